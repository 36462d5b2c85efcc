package cn.jixiao.measure.reading;

import cn.jixiao.text.HalfWidth;
import java.text.Normalizer;

/**
 * A text in the one spelling that the grammar is written in: full-width characters made half-width,
 * the many dashes, dots and comparison signs made one, white space and invisible characters taken
 * out.
 *
 * <p>Not NFKC: that would turn ① into 1 and ½ into 1⁄2, which are not what their author counted.
 */
final class FoldedText {

  private FoldedText() {}

  /** Folds in one pass; the result is never longer than twice the text. */
  static String fold(String written) {
    String text = HalfWidth.ofMeasure(written);
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isInvisible(c)) {
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = true;
        continue;
      }
      int before = out.length();
      append(out, c);
      // A gap inside a number may hide a lost character: it stays, and no rule accepts it.
      if (gap
          && before > 0
          && (isNumberPart(out.charAt(before - 1)) || out.charAt(before - 1) == '%')
          && isNumberPart(out.charAt(before))) {
        out.insert(before, ' ');
      }
      gap = false;
    }
    return out.toString();
  }

  private static boolean isNumberPart(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == ',';
  }

  private static boolean isInvisible(char c) {
    return (c >= '\u200B' && c <= '\u200F') || c == '\u2060' || c == '\uFEFF' || c == '\u00AD';
  }

  private static void append(StringBuilder out, char c) {
    switch (c) {
      case '≥', '≧', '⩾', '≮' -> out.append(">=");
      case '≤', '≦', '⩽', '≯' -> out.append("<=");
      case '﹥' -> out.append('>');
      case '﹤' -> out.append('<');
      case '﹦', '═' -> out.append('=');
      case '﹪', '٪' -> out.append('%');
      case '‐', '‑', '‒', '–', '—', '―', '−', '－', '﹣' -> out.append('-');
      case '～', '∼', '〜' -> out.append('~');
      case '•', '・', '‧', '∙', '⋅' -> out.append('·');
      case '﹡', '∗', '×' -> out.append('*');
      case 'µ' -> out.append('μ');
      case '㎡' -> out.append("m2");
      case '²', '³' -> out.append(afterMetre(out) ? (c == '²' ? '2' : '3') : c);
      case '㎞' -> out.append("km");
      case '㎝' -> out.append("cm");
      case '㎜' -> out.append("mm");
      case '㎏' -> out.append("kg");
      case '㎎' -> out.append("mg");
      case '㏄' -> out.append("ml");
      case '￥' -> out.append('¥');
      default -> {
        if (c >= '！' && c <= '～') {
          out.append((char) (c - '！' + '!'));
        } else if (isRadicalOrVariant(c)) {
          out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
        } else {
          out.append(c);
        }
      }
    }
  }

  // Elsewhere a raised digit is a footnote or a power, not part of the number.
  private static boolean afterMetre(StringBuilder out) {
    return out.length() > 0 && out.charAt(out.length() - 1) == 'm';
  }

  // Text copied out of a PDF often has ⽉ (radical) where 月 (character) was meant.
  private static boolean isRadicalOrVariant(char c) {
    return (c >= '\u2E80' && c <= '\u2FDF') || (c >= '\uF900' && c <= '\uFAFF');
  }
}
