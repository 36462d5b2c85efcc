package cn.jixiao.imports;

import cn.jixiao.imports.Draft.Remark;
import cn.jixiao.imports.Value.Doubt;
import cn.jixiao.imports.source.Block;
import cn.jixiao.imports.source.SourceCell;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at texts as a proof-reader does: at what recognition leaves where it could not read. In
 * sources that hold their characters, such as Word documents, nothing is doubted.
 */
final class Doubts {
  private static final Pattern FOREIGN =
      Pattern.compile(
          "[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsCyrillic}\\p{IsHebrew}\\p{IsArabic}\\p{IsThai}\\uFFFD\\u25A1\\u25A0]");

  /** A letter among Chinese characters that begins no word: F in 开F展. */
  private static final Pattern STRAY =
      Pattern.compile(
          "\\p{IsHan}[A-Za-z](?![A-Za-z0-9级类型档座区栏股等班+])\\p{IsHan}|[↑↓→←\\u0100-\\u024F^~_|\\\\{}¥¤§¬]");

  private static final Pattern BLANK = Pattern.compile("\\p{IsHan} +\\p{IsHan}");
  private static final Pattern DIGIT_BLANK =
      Pattern.compile("(?<=\\d) +(?=\\d|\\.\\d|%|％)|(?<=\\d\\.) +(?=\\d)|(?<=[≥≤><＞＜]) +(?=\\d)");
  private static final Pattern BROKEN = Pattern.compile("\\d\\. \\d|^[.%] ?\\d+$|\\d \\d+%");

  /** What stands twice; noughts of a code or an amount do so by right. */
  private static final Pattern TWICE = Pattern.compile("(?!(\\d)\\1\\1)(.{3,9})\\2");

  private final Draft draft;
  private final CharsetEncoder usual = Charset.forName("GB2312").newEncoder();

  private Doubts(Draft draft) {
    this.draft = draft;
  }

  /** Marks the doubtful texts of a draft that was recognised, and mends blanks in figures. */
  static void mark(Draft draft) {
    Doubts doubts = new Doubts(draft);
    draft.head.replaceAll(
        (key, value) -> key.startsWith("published.") ? value : doubts.poor(doubts.of(value)));
    for (Draft.Row row : draft.rows) {
      doubts.unit(row);
      row.cells.replaceAll(
          (key, value) ->
              key.equals("weight") || key.equals("score") ? value : doubts.of(doubts.tight(value)));
    }
  }

  /** Whether a table shows that it was recognised badly. */
  static boolean isNoisy(Block.Table table) {
    int odd = 0;
    for (SourceCell cell : table.cells()) {
      String text = cell.text();
      odd += FOREIGN.matcher(text).find() ? 2 : 0;
      odd += STRAY.matcher(text).find() || BROKEN.matcher(text).find() ? 1 : 0;
    }
    return odd > 1;
  }

  /** 个 is often recognised as an arrow; where the actual value has it, so has the target. */
  private void unit(Draft.Row row) {
    Value target = row.cells.get("target");
    Value actual = row.cells.get("actual");
    if (target != null
        && actual != null
        && target.text().matches("[≥≤>＞<＜]?\\d+(?:\\.\\d+)?[↑个][↑]?")
        && actual.text().endsWith("个")
        && target.text().endsWith("↑")) {
      String now = target.text().replaceAll("[↑个]+$", "") + "个";
      draft.remarks.add(new Remark(Remark.Kind.SAME_UNIT, target.spot(), target.text(), now));
      row.cells.put("target", target.as(now));
    }
  }

  /** A blank in a figure can be meant in no way. */
  private Value tight(Value value) {
    Matcher blank = DIGIT_BLANK.matcher(value.text());
    if (!blank.find() || value.text().length() > 20) {
      return value;
    }
    String now = blank.replaceAll("");
    draft.remarks.add(new Remark(Remark.Kind.BLANK_IN_FIGURE, value.spot(), value.text(), now));
    return value.as(now);
  }

  private Value poor(Value value) {
    return draft.poor ? value.doubtful(Doubt.POOR) : value;
  }

  private Value of(Value value) {
    String text = value.text();
    boolean odd =
        FOREIGN.matcher(text).find()
            || STRAY.matcher(text).find()
            || BLANK.matcher(text).find()
            || TWICE.matcher(text).find()
            || !isBalanced(text)
            || isRare(text);
    if (odd) {
      return value.doubtful(Doubt.CHARACTERS);
    }
    return value;
  }

  private boolean isRare(String text) {
    return text.codePoints()
        .filter(c -> Character.isIdeographic(c))
        .anyMatch(c -> c > 0xFFFF || !usual.canEncode((char) c));
  }

  private static boolean isBalanced(String text) {
    for (Map.Entry<Character, Character> pair :
        Map.of('（', '）', '(', ')', '《', '》', '“', '”', '【', '】').entrySet()) {
      int open = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        open += c == pair.getKey() ? 1 : c == pair.getValue() ? -1 : 0;
        if (open < 0) {
          break;
        }
      }
      if (open != 0 && !text.matches("(?s).*[0-9一二三四五六七八九十][)）].*")) {
        return false;
      }
    }
    return true;
  }
}
