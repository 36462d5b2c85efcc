package cn.jixiao.turn;

import java.util.regex.Pattern;

/** Finds a year in texts: {@code 2024年}, {@code 2024-12-31}, {@code 〔2024〕}, {@code 二〇二四年}. */
final class YearWords {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String ZEROS = "[〇零○０]";

  /** What tells a year from an amount: 2024人 is none. */
  private static final String BEHIND =
      "(?:\\s*(?:年|学年|财年)"
          + "|\\s*[-－—–～~至/][\\s0-9０-９本今目年]"
          + "|[)）\\]］〕】》”\"]"
          + "|\\.(?:0?[1-9]|1[0-2])(?:\\.\\d{1,2})?(?![0-9.]|\\s*[万亿元%％])"
          + "|(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9]))";

  private final Pattern pattern;

  YearWords(int year) {
    String digits = Integer.toString(year);
    StringBuilder wide = new StringBuilder();
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      wide.append((char) (digit - '0' + '０'));
      words.append(digit == '0' ? ZEROS : DIGITS.substring(digit - '0', digit - '0' + 1));
    }
    this.pattern =
        Pattern.compile(
            "(?<![0-9０-９.])(?:" + digits + "|" + wide + ")" + BEHIND + "|" + words + "\\s*年");
  }

  boolean isIn(String text) {
    return pattern.matcher(text).find();
  }
}
