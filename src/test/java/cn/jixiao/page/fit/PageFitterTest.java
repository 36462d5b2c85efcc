package cn.jixiao.page.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.print.layout.LaidOutPages;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    return new PageFitter(TestPages.FONTS).fit(page, TestPages.parse(page), 0);
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
    assertTrue(fit(page).contains("<table style=\"width: 150mm\">"));
  }
}
