package cn.jixiao.score;

import cn.jixiao.finding.Place;

/**
 * What an indicator is expected to reach by the end of a year that has not ended (全年预计完成情况).
 *
 * @param text as the author expects it, else as reckoned from what was reached so far
 * @param reckoned whether it was reckoned
 * @param place where the author wrote it, or what it was reckoned from
 * @param outcome whether that would meet the target
 */
public record Prospect(String text, boolean reckoned, Place place, Outcome outcome) {}
