package cn.jixiao.measure.reading;

import cn.jixiao.measure.Quantity;
import java.util.Optional;

/** The part of a text that kept it from being read as a measure (没看懂的部分). */
public final class Unread {
  private static final int LONGEST = 100;

  private Unread() {}

  /**
   * What was not understood: what follows the first figure, where something does; else what stands
   * before it; the whole text where it has no figure. In the spelling that texts are folded into.
   */
  public static String of(String text) {
    String all = FoldedText.fold(text);
    String folded = all.length() > LONGEST ? all.substring(0, LONGEST) + "…" : all;
    for (int start = 0; start < folded.length(); start++) {
      if (Cursor.isDigit(folded.charAt(start)) || "<>=".indexOf(folded.charAt(start)) >= 0) {
        Cursor in = new Cursor(folded);
        in.moveTo(start);
        Optional<Quantity> figure = new FigureReader(text, in).read(false);
        String rest = figure.isPresent() ? in.rest() : folded.substring(start);
        boolean restIsClear = figure.isPresent() && QuantityReader.isTail(rest);
        return restIsClear || rest.isEmpty() ? folded.substring(0, start) : rest;
      }
    }
    return folded;
  }
}
