/**
 * What becomes of files that nobody would write: {@link cn.jixiao.fuzz.Fuzzer} changes sound ones
 * at random and gives them to the program.
 */
package cn.jixiao.fuzz;
