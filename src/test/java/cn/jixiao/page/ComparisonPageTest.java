package cn.jixiao.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.diff.DiffCode;
import cn.jixiao.diff.DiffReport;
import cn.jixiao.finding.Messages;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.print.Press;
import cn.jixiao.project.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the pages of a comparison say. */
class ComparisonPageTest {
  private static final String PROJECT =
      """
      id: %s
      year: %s
      form: beijing-2024
      name: "%s"
      department: 团委
      funds: {fiscal: {budget: %s, adjusted: %s, executed: 50}}
      goals: {expected: "%s"}
      indicators:
        产出指标:
          数量指标:
            - {name: "%s", target: "%s", actual: 20场, weight: 50}
            - {name: 不变, target: ≥3次, weight: 40}
      """;

  @TempDir private Path folder;

  private static String project(
      String id,
      int year,
      String name,
      String budget,
      String goal,
      String indicator,
      String target) {
    return PROJECT.formatted(id, year, name, budget, budget, goal, indicator, target);
  }

  private Path write(String side, String file, String text) throws IOException {
    Path path = folder.resolve(side).resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  @BeforeEach
  void twoYears() throws IOException {
    write("old", "a.yaml", project("a", 2023, "培训", "60", "办好十场培训", "培训场次", "≥12场"));
    write("old", "b.yaml", project("b", 2023, "取消的", "10", "目标", "场次", "≥1场"));
    write("new", "a.yaml", project("a", 2024, "培训", "90", "办好八场培训", "培训场次", "≥8场"));
    write("new", "c.yaml", project("c", 2024, "新增的", "20", "目标", "场次", "≥1场"));
  }

  private DiffReport report() {
    return Comparisons.of(folder.resolve("old"), folder.resolve("new"));
  }

  private String table() throws TemplateFailure {
    return Comparisons.PAGE.xhtml(report(), Comparisons.CHINESE);
  }

  private String browser() throws TemplateFailure {
    return Comparisons.PAGE.html(report(), Comparisons.CHINESE);
  }

  private static String dense(String page) throws TemplateFailure {
    return Press.dense(Press.parse(page).getDocumentElement().getTextContent());
  }

  @Test
  void theTableNamesTheYearsAndComparesTheBudgets() throws TemplateFailure {
    String text = dense(table());
    assertTrue(text.contains("年度绩效目标对比表（2023年度与2024年度）主管部门：团委"), text);
    assertTrue(text.contains("年初预算数6090+30（+50%）全年预算数6090+30（+50%）"), text);
    assertTrue(text.contains("新增项目序号项目名称实施单位年初预算数全年预算数"), text);
  }

  @Test
  void theTableMarksWarningsAndShowsWhatDidNotChange() throws TemplateFailure {
    String text = dense(table());
    assertTrue(text.contains("培训场次≥12场20场≥8场-33.33%▲放宽"), text);
    assertTrue(text.contains("▲年初预算数由60万元增加到90万元"), text);
    assertTrue(text.contains("不变≥3次—≥3次—未变"), text);
    assertTrue(table().contains("<span class=\"warning\">▲放宽</span>"));
  }

  @Test
  void changedWordsAreStruckThroughAndUnderlined() throws TemplateFailure {
    for (String page : new String[] {table(), browser()}) {
      Document document = Press.parse(page);
      assertTrue(document.getElementsByTagName("del").item(0).getTextContent().contains("十"));
      assertTrue(document.getElementsByTagName("ins").item(0).getTextContent().contains("八"));
    }
  }

  @Test
  void whatAuthorsWroteIsNoMarkup() throws IOException, TemplateFailure {
    String evil = "<script>alert(1)</script>&amp;'";
    write(
        "old", "e.yaml", project("e", 2023, "前" + evil, "1", "旧" + evil, "原" + evil, "≥1" + evil));
    write(
        "new", "e.yaml", project("e", 2024, "后" + evil, "2", "新" + evil, "现" + evil, "≥2" + evil));
    for (String page : new String[] {table(), browser()}) {
      Document document = Press.parse(page);
      assertEquals(0, document.getElementsByTagName("script").getLength());
      String text = document.getDocumentElement().getTextContent();
      assertTrue(text.contains("后" + evil), text);
      assertTrue(text.contains("现" + evil), text);
    }
  }

  @Test
  void theBrowsersPageNeedsNoOtherFileAndNoScript() throws TemplateFailure {
    String page = browser();
    assertTrue(page.startsWith("<!DOCTYPE html>"));
    assertFalse(page.contains("<script"));
    assertFalse(page.contains("url("));
    String loaded = page.replace("http://www.w3.org/1999/xhtml", "");
    assertFalse(loaded.contains("http"), "something is loaded");
  }

  @Test
  void theBrowsersPageLinksEveryProjectAndFoldsWhatDidNotChange() throws Exception {
    write("old", "u.yaml", project("u", 2023, "同样的", "5", "目标", "场次", "≥1场"));
    write("new", "u.yaml", project("u", 2024, "同样的", "5", "目标", "场次", "≥20场"));
    write("old", "v.yaml", project("v", 2023, "一模一样", "5", "目标", "场次", "≥20场"));
    write("new", "v.yaml", project("v", 2024, "一模一样", "5", "目标", "场次", "≥20场"));
    Document document = Press.parse(browser());
    NodeList sections = document.getElementsByTagName("section");
    assertEquals(5, sections.getLength());
    NodeList links = document.getElementsByTagName("a");
    for (int i = 0; i < sections.getLength(); i++) {
      Element section = (Element) sections.item(i);
      String anchor = "#" + section.getAttribute("id");
      boolean linked = false;
      for (int j = 0; j < links.getLength(); j++) {
        linked |= ((Element) links.item(j)).getAttribute("href").equals(anchor);
      }
      assertTrue(linked, anchor);
      boolean open =
          ((Element) section.getElementsByTagName("details").item(0)).hasAttribute("open");
      String text = section.getTextContent();
      assertEquals(text.contains("培训") || text.contains("同样的"), open, text);
    }
  }

  @Test
  void placesAreGivenOnBothSides() throws TemplateFailure {
    String page = browser();
    String old = folder.resolve("old/a.yaml").toString().replace('\\', '/');
    String now = folder.resolve("new/a.yaml").toString().replace('\\', '/');
    assertTrue(page.contains("title=\"" + old + ":11\""), page);
    assertTrue(page.contains("title=\"" + now + ":11\""), page);
  }

  @Test
  void filesThatCannotBeReadAreNamed() throws IOException, TemplateFailure {
    write("new", "a.yaml", "id: a\nyear: 二〇二四\n");
    String now = folder.resolve("new/a.yaml").toString().replace('\\', '/');
    assertTrue(dense(table()).contains(Press.dense("未能比较的文件")), "the table");
    assertTrue(table().contains(now), "the table");
    assertTrue(browser().contains(now), "the page");
  }

  @Test
  void nothingToCompareIsSaid() throws IOException, TemplateFailure {
    Path nothing = Files.createDirectory(folder.resolve("nothing"));
    DiffReport report = Comparisons.of(nothing, nothing);
    assertTrue(Comparisons.PAGE.xhtml(report, Comparisons.CHINESE).contains("两边没有可以比较的项目"));
    assertTrue(Comparisons.PAGE.html(report, Comparisons.CHINESE).contains("两边没有可以比较的项目"));
  }

  @Test
  void everyKindOfFindingHasAWordInBothLanguages() {
    for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
      Messages messages = new Messages(locale);
      for (DiffCode code : DiffCode.values()) {
        assertFalse(messages.text("comparison.mark." + code.code()).isBlank());
      }
    }
  }

  @Test
  void publishedYearsShowEveryIndicatorOfBothYears() throws TemplateFailure {
    Path corpus = Corpus.folder();
    DiffReport report =
        Comparisons.of(corpus.resolve("beijing-2019"), corpus.resolve("beijing-2020"));
    String text = dense(Comparisons.PAGE.xhtml(report, Comparisons.CHINESE));
    report.projects().stream()
        .filter(project -> project.match().isPresent())
        .flatMap(project -> project.indicators().stream())
        .flatMap(line -> Stream.concat(line.old().stream(), line.now().stream()))
        .map(score -> score.indicator().name().value())
        .forEach(name -> assertTrue(text.contains(Press.dense(name)), name));
  }
}
