package cn.jixiao.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.page.ComparisonPage;
import cn.jixiao.page.PageTemplates;
import cn.jixiao.print.Format;
import cn.jixiao.print.PagePrinter;
import cn.jixiao.print.Press;
import cn.jixiao.publish.OutputPlan.Output;
import cn.jixiao.score.FileScorer;
import cn.jixiao.score.ScoredFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A mistake in a template is said to be in the template's own file, whatever is printed with it.
 */
class TemplateMistakesTest {
  private static final String PROJECT =
      """
      id: a
      year: 2024
      form: zhangjiakou-2024
      name: 甲
      funds: {fiscal: {budget: 20}}
      indicators:
        产出指标:
          数量指标:
            - {name: 次数, target: ≥10次}
      """;

  private static final String TEMPLATE = "zhangjiakou-2024/target.ftlh";
  private static final String SOUND = "<html><head><title>甲</title></head><body/></html>";

  @TempDir private Path folder;

  private Path own;
  private Path out;

  private FormLibrary library(Map<String, String> files) throws IOException {
    own = folder.resolve("own");
    out = folder.resolve("out");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = own.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return new FormLibrary(Optional.of(own));
  }

  private Publication publish(FormLibrary forms) {
    Path file = folder.resolve("in/a.yaml");
    ScoredFile scored = new FileScorer(forms).score(file, PROJECT.getBytes(StandardCharsets.UTF_8));
    CheckedFile checked =
        new CheckedFile(file, scored.card(), List.of(), scored.source(), Optional.empty());
    ProjectPrinter printer = new ProjectPrinter(forms, Press.FONTS);
    return new ProjectPublisher(
            printer,
            Set.of(),
            Set.of(Format.HTML),
            false,
            Optional.empty(),
            UnaryOperator.identity())
        .publish(new Output(file, out, "a"), checked);
  }

  private static void assertMistake(String code, Path file, int line, List<Finding> findings) {
    assertEquals(List.of(code), findings.stream().map(Finding::code).toList());
    Place place = findings.get(0).place();
    assertEquals(List.of(file, line), List.of(place.file(), place.line()));
  }

  @ParameterizedTest(name = "{0}: line {1}")
  @CsvSource({
    "<p>\\n<i>\\n${nothing.here}</i></p>, 3, template-value",
    "<p>\\n<#if>\\n</p>, 2, template-mistake",
    // What it wrote is not well-formed; its lines are the page's and not the template's.
    "<html>\\n<body>\\n<p>\\n</body></html>, 1, template-mistake",
  })
  void aProjectsDocumentNamesItsTemplate(String text, int line, String code) throws IOException {
    Publication outcome = publish(library(Map.of(TEMPLATE, text.replace("\\n", "\n"))));
    assertMistake(code, own.resolve(TEMPLATE), line, outcome.findings());
    assertEquals(List.of(), outcome.written());
    assertEquals(Optional.empty(), outcome.failure());
  }

  @Test
  void whatATemplateBorrowsIsNamedInItsPlace() throws IOException {
    FormLibrary forms =
        library(
            Map.of(
                TEMPLATE,
                "<#include \"/common/part.ftlh\">",
                "common/part.ftlh",
                "\n\n\n\n${nothing.here}"));
    assertMistake("template-value", own.resolve("common/part.ftlh"), 5, publish(forms).findings());
  }

  @Test
  void aBuiltInTemplateThatCannotDoWithAUsersPartIsNamedAsBuiltIn() throws IOException {
    FormLibrary forms = library(Map.of("common/document.ftlh", "<#macro other></#macro>"));
    Finding finding = publish(forms).findings().get(0);
    assertEquals("template-value", finding.code());
    assertEquals(Path.of("templates", TEMPLATE), finding.place().file());
  }

  @Test
  void aPageAboutSeveralFilesNamesItsTemplate() throws IOException {
    FormLibrary forms = library(Map.of(ComparisonPage.TABLE, "<p>\n\n${nothing.here}</p>"));
    Publication outcome =
        pages(forms)
            .publish(
                () -> new PageTemplates(forms).xhtml(ComparisonPage.TABLE, Map.of()),
                ComparisonPage.TABLE,
                out,
                "comparison");
    assertMistake("template-value", own.resolve(ComparisonPage.TABLE), 3, outcome.findings());
    assertEquals(List.of(), outcome.written());
  }

  @Test
  void aPageThatIsNotWellFormedNamesTheTemplateThatWroteIt() throws IOException {
    FormLibrary forms = library(Map.of(ComparisonPage.TABLE, SOUND));
    Publication outcome =
        pages(forms)
            .publish(() -> "<html>\n<body>\n</html>", ComparisonPage.TABLE, out, "comparison");
    assertMistake("template-mistake", own.resolve(ComparisonPage.TABLE), 1, outcome.findings());
  }

  private static PagePublisher pages(FormLibrary forms) {
    return new PagePublisher(new PagePrinter(Press.FONTS), forms, Set.of(Format.HTML));
  }
}
