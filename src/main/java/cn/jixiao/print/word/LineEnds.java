package cn.jixiao.print.word;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.layout.Styleable;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineBox;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where the lines of a label or a figure end that a word processor would break elsewhere.
 *
 * <p>Word processors fill lines and leave one character for the last, or tear a figure from its
 * unit. In a text of few lines a clerk ends such a line by hand, and so is it here; longer texts
 * are left to flow, because who edits them would have to take the ends out again.
 */
final class LineEnds {
  private static final int MOST_LINES = 4;

  private LineEnds() {}

  /**
   * The inline boxes of a block in their order, each as its text with a line feed where a line is
   * to be ended.
   *
   * @return a text for each inline box; empty where nothing is to be ended
   */
  static List<String> in(BlockBox block, CssContext context) {
    List<List<InlineText>> lines = new ArrayList<>();
    for (Box child : block.getChildren()) {
      List<InlineText> pieces = new ArrayList<>();
      if (!(child instanceof LineBox) || lines.size() == MOST_LINES || !gather(child, pieces)) {
        return List.of();
      }
      lines.add(pieces);
    }
    List<String> texts = texts(block);
    return lines.size() < 2 || texts.isEmpty() ? List.of() : ended(block, context, lines, texts);
  }

  /** Whether a line has nothing but text; what a page number or a picture takes is not known. */
  private static boolean gather(Box box, List<InlineText> pieces) {
    boolean textOnly = true;
    for (Object child :
        box instanceof InlineLayoutBox inline ? inline.getInlineChildren() : box.getChildren()) {
      if (child instanceof InlineText text && !text.isDynamicFunction()) {
        if (text.getEnd() > text.getStart()) {
          pieces.add(text);
        }
      } else {
        textOnly &= child instanceof InlineLayoutBox inner && gather(inner, pieces);
      }
    }
    return textOnly && !(pieces.isEmpty() && box instanceof LineBox);
  }

  private static List<String> texts(BlockBox block) {
    List<String> texts = new ArrayList<>();
    for (Styleable inline : block.getInlineContent()) {
      if (!(inline instanceof InlineBox box) || box.isDynamicFunction()) {
        return List.of();
      }
      texts.add(box.getText());
    }
    return texts;
  }

  private static List<String> ended(
      BlockBox block, CssContext context, List<List<InlineText>> lines, List<String> texts) {
    List<String> ended = new ArrayList<>(texts);
    float room = block.getContentWidth();
    room -= block.getStyle().getFloatPropertyProportionalWidth(CSSName.TEXT_INDENT, room, context);
    for (int i = 0; i + 1 < lines.size(); i++) {
      List<InlineText> line = lines.get(i);
      InlineText last = line.get(line.size() - 1);
      InlineText next = lines.get(i + 1).get(0);
      String whole = last.getMasterText();
      int number = texts.indexOf(whole);
      boolean known = number >= 0 && number == texts.lastIndexOf(whole);
      if (known
          && whole.equals(next.getMasterText())
          && !last.getSubstring().endsWith("\n")
          && drawsUp(room, context, line, next)) {
        String now = ended.get(number);
        int end = last.getEnd() + now.length() - whole.length();
        ended.set(number, now.substring(0, end) + "\n" + now.substring(end));
      }
      room = block.getContentWidth();
    }
    return ended.equals(texts) ? List.of() : ended;
  }

  /** Whether a word processor would set something of the next line on this one. */
  private static boolean drawsUp(
      float room, CssContext context, List<InlineText> line, InlineText next) {
    BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
    places.setText(next.getMasterText());
    int end = Math.min(next.getEnd(), places.following(next.getStart()));
    String first = next.getMasterText().substring(next.getStart(), end);
    int width =
        context
            .getTextRenderer()
            .getWidth(
                context.getFontContext(), next.getParent().getStyle().getFSFont(context), first);
    int used = line.stream().mapToInt(InlineText::getWidth).sum();
    return used + width <= room;
  }
}
