/**
 * Projects as they are authored: records of one project in one year, and reading them from YAML so
 * that every value knows its place in the file and every mistake of shape is a finding in plain
 * words.
 */
package cn.jixiao.project;
