package cn.jixiao.measure.reading;

import cn.jixiao.measure.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the figures of a sentence (句中的数). A figure counts where the words before it in its clause
 * report what was done; not where they plan, compare, deny or single out a part.
 *
 * <p>Linear in the length of the sentence: each place is tried once, and no try looks further than
 * a measure is long.
 */
final class SentenceReader {
  /** Of a longer text the beginning is read. */
  private static final int LONGEST = 1000;

  /** Words before a figure by which it is not what was reached. */
  private static final Lexicon<String> NOT_REACHED =
      Lexicon.of(
          "计划 目标 原定 预计 拟 应 要求 任务 指标 上年 去年 上一年 同期 较 比 增 减 降 升 超 提高 提升 其中 包括 含 剩余 余下 尚 未 没 不 缺 另有 部分 平均");

  private static final String SIGNS = "<>=";

  private final String original;
  private final String folded;

  SentenceReader(String sentence) {
    this.original = sentence;
    String all = FoldedText.fold(sentence);
    this.folded = all.length() > LONGEST ? all.substring(0, LONGEST) : all;
  }

  List<Quantity> figures() {
    List<Quantity> figures = new ArrayList<>();
    boolean reported = true;
    int position = 0;
    int clause = 0;
    while (position < folded.length()) {
      char c = folded.charAt(position);
      if (",;。、".indexOf(c) >= 0) {
        reported = true;
        clause = position + 1;
      } else if (Cursor.isDigit(c) || SIGNS.indexOf(c) >= 0 || c == '每' || startsBound(position)) {
        Cursor in = new Cursor(folded);
        in.moveTo(position);
        Optional<Quantity> figure = new FigureReader(original, in).read(false);
        if (figure.isPresent() && in.position() > position) {
          boolean ordinal = position > 0 && "第".indexOf(folded.charAt(position - 1)) >= 0;
          boolean inWord = position > clause && Text.isSymbol(folded.charAt(position - 1));
          if (reported && !ordinal && !inWord) {
            figures.add(figure.get());
          }
          position = in.position();
          continue;
        }
        if (c != '每') {
          position = afterNumber(position);
          continue;
        }
        reported = false;
      } else {
        Optional<String> word = NOT_REACHED.longestAt(folded, position);
        if (word.isPresent()) {
          reported = false;
        }
      }
      position++;
    }
    return List.copyOf(figures);
  }

  private boolean startsBound(int position) {
    return Vocabulary.BOUNDS_BEFORE
        .longestAt(folded, position)
        .map(word -> word.length() > 1)
        .orElse(false);
  }

  /** Past a number that is no figure, so that its digits are not tried one by one. */
  private int afterNumber(int position) {
    int end = position + 1;
    while (end < folded.length()
        && (Cursor.isDigit(folded.charAt(end)) || ".,".indexOf(folded.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }
}
