/**
 * The repository of an office: {@link cn.jixiao.office.OfficeFiles} says which files it begins
 * with.
 */
package cn.jixiao.office;
