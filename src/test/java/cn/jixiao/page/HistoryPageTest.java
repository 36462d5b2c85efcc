package cn.jixiao.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.form.TemplateFailure;
import cn.jixiao.history.ProjectHistory;
import cn.jixiao.print.Press;
import cn.jixiao.score.Cards;
import cn.jixiao.score.ScoreCard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the page of a project's history says and draws. */
class HistoryPageTest {
  private static final String PROJECT =
      """
      id: a
      year: %s
      form: beijing-2024
      name: "培训<b>"
      funds: {fiscal: {budget: 60, adjusted: 60, executed: 50}}
      indicators:
        产出指标:
          数量指标:
            - {name: 观看量, target: "%s", actual: "%s", weight: 90}
      """;

  @TempDir private Path folder;

  private ScoreCard card(int year, String target, String actual) throws Exception {
    Path file = folder.resolve(year + ".yaml");
    return Cards.of(Files.writeString(file, PROJECT.formatted(year, target, actual)));
  }

  private static Document page(ScoreCard... years) throws TemplateFailure {
    return Press.parse(
        new HistoryPage(Comparisons.TEMPLATES)
            .xhtml(List.of(ProjectHistory.of(List.of(years))), Comparisons.CHINESE));
  }

  private static List<Element> elements(Document document, String name) {
    var found = document.getElementsByTagName(name);
    return Stream.iterate(0, i -> i + 1)
        .limit(found.getLength())
        .map(i -> (Element) found.item(i))
        .toList();
  }

  private static List<String> values(Document document, String name, String attribute) {
    return elements(document, name).stream().map(one -> one.getAttribute(attribute)).toList();
  }

  @Test
  void barsAreAsHighAsTheirNumbersWhateverTheirScale() throws Exception {
    Document page =
        page(
            card(2022, "≥5000次", "5000次"),
            card(2023, "≥0.5万次", "1万次"),
            card(2024, "≥1万次", "2500次"));
    assertEquals(List.of("20.50", "41.00", "10.25"), values(page, "rect", "height"));
    assertEquals(List.of("25.50", "25.50", "5.00"), values(page, "circle", "cy"));
    assertEquals(
        List.of("0.00,25.50 58.67,25.50 58.67,25.50 117.33,25.50 117.33,5.00 176.00,5.00"),
        values(page, "polyline", "points"));
    assertEquals(
        List.of("2022", "2023", "2024"),
        elements(page, "text").stream().map(Element::getTextContent).toList());
  }

  @Test
  void aYearWithoutANumberBreaksTheLine() throws Exception {
    Document page =
        page(
            card(2022, "≥5000次", "5000次"), card(2023, "大幅增加", "有所增加"), card(2024, "≥1万次", "2500次"));
    assertEquals(2, elements(page, "rect").size());
    assertEquals(2, elements(page, "polyline").size());
  }

  @Test
  void nothingIsDrawnOfNothingOrZeros() throws Exception {
    assertEquals(0, elements(page(card(2024, "≥1万次", "2500次")), "svg").size());
    Document zeros = page(card(2023, "≤0次", "0次"), card(2024, "≤0次", "0次"));
    assertEquals(List.of("0.00", "0.00"), values(zeros, "rect", "height"));
  }

  @Test
  void aMissedTargetIsMarkedAndNamesAreNoMarkup() throws Exception {
    Document page = page(card(2023, "≥5000次", "6000次"), card(2024, "≥1万次", "2500次"));
    String text = Press.dense(page.getDocumentElement().getTextContent());
    assertTrue(text.contains("×2500次"), text);
    assertTrue(text.contains("6000次") && !text.contains("×6000次"), text);
    assertTrue(text.contains("培训<b>"), text);
    assertEquals(0, elements(page, "b").size());
  }

  @Test
  void oneYearAloneIsSaidToBeAlone() throws Exception {
    String text = page(card(2024, "≥1万次", "2500次")).getDocumentElement().getTextContent();
    assertTrue(text.contains("只找到 2024 一个年度"), text);
  }
}
