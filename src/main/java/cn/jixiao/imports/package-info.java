/**
 * Published tables become project files (导入): what the forms call things finds the values in the
 * tables of a source, sums prove the figures, and what is doubtful is said.
 */
package cn.jixiao.imports;
