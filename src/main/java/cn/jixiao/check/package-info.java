/**
 * What is wrong or doubtful in a scored project (检查), found by rules, one file a rule family.
 *
 * <p>Which files are checked together, and which findings are shown, is in {@code workspace}.
 */
package cn.jixiao.check;
