/**
 * Any file that people write in YAML, as a tree in which everything knows its place: decoding,
 * syntax, sections and fields, and guesses at what was meant by a mistake.
 *
 * <p>Which sections a kind of file has, its own package says: {@code project}, {@code form}, {@code
 * book}, {@code workspace}.
 */
package cn.jixiao.yaml;
