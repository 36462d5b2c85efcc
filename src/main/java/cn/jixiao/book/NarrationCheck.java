package cn.jixiao.book;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.yaml.AuthoredText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Finds what a Markdown file holds that a volume does not print. */
final class NarrationCheck extends AbstractVisitor {
  /** Comments are the author's own, and nobody misses them. */
  static final Pattern COMMENT = Pattern.compile("(?s)\\s*<!--.*-->\\s*");

  private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|mailto:).+");

  /** A heading that Markdown does not see: without a blank, or with full-width marks. */
  private static final Pattern HEADING =
      Pattern.compile("(?s)(?:#{1,6}[\\p{IsIdeographic}（(].*|＃.*)");

  private static final int SHOWN = 30;

  private final AuthoredText text;
  private final List<Finding> findings = new ArrayList<>();

  NarrationCheck(AuthoredText text) {
    this.text = text;
  }

  List<Finding> findings() {
    Node document = Markdown.parse(text.source().text());
    if (new Narration(text.file(), text.source()).xhtml("").isBlank()) {
      findings.add(BookCode.BOOK_TEXT_EMPTY.at(Place.startOf(text.file())));
    }
    document.accept(this);
    return findings;
  }

  @Override
  public void visit(Paragraph paragraph) {
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      boolean begins = node.getPrevious() == null || node.getPrevious() instanceof SoftLineBreak;
      if (begins && node instanceof Text words && HEADING.matcher(words.getLiteral()).matches()) {
        add(BookCode.BOOK_TEXT_HEADING, node, words.getLiteral());
      }
    }
    visitChildren(paragraph);
  }

  @Override
  public void visit(Image image) {
    add(BookCode.BOOK_TEXT_IMAGE, image, image.getDestination());
  }

  /** What stands behind the mark of a footnote is taken for an address, and would vanish. */
  @Override
  public void visit(LinkReferenceDefinition definition) {
    if (definition.getLabel().startsWith("^")) {
      add(BookCode.BOOK_TEXT_FOOTNOTE, definition, "[" + definition.getLabel() + "]");
    }
  }

  @Override
  public void visit(HtmlBlock block) {
    html(block, block.getLiteral());
  }

  @Override
  public void visit(HtmlInline inline) {
    html(inline, inline.getLiteral());
  }

  @Override
  public void visit(Link link) {
    if (!isAddress(link.getDestination())) {
      add(BookCode.BOOK_TEXT_LINK, link, link.getDestination());
    }
    visitChildren(link);
  }

  private void html(Node node, String literal) {
    if (!COMMENT.matcher(literal).matches()) {
      add(BookCode.BOOK_TEXT_HTML, node, literal.lines().findFirst().orElse(literal).strip());
    }
  }

  /** Whether a link leads somewhere from a printed page, and every format can hold it. */
  static boolean isAddress(String destination) {
    try {
      return ADDRESS.matcher(destination).matches() && new URI(destination).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void add(BookCode code, Node node, String argument) {
    SourceSpan span = Markdown.span(node);
    String line = text.source().line(span.getLineIndex() + 1);
    int column = Math.min(span.getColumnIndex(), line.length());
    Place place =
        new Place(text.file(), span.getLineIndex() + 1, line.codePointCount(0, column) + 1);
    int[] characters = argument.codePoints().toArray();
    findings.add(
        code.at(
            place, characters.length > SHOWN ? new String(characters, 0, SHOWN) + "…" : argument));
  }
}
