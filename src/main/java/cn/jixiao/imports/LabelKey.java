package cn.jixiao.imports;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What two spellings of a label have in common: {@code 年度指标值 (A)} and {@code 年度指标值（A）} are the
 * same.
 */
final class LabelKey {
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)?|\\[[^\\[\\]]*\\]?");
  private static final Pattern NUMBER = Pattern.compile("^(?:[0-9]+[.、]|[一二三四五六七八九十]+、)");
  private static final Pattern OTHER = Pattern.compile("[^\\p{IsHan}A-Za-z0-9]");

  private LabelKey() {}

  /** The letters of a label; empty where there are none outside brackets. */
  static String of(String text) {
    String key = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    key = BRACKETS.matcher(key).replaceAll("");
    key = NUMBER.matcher(key).replaceAll("");
    return OTHER.matcher(key).replaceAll("");
  }
}
