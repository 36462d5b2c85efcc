package cn.jixiao.print.word;

import cn.jixiao.page.picture.Pictures;
import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSFunction;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.Styleable;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.BlockBox.ContentType;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineBox;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.w3c.dom.Element;

/** Reads what stands in the lines of a block: text, breaks, links, page numbers. */
final class InlineReader {
  private final ComputedLook looks;
  private final Anchors anchors;

  InlineReader(ComputedLook looks, Anchors anchors) {
    this.looks = looks;
    this.anchors = anchors;
  }

  /**
   * The content of the lines.
   *
   * @param line the height of the tallest line box, in twips; 0 where there is no text
   */
  record Lines(List<Flow.Inline> content, int line) {}

  /** The lines of a block, without the white space that a browser would not show. */
  Lines read(BlockBox block) {
    List<Piece> pieces = new ArrayList<>();
    gather(block, pieces);
    trim(pieces);
    int line = 0;
    List<Flow.Inline> content = new ArrayList<>();
    for (Piece piece : pieces) {
      line = Math.max(line, piece.line);
      append(content, piece.inline);
    }
    return new Lines(content, line);
  }

  /** An inline and whether its outer white space may go. */
  private record Piece(Flow.Inline inline, boolean collapses, int line) {}

  private void gather(BlockBox block, List<Piece> pieces) {
    if (Pictures.isPicture(block.getElement())) {
      Rectangle edge = block.getContentAreaEdge(block.getAbsX(), block.getAbsY(), looks.context());
      int width = looks.twips(edge.width);
      int height = looks.twips(edge.height);
      pieces.add(new Piece(new Flow.Picture(block.getElement(), width, height), false, 0));
    } else if (block.getChildrenContentType() == ContentType.INLINE) {
      Around around = new Around(block.getElement(), block.getStyle());
      List<String> ended = inCell(block) ? LineEnds.in(block, looks.context()) : List.of();
      int number = 0;
      for (Styleable inline : block.getInlineContent()) {
        if (inline instanceof InlineBox text) {
          // What a style sheet generates has no element itself; its wrapper before it has.
          around =
              text.getElement() == null ? around : new Around(text.getElement(), text.getStyle());
          gather(text, ended.isEmpty() ? text.getText() : ended.get(number), around, pieces);
          number++;
        } else if (inline instanceof BlockBox inner && !inner.getStyle().isAbsolute()) {
          gather(inner, pieces);
        }
      }
    } else {
      for (Box child : block.getChildren()) {
        if (child instanceof BlockBox inner) {
          if (!pieces.isEmpty()) {
            Flow.TextLook look = looks.text(inner.getStyle());
            pieces.add(new Piece(new Flow.Text("\n", look, null), false, 0));
          }
          gather(inner, pieces);
        }
      }
    }
  }

  private static boolean inCell(BlockBox block) {
    Box box = block;
    while (box != null && !(box instanceof TableCellBox)) {
      box = box.getParent();
    }
    return box != null;
  }

  private void gather(InlineBox box, String words, Around around, List<Piece> pieces) {
    CalculatedStyle style = box.getStyle();
    if (box.isStartsHere() && box.getPseudoElementOrClass() == null) {
      String bookmark = anchors.at(box.getElement());
      if (bookmark != null) {
        pieces.add(new Piece(new Flow.Bookmark(bookmark), false, 0));
      }
    }
    Flow.TextLook look = looks.text(style);
    String target = anchors.target(box.getElement());
    int line = looks.lineHeight(style);
    if (box.isDynamicFunction()) {
      target = anchors.target(around.element);
      pieces.add(new Piece(computed(box.getFunction(), around, look, target), false, line));
    } else if (!words.isEmpty()) {
      IdentValue space = style.getIdent(CSSName.WHITE_SPACE);
      boolean collapses = space != IdentValue.PRE && space != IdentValue.PRE_WRAP;
      pieces.add(new Piece(new Flow.Text(words, look, target), collapses, line));
    }
  }

  /** What words stand in: an element, and its style or that of what is generated in it. */
  private record Around(Element element, CalculatedStyle style) {}

