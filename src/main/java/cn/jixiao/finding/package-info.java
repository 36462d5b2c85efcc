/**
 * What is said to people: findings with their codes, severities and places, the messages in both
 * languages, and the text of a file in which places are shown.
 *
 * <p>Each package lists its own codes; how findings are written for people and machines is in
 * {@code report}.
 */
package cn.jixiao.finding;
