package cn.jixiao.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A page of the documentation (文档页) as it stands in the repository.
 *
 * @param file from the repository's root on
 * @param tree its blocks
 */
record DocPage(Path file, Node tree) {
  private static final String CHINESE = ".zh-CN.md";
  private static final String INDEX = "README.md";
  private static final String ENGLISH_INDEX = "README.en.md";

  /** Where all pages are. */
  static final Path FOLDER = Path.of("docs");

  static DocPage read(Path file) {
    try {
      Parser parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();
      return new DocPage(file, parser.parse(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of {@link #FOLDER}, sorted. */
  static List<DocPage> all() {
    try (var files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(DocPage::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String name() {
    return file.getFileName().toString();
  }

  /**
   * The index of all pages, on which readers of the folder land, is Chinese under its plain name.
   */
  boolean isChinese() {
    return name().endsWith(CHINESE) || file.equals(FOLDER.resolve(INDEX));
  }

  /** The same page in the other language. */
  Path counterpart() {
    String other =
        switch (name()) {
          case INDEX -> file.startsWith(FOLDER) ? ENGLISH_INDEX : "README" + CHINESE;
          case ENGLISH_INDEX -> INDEX;
          default ->
              name().endsWith(CHINESE)
                  ? name().replace(CHINESE, ".md")
                  : name().replace(".md", CHINESE);
        };
    return file.resolveSibling(other);
  }

  /** The first heading. */
  String title() {
    return text(headings().get(0));
  }

  List<Heading> headings() {
    return nodes(Heading.class);
  }

  List<FencedCodeBlock> code() {
    return nodes(FencedCodeBlock.class);
  }

  List<Link> links() {
    return nodes(Link.class);
  }

  List<Image> pictures() {
    return nodes(Image.class);
  }

  /** Whether a block is a remark for those who write the page, and for its tests. */
  static boolean isRemark(HtmlBlock block) {
    String html = block.getLiteral().strip();
    return html.startsWith("<!--") && html.indexOf("-->") == html.length() - "-->".length();
  }

  /**
   * What a link to a place in the page names after {@code #}, as forges make it of the headings.
   */
  Map<Heading, String> anchors() {
    Map<Heading, String> anchors = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Heading heading : headings()) {
      String anchor =
          text(heading)
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
              .replace(' ', '-');
      int times = seen.merge(anchor, 1, Integer::sum);
      anchors.put(heading, times == 1 ? anchor : anchor + "-" + (times - 1));
    }
    return anchors;
  }

  /** The file that a link or a picture of the page leads to, without the anchor. */
  Path target(String link) {
    int anchor = link.indexOf('#');
    String path = anchor < 0 ? link : link.substring(0, anchor);
    return path.isEmpty() ? file : file.resolveSibling(path).normalize();
  }

  /** Whether a link leads to some other place than a file. */
  static boolean isElsewhere(String link) {
    return link.matches("[a-z]+:.*");
  }

  /** The words of a node. */
  static String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text words) {
            text.append(words.getLiteral());
          }

          @Override
          public void visit(Code code) {
            text.append(code.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak end) {
            text.append(' ');
          }
        });
    return text.toString();
  }

  /** All nodes of a kind, in the order of the page. */
  <T extends Node> List<T> nodes(Class<T> kind) {
    List<T> found = new ArrayList<>();
    collect(tree, kind, found);
    return found;
  }

  private static <T extends Node> void collect(Node node, Class<T> kind, List<T> found) {
    if (kind.isInstance(node)) {
      found.add(kind.cast(node));
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      collect(child, kind, found);
    }
  }
}
