/**
 * Projects as they are authored: records of one project in one year, and reading them so that every
 * mistake of shape is a finding in plain words.
 *
 * <p>Nothing here is computed; where files are found is in {@code workspace}.
 */
package cn.jixiao.project;
