package cn.jixiao.text;

import java.util.Set;

/** Characters of Chinese text, between which lines are joined without a blank. */
public final class Ideographs {
  /** Blocks of the punctuation that stands between ideographs. */
  private static final Set<String> BETWEEN =
      Set.of("CJK_SYMBOLS_AND_PUNCTUATION", "HALFWIDTH_AND_FULLWIDTH_FORMS", "GENERAL_PUNCTUATION");

  private Ideographs() {}

  /** Whether a character is one, or the punctuation between them. */
  public static boolean isChinese(int character) {
    return Character.isIdeographic(character)
        || BETWEEN.contains(String.valueOf(Character.UnicodeBlock.of(character)));
  }
}
