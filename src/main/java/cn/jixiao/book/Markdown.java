package cn.jixiao.book;

import java.util.List;
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

  private Markdown() {}

  static Node parse(String text) {
    return PARSER.parse(text);
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
