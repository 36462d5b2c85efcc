/** What is wrong or doubtful in a project (检查), found by rules, one file a rule family. */
package cn.jixiao.check;