  private Flow.Inline computed(
      FSFunction function, Around around, Flow.TextLook look, String target) {
    String name = function.getName();
    if (name.equals("leader")) {
      return new Flow.Jump(true, looks.beyond(around.style), look, target);
    }
    if (name.startsWith("target-") && target != null && target.startsWith("#")) {
      String bookmark = target.substring(1);
      String page = Integer.toString(anchors.page(bookmark));
      return new Flow.Field("PAGEREF " + bookmark + " \\h", page, look, target);
    }
    if (name.equals("counter")
        && function.getParameters().get(0).getStringValue().equals("pages")) {
      return new Flow.Field("NUMPAGES", "1", look, target);
    }
    if (name.equals("counter")) {
      return new Flow.Field("PAGE" + numerals(function), "1", look, target);
    }
    throw new IllegalStateException("A word processor cannot compute " + name);
  }

  /** Other numerals than ours, as a word processor asks for them. */
  private static String numerals(FSFunction counter) {
    if (counter.getParameters().size() < 2) {
      return "";
    }
    return switch (counter.getParameters().get(1).getStringValue()) {
      case "upper-roman" -> " \\* ROMAN";
      case "lower-roman" -> " \\* roman";
      default -> "";
    };
  }

  /** Takes away the white space at both ends of each line, and a break that nothing follows. */
  private static void trim(List<Piece> pieces) {
    boolean atStart = true;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.inline instanceof Flow.Text text && piece.collapses) {
        String kept = atStart ? withoutLeading(text.text()) : text.text();
        for (String end : List.of("\n", String.valueOf(LineEnds.SOFT))) {
          kept = kept.replace(" " + end, end).replace(end + " ", end);
        }
        pieces.set(i, with(piece, text, kept));
        atStart = kept.isEmpty() ? atStart : kept.endsWith("\n");
      } else if (!(piece.inline instanceof Flow.Bookmark)) {
        atStart = piece.inline instanceof Flow.Text text && text.text().endsWith("\n");
      }
    }
    boolean atEnd = true;
    boolean last = true;
    for (int i = pieces.size() - 1; i >= 0; i--) {
      Piece piece = pieces.get(i);
      if (piece.inline instanceof Flow.Text text) {
        String kept = text.text();
        if (atEnd && piece.collapses) {
          kept = withoutTrailing(kept);
        }
        if (last && kept.endsWith("\n")) {
          kept = kept.substring(0, kept.length() - 1);
          last = false;
        }
        pieces.set(i, with(piece, text, kept));
        last &= kept.isEmpty();
        atEnd = kept.isEmpty() ? atEnd || text.text().startsWith("\n") : kept.startsWith("\n");
      } else if (!(piece.inline instanceof Flow.Bookmark)) {
        atEnd = false;
        last = false;
      }
    }
    pieces.removeIf(p -> p.inline instanceof Flow.Text text && text.text().isEmpty());
  }

  private static Piece with(Piece piece, Flow.Text text, String kept) {
    return new Piece(new Flow.Text(kept, text.look(), text.target()), piece.collapses, piece.line);
  }

  private static String withoutLeading(String text) {
    return text.startsWith(" ") ? text.substring(1) : text;
  }

  private static String withoutTrailing(String text) {
    return text.endsWith(" ") ? text.substring(0, text.length() - 1) : text;
  }

  /** Adds an inline, as one with the text before it where both look the same. */
  private static void append(List<Flow.Inline> content, Flow.Inline inline) {
    if (inline instanceof Flow.Text text
        && !content.isEmpty()
        && content.get(content.size() - 1) instanceof Flow.Text before
        && before.look().equals(text.look())
        && Objects.equals(before.target(), text.target())) {
      content.set(
          content.size() - 1,
          new Flow.Text(before.text() + text.text(), text.look(), text.target()));
    } else {
      content.add(inline);
    }
  }

  /** The look that most characters have, or the given one where there is no text. */
  static Flow.TextLook prevailing(List<Flow.Inline> content, Flow.TextLook otherwise) {
    Map<Flow.TextLook, Integer> lengths = new HashMap<>();
    Flow.TextLook best = otherwise;
    int most = 0;
    for (Flow.Inline inline : content) {
      int length = inline instanceof Flow.Text text ? text.text().length() : 1;
      Flow.TextLook look = look(inline);
      if (look != null && lengths.merge(look, length, Integer::sum) > most) {
        most = lengths.get(look);
        best = look;
      }
    }
    return best;
  }

  private static Flow.TextLook look(Flow.Inline inline) {
    if (inline instanceof Flow.Text text) {
      return text.look();
    }
    return inline instanceof Flow.Field field ? field.look() : null;
  }
}
