package cn.jixiao.page.fit;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a document was set.
 *
 * @param step of the ladder: 0 for the form's own looks, 1 to 4 for ever tighter ones
 * @param spread how much more room its rows have, so that the last page is no stub: 0 to 6
 * @param pages that it takes, as it was reckoned
 * @param typeSize of its tables' text, in points
 * @param lineHeight as a multiple of the type size, with up to two decimals
 * @param sheet the name that its style sheet gives its pages; empty where they are those of all
 * @param width of what stands on them, in millimetres with their unit, as style sheets write it
 */
public record PageSetting(
    int step,
    int spread,
    long pages,
    BigDecimal typeSize,
    BigDecimal lineHeight,
    Optional<String> sheet,
    String width) {}
