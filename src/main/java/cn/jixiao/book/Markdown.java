package cn.jixiao.book;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The Markdown that books are written in: CommonMark with tables. */
final class Markdown {
  static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  /** A code point that is no character and so stands in no text. */
  private static final String MARK = "\uFDD0";

  /** Stands for an asterisk that is printed: no text has it, either. */
  private static final String TIMES = "\uFDD1";

  /** A single asterisk between figures, as in 规格2*3*4米. */
  private static final Pattern PRODUCT = Pattern.compile("(?<=[0-9])\\*(?=[0-9])");

  private static final Pattern AFTER_PUNCTUATION =
      Pattern.compile("(?<=\\p{IsPunctuation})(?<![*_\\\\])(\\*{1,3})(?=\\p{IsIdeographic})");
  private static final Pattern BEFORE_PUNCTUATION =
      Pattern.compile("(?<=\\p{IsIdeographic})(\\*{1,3})(?![*_])(?=\\p{IsPunctuation})");

  private Markdown() {}

  static Node parse(String text) {
    return PARSER.parse(text);
  }

  /**
   * The text with {@link #MARK}s where CommonMark would not see emphasis: it looks for blanks
   * between words and punctuation, and Chinese has none. {@code **加强领导。**各部门} is meant to be bold
   * up to the full stop. An asterisk between figures multiplies them; taken for emphasis it would
   * vanish, and 2*3 be read as 23.
   *
   * @see #unmarked
   */
  static String marked(String text) {
    String products = PRODUCT.matcher(text).replaceAll(TIMES);
    String closed = AFTER_PUNCTUATION.matcher(products).replaceAll(MARK + "$1");
    return BEFORE_PUNCTUATION.matcher(closed).replaceAll("$1" + MARK);
  }

  /** What {@link #marked} text became, without marks. */
  static String unmarked(String xhtml) {
    return xhtml.replace(MARK, "").replace(TIMES, "*");
  }

  /** Where a node begins: its own place, or that of the block around it. */
  static SourceSpan span(Node node) {
    Node at = node;
    while (at.getSourceSpans().isEmpty()) {
      at = at.getParent();
    }
    return at.getSourceSpans().get(0);
  }

  /** The highest level of headings that a text uses, 1 where it has none. */
  static int highestHeading(Node node) {
    int highest = node instanceof Heading heading ? heading.getLevel() : Integer.MAX_VALUE;
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      highest = Math.min(highest, highestHeading(child));
    }
    return highest;
  }
}
