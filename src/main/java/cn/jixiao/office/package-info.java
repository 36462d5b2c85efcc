/**
 * The repository of an office: which files it begins with, {@link cn.jixiao.office.OfficeFiles}.
 */
package cn.jixiao.office;
