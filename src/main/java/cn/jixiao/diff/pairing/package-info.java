/**
 * Who is whose successor: pairs projects of two years, and within them indicators.
 *
 * <p>What became of a pair is said in {@code diff}.
 */
package cn.jixiao.diff.pairing;
