package cn.jixiao.page.fit;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Reads the text of an element as it is set. */
final class TextReader {
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");

  private final PageStyles styles;

  TextReader(PageStyles styles) {
    this.styles = styles;
  }

  /** The text of a cell, a paragraph or a heading. */
  CellText read(Element element, int width) {
    CellText text = new CellText();
    Gathered gathered = new Gathered(text, width);
    gathered.block(element);
    return text;
  }

  /** Gathers lines until their authors end them. */
  private final class Gathered {
    private final CellText text;
    private final int width;
    private final StringBuilder line = new StringBuilder();
    private CalculatedStyle block;
    private CalculatedStyle inner;
    private boolean first = true;
    private boolean ended;

    Gathered(CellText text, int width) {
      this.text = text;
      this.width = width;
    }

    void block(Element element) {
      CalculatedStyle outer = block;
      flush(false);
      block = styles.style(element);
      inner = block;
      first = true;
      children(element);
      flush(false);
      block = outer;
      inner = outer;
    }

    private void children(Element element) {
      for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Text characters) {
          line.append(characters.getData());
        } else if (node instanceof Element child) {
          child(child);
        }
      }
    }

    private void child(Element child) {
      CalculatedStyle style = styles.style(child);
      if (child.getLocalName().equals("br")) {
        flush(true);
      } else if (style.isBlockEquivalent()) {
        block(child);
      } else if (!style.isDisplayNone()) {
        inner = style;
        children(child);
      }
    }

    /** Ends a line; an empty one counts where its author ended it. */
    private void flush(boolean forced) {
      String words = BLANKS.matcher(line).replaceAll(" ").strip();
      line.setLength(0);
      if (block == null || (words.isEmpty() && !forced)) {
        ended = false;
        return;
      }
      CalculatedStyle style = inner == null ? block : inner;
      text.add(
          words,
          styles.advances(style),
          styles.size(style),
          first && !ended ? styles.indent(block, width) : 0,
          styles.lineHeight(block),
          style.getWhitespace() == IdentValue.NOWRAP);
      first = false;
      ended = forced;
      inner = block;
    }
  }
}
