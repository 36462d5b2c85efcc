package cn.jixiao.book;

import cn.jixiao.finding.SourceText;
import cn.jixiao.text.Ideographs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The words of a part (文字部分), in Markdown.
 *
 * @param file where they are
 * @param source the text of the file
 */
public record Narration(Path file, SourceText source) {
  private static final int LOWEST_HEADING = 6;

  /** In characters; heads of tables are words. */
  private static final int LONGEST_HEAD = 200;

  /**
   * The text as XHTML. Headings begin at the second level, below the part's own, and have
   * identifiers; lines of Chinese text are joined without a blank.
   *
   * @param prefix how the identifiers begin
   */
  String xhtml(String prefix) {
    Node document = Markdown.parse(Markdown.marked(source.text()));
    int shift = 2 - Math.min(Markdown.highestHeading(document), LOWEST_HEADING);
    document.accept(new Plain());
    Map<Node, String> identifiers = new HashMap<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() + shift));
            identifiers.put(heading, prefix + "-" + (identifiers.size() + 1));
          }
        });
    return Markdown.unmarked(
        HtmlRenderer.builder()
            .extensions(Markdown.EXTENSIONS)
            .escapeHtml(true)
            .attributeProviderFactory(
                context ->
                    (node, tag, attributes) -> {
                      if (node instanceof TableBlock && isLong(node.getFirstChild())) {
                        attributes.put("class", "long-head");
                      }
                      if (identifiers.containsKey(node)) {
                        attributes.put("id", identifiers.get(node));
                        if (node.getNext() instanceof Heading) {
                          attributes.put("class", "chained");
                        }
                      }
                    })
            .build()
            .render(document));
  }

  /** Whether a table's head might fill a page, so that it cannot be repeated on every one. */
  private static boolean isLong(Node head) {
    int[] length = {0};
    head.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            length[0] += text.getLiteral().length();
          }
        });
    return length[0] > LONGEST_HEAD;
  }

  /** Takes out what is not printed and joins lines. */
  private static final class Plain extends AbstractVisitor {
    @Override
    public void visit(SoftLineBreak lineBreak) {
      if (Ideographs.isChinese(lastOf(lineBreak.getPrevious()))
          && Ideographs.isChinese(firstOf(lineBreak.getNext()))) {
        lineBreak.unlink();
      }
    }

    @Override
    public void visit(HtmlBlock block) {
      if (NarrationCheck.COMMENT.matcher(block.getLiteral()).matches()) {
        block.unlink();
      }
    }

    @Override
    public void visit(HtmlInline inline) {
      if (NarrationCheck.COMMENT.matcher(inline.getLiteral()).matches()) {
        inline.unlink();
      }
    }

    @Override
    public void visit(Image image) {
      replaceByContent(image);
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      if (!NarrationCheck.isAddress(link.getDestination())) {
        replaceByContent(link);
      }
    }

    private static void replaceByContent(Node node) {
      List<Node> children = new ArrayList<>();
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        children.add(child);
      }
      children.forEach(node::insertBefore);
      node.unlink();
    }

    private static int lastOf(Node node) {
      Node at = node;
      while (at != null && at.getLastChild() != null) {
        at = at.getLastChild();
      }
      return at instanceof Text text && !text.getLiteral().isEmpty()
          ? text.getLiteral().codePointBefore(text.getLiteral().length())
          : ' ';
    }

    private static int firstOf(Node node) {
      Node at = node;
      while (at != null && at.getFirstChild() != null) {
        at = at.getFirstChild();
      }
      return at instanceof Text text && !text.getLiteral().isEmpty()
          ? text.getLiteral().codePointAt(0)
          : ' ';
    }
  }
}
