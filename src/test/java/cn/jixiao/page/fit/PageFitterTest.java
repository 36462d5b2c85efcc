package cn.jixiao.page.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.print.layout.LaidOutPages;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PageFitterTest {
  private static final Pattern LOOK = Pattern.compile("<body class=\"(.*?)form-x\"");

  private static String table(int rows, String text) {
    return """
        <h1 class="title">项目支出绩效自评表</h1>
        <table><colgroup><col class="w20"/><col data-least="14" class="w130"/>
        <col data-least="14" class="w30"></col></colgroup>
        <thead><tr><th>一</th><th>二</th><th>三</th></tr></thead><tbody>%s</tbody></table>
        """
        .formatted(
            IntStream.range(0, rows)
                .mapToObj(
                    i ->
                        "<tr><td>第%d项</td><td>完成</td><td class=\"text\">%s</td></tr>"
                            .formatted(i, text))
                .collect(Collectors.joining()));
  }

  private static String fit(String page) {
    return new PageFitter(TestPages.FONTS)
        .fit(page, TestPages.parse(page), 0, OptionalInt.empty())
        .orElseThrow()
        .xhtml();
  }

  private static String look(String page) {
    Matcher look = LOOK.matcher(page);
    assertTrue(look.find());
    return look.group(1).strip();
  }

  private static int pages(String page) {
    try (LaidOutPages pages = LaidOutPages.of(TestPages.parse(page), TestPages.FONTS)) {
      return pages.renderer().getRootBox().getLayer().getPages().size();
    }
  }

  @Test
  void whatFitsOnAPageKeepsItsLooks() {
    String page = TestPages.page(table(5, "做好"));
    assertEquals("", look(fit(page)));
  }

  @Test
  void columnsAreWidenedBeforeTypeGetsSmaller() {
    String page = TestPages.page(table(30, "做好各项工作并且按时完成"));
    assertTrue(pages(page) > 1);
    String fitted = fit(page);
    assertEquals("", look(fitted));
    assertEquals(1, pages(fitted));
  }

  /** What is measured without a layout is what the layout makes of it. */
  @ParameterizedTest
  @ValueSource(ints = {10, 24, 33, 40, 45, 52, 60, 80, 100, 130})
  void asManyPagesAreMadeAsWereReckoned(int rows) {
    String page = TestPages.page(table(rows, "做好各项工作，按时完成。"));
    String fitted = fit(page);
    assertTrue(pages(fitted) <= pages(page));
    Document document = TestPages.parse(fitted);
    Element body = (Element) document.getElementsByTagNameNS("*", "body").item(0);
    try (PageStyles styles = new PageStyles(document, TestPages.FONTS, PageStyles.none())) {
      List<Paging.Piece> pieces = PageFitter.pieces(styles, body, new ArrayList<>());
      assertEquals(Paging.of(pieces, styles.pageHeight()).pages(), pages(fitted));
    }
    assertFalse(isStub(fitted), "a last page that is almost empty");
  }

  /** Whatever a table says, it takes no more pages than without fitting, and loses no word. */
  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void noTableGetsLongerByFitting(
      @ForAll @Size(min = 1, max = 60)
          List<
                  @Chars({'做', '好', '，', '9', '5', '%', '≥', '/', '（', '）', 'a'})
                  @StringLength(max = 200) String>
              texts) {
    String page =
        TestPages.page(
            table(1, "%s")
                .replaceFirst(
                    "(?s)<tbody>.*</tbody>",
                    "<tbody>"
                        + texts.stream()
                            .map(
                                text ->
                                    "<tr><td>%1$s</td><td>%2$s</td><td class=\"text\">%1$s</td></tr>"
                                        .formatted(text, text.length()))
                            .collect(Collectors.joining())
                        + "</tbody>"));
    String fitted = fit(page);
    assertEquals(fitted, fit(page));
    assertEquals(text(page), text(fitted));
    assertTrue(pages(fitted) <= pages(page), () -> pages(fitted) + " > " + pages(page));
  }

  private static String text(String page) {
    return TestPages.parse(page).getElementsByTagNameNS("*", "body").item(0).getTextContent();
  }

  private static boolean isStub(String page) {
    try (LaidOutPages pages = LaidOutPages.of(TestPages.parse(page), TestPages.FONTS)) {
      var root = pages.renderer().getRootBox();
      int all = root.getLayer().getPages().size();
      var last = root.getLayer().getPages().get(all - 1);
      int content = root.getHeight() - last.getTop();
      return all > 1 && content * 5 < last.getBottom() - last.getTop();
    }
  }

  @Test
  void twoRunsAreAlike() {
    String page = TestPages.page(table(70, "做好各项工作，按时完成。"));
    assertEquals(fit(page), fit(page));
  }

  @Test
  void aPageWithoutALadderIsNotTouched() {
    assertFalse(PageFitter.isFor("<html><style>p{}</style></html>"));
    assertTrue(PageFitter.isFor(TestPages.page("")));
  }

  @Test
  void whatAFormSaysOfAColumnItselfStays() {
    String own = "<col data-least=\"14\" style=\"width: 30mm\"/>";
    String page =
        TestPages.page(
            table(70, "做好各项工作。").replace("<col data-least=\"14\" class=\"w30\"></col>", own));
    assertTrue(fit(page).contains(own));
  }

  @Test
  void whatTheStyleOfATableFixesStays() {
    String page =
        TestPages.page(table(70, "做好各项工作。").replace("<table>", "<table style=\"width: 150mm\">"));
    assertTrue(fit(page).matches("(?s).*<table data-pages=\"\\d\" style=\"width: 150mm\">.*"));
  }

  /** What no page can hold is for the layout to bear; fitting it ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table><colgroup><col data-least=\"9\"/><col data-least=\"9\"/></colgroup><thead><tr><th>%1$s"
            + "</th><th>b</th></tr></thead><tbody><tr><td>%1$s</td><td>%1$s</td></tr></tbody></table>",
        "<table><tr><td rowspan=\"60000\">a</td><td rowspan=\"60000\">b</td></tr></table>",
        "<table><tr><td colspan=\"1000\">%1$s</td></tr></table>",
        "<table></table>",
        "<table><colgroup></colgroup></table>",
        "<style>@page close { margin: 200mm } @page { margin: 150mm }</style><p>%1$s</p>",
        "<p style=\"font-size: 0\">%1$s</p>",
        "<p style=\"font-size: 900pt; text-indent: 9000mm\">%1$s</p>"
      })
  void whatNoPageCanHoldIsFittedToo(String body) {
    String page = TestPages.page(body.formatted("长文字".repeat(4_000)));
    assertTrue(fit(page).contains("</html>"));
  }

  @Property(tries = 200)
  void anyPiecesFallOnPages(
      @ForAll List<@IntRange(max = 2_000_000_000) Integer> heights,
      @ForAll @IntRange(max = 2_000_000_000) int head,
      @ForAll @IntRange(min = 1, max = 900_000) int capacity) {
    List<Paging.Piece> pieces =
        heights.stream().map(height -> new Paging.Piece(height, head, false, false)).toList();
    Paging.Result paged = Paging.of(pieces, capacity);
    assertTrue(paged.pages() >= 1);
    assertTrue(paged.last() <= capacity, () -> paged.toString());
  }
}
