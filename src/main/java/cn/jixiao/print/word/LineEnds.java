package cn.jixiao.print.word;

import cn.jixiao.page.fit.LineBreaks;
import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.layout.Styleable;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.InlineBox;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Where the lines of a label or a figure end that a word processor would break elsewhere.
 *
 * <p>Word processors fill lines and leave one character for the last, or tear a figure from its
 * unit. In a text of few lines a clerk ends such a line by hand, and so is it here. They also put
 * gaps between Chinese and Latin characters, for which a line of the layout may have no room.
 * Longer texts are left to flow, because who edits them would have to take the ends out again.
 */
final class LineEnds {
  /** The end of a line that is the layout's and not the author's. */
  static final char SOFT = '\u2028';

  private static final int MOST_LINES = 4;

  /** Of what is ended anew: the places in longer texts would be no better than what flows. */
  private static final int FEW_LINES = 2;

  /** What ends the year and the month of a date. */
  private static final String DATE = "年月";

  private LineEnds() {}

  /**
   * The inline boxes of a block in their order, each as its text with {@link #SOFT} where a line is
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
    if (lines.isEmpty() || texts.isEmpty()) {
      return List.of();
    }
    boolean isFew = texts.size() == 1 && lines.size() <= FEW_LINES;
    if (isFew && isFullWithGaps(block, context, lines)) {
      return List.of(spaced(block, context, lines.get(0).get(0)));
    }
    return lines.size() < 2 ? List.of() : ended(block, context, lines, texts);
  }

  /** Whether a line has no room for the gaps between Chinese and Latin characters. */
  private static boolean isFullWithGaps(
      BlockBox block, CssContext context, List<List<InlineText>> lines) {
    float room = block.getContentWidth();
    float first = room - indent(block, context);
    for (List<InlineText> line : lines) {
      float used = 0;
      for (InlineText text : line) {
        float em = text.getParent().getStyle().getFont(context).size;
        used += text.getWidth() + gaps(text.getSubstring().strip()) * em / 4;
      }
      if (used > (line == lines.get(0) ? first : room)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A text with the ends that its lines have where they are filled with gaps: by sense, and within
   * a date behind its year or month where the date has no room. Nothing is ended where neither is
   * possible.
   */
  private static String spaced(BlockBox block, CssContext context, InlineText any) {
    String text = any.getMasterText();
    BitSet places = LineBreaks.in(text);
    StringBuilder spaced = new StringBuilder();
    float room = block.getContentWidth() - indent(block, context);
    int start = 0;
    while (start < text.length() && width(text.substring(start).strip(), any, context) > room) {
      int end = fitting(text, start, places, any, context, room);
      if (end < 0) {
        return text;
      }
      spaced.append(text, start, end).append(SOFT);
      start = end;
      room = block.getContentWidth();
    }
    return spaced.append(text.substring(start)).toString();
  }

  /** The last place of all for which there is room; -1 for none. */
  private static int fitting(
      String text, int start, BitSet places, InlineText any, CssContext context, float room) {
    int bySense = -1;
    int inDate = -1;
    for (int place = start + 1; place + 1 < text.length(); place++) {
      if (width(text.substring(start, place).strip(), any, context) > room) {
        break;
      }
      if (places.get(place)) {
        bySense = place;
      } else if (DATE.indexOf(text.charAt(place - 1)) >= 0
          && Character.isDigit(text.charAt(place))) {
        inDate = place;
      }
    }
    return bySense >= 0 ? bySense : inDate;
  }

  private static float width(String words, InlineText any, CssContext context) {
    FSFont font = any.getParent().getStyle().getFSFont(context);
    float width = context.getTextRenderer().getWidth(context.getFontContext(), font, words);
    return width + gaps(words) * any.getParent().getStyle().getFont(context).size / 4;
  }

  private static int gaps(String words) {
    int gaps = 0;
    for (int i = 1; i < words.length(); i++) {
      char before = words.charAt(i - 1);
      char after = words.charAt(i);
      boolean between =
          (Character.isIdeographic(before) && isLatin(after))
              || (isLatin(before) && Character.isIdeographic(after));
      gaps += between ? 1 : 0;
    }
    return gaps;
  }

  private static boolean isLatin(char character) {
    return character == '%' || (character < 0x80 && Character.isLetterOrDigit(character));
  }

  private static float indent(BlockBox block, CssContext context) {
    float room = block.getContentWidth();
    return block.getStyle().getFloatPropertyProportionalWidth(CSSName.TEXT_INDENT, room, context);
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
    float room = block.getContentWidth() - indent(block, context);
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
        ended.set(number, now.substring(0, end) + SOFT + now.substring(end));
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
