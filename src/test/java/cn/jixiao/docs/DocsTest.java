package cn.jixiao.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page is there in Chinese and in English, both say the same, and no link leads nowhere. */
class DocsTest {
  private static final Path INDEX = Path.of("docs/README.md");

  /** The pages of the folder, and what stands before it. */
  static Stream<Path> pages() {
    return Stream.concat(
        Stream.of("README.md", "README.zh-CN.md").map(Path::of),
        DocPage.all().stream().map(DocPage::file));
  }

  static Stream<Path> chinesePages() {
    return pages().filter(file -> DocPage.read(file).isChinese());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsThereInBothLanguages(Path file) {
    DocPage page = DocPage.read(file);
    assertTrue(Files.exists(page.counterpart()), page.counterpart().toString());
    // The link to the other language is the first of the page.
    Link other = page.links().get(0);
    assertEquals(page.counterpart(), page.target(other.getDestination()));
    assertEquals(page.isChinese() ? "English" : "中文", DocPage.text(other));
  }

  @ParameterizedTest
  @MethodSource("chinesePages")
  void bothLanguagesHaveTheSameParts(Path file) {
    DocPage chinese = DocPage.read(file);
    DocPage english = DocPage.read(chinese.counterpart());
    assertEquals(levels(chinese), levels(english));
    assertEquals(kinds(chinese), kinds(english));
    assertEquals(targets(chinese), targets(english));
    assertEquals(pictures(chinese), pictures(english));
  }

  private static List<Integer> levels(DocPage page) {
    return page.headings().stream().map(Heading::getLevel).toList();
  }

  private static List<String> kinds(DocPage page) {
    return page.code().stream().map(FencedCodeBlock::getInfo).toList();
  }

  /** Pages count as the same in either language; anchors differ as headings do. */
  private static Set<String> targets(DocPage page) {
    Set<String> targets = new TreeSet<>();
    for (Link link : page.links()) {
      String to = link.getDestination();
      targets.add(
          DocPage.isElsewhere(to)
              ? to
              : page.target(to)
                  .toString()
                  .replace('\\', '/')
                  .replace(".zh-CN.md", ".md")
                  .replace("README.en.md", "README.md"));
    }
    return targets;
  }

  private static List<String> pictures(DocPage page) {
    return page.pictures().stream().map(Image::getDestination).toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadToWhatIsThere(Path file) {
    DocPage page = DocPage.read(file);
    for (Image picture : page.pictures()) {
      Path target = page.target(picture.getDestination());
      assertTrue(Files.isRegularFile(target), target.toString());
      assertTrue(!DocPage.text(picture).isBlank(), "no words for " + target);
    }
    for (Link link : page.links()) {
      String to = link.getDestination();
      if (DocPage.isElsewhere(to)) {
        continue;
      }
      Path target = page.target(to);
      assertTrue(Files.exists(target), to);
      if (to.contains("#")) {
        String anchor = to.substring(to.indexOf('#') + 1);
        assertTrue(DocPage.read(target).anchors().containsValue(anchor), to);
      }
    }
  }

  /**
   * A reader is not led out of his language, except by the link at the head, and to what stands
   * before the folder.
   */
  @ParameterizedTest
  @MethodSource("pages")
  void linksStayInTheLanguage(Path file) {
    DocPage page = DocPage.read(file);
    for (Link link : page.links().subList(1, page.links().size())) {
      Path target = page.target(link.getDestination());
      boolean onlyEnglish = target.getNameCount() == 1;
      if (target.toString().endsWith(".md") && !onlyEnglish) {
        assertEquals(page.isChinese(), DocPage.read(target).isChinese(), link.getDestination());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noPageHasHtmlButRemarks(Path file) {
    DocPage page = DocPage.read(file);
    assertEquals(List.of(), page.nodes(HtmlInline.class).stream().map(Node::toString).toList());
    page.nodes(HtmlBlock.class)
        .forEach(block -> assertTrue(DocPage.isRemark(block), block.getLiteral()));
  }

  @Test
  void theIndexNamesEveryPage() {
    DocPage index = DocPage.read(INDEX);
    Set<Path> named = new HashSet<>(Set.of(INDEX));
    index.links().forEach(link -> named.add(index.target(link.getDestination())));
    for (DocPage page : DocPage.all()) {
      assertTrue(
          named.contains(page.isChinese() ? page.file() : page.counterpart()),
          page.file()::toString);
    }
  }
}
