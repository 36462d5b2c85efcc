package cn.jixiao.measure.reading;

import java.math.BigDecimal;

/**
 * A number read from a text.
 *
 * @param value with its scale word applied
 * @param written without it, digits kept
 * @param scale the scale word, else empty
 * @param blurred true where 余 or 多 stood in it
 * @param chinese true where it was written in Chinese numerals
 * @param percent true where 百分之 stood before it
 */
record Numeral(
    BigDecimal value,
    BigDecimal written,
    String scale,
    boolean blurred,
    boolean chinese,
    boolean percent) {}
