/**
 * A form's rules applied to a project: budget execution, a score for each indicator, the total and
 * its grade.
 */
package cn.jixiao.score;
