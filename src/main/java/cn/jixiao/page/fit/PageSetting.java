package cn.jixiao.page.fit;

import java.math.BigDecimal;

/**
 * How a document was set.
 *
 * @param step of the ladder: 0 for the form's own looks, 1 to 4 for ever tighter ones
 * @param spread how much more room its rows have, so that the last page is no stub: 0 to 6
 * @param pages that it takes, as it was reckoned
 * @param typeSize of its tables' text, in points
 * @param lineHeight as a multiple of the type size, with up to two decimals
 */
public record PageSetting(
    int step, int spread, long pages, BigDecimal typeSize, BigDecimal lineHeight) {}
