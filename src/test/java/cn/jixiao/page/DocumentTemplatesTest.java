package cn.jixiao.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.Form;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormReading;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.print.DocumentPrinter;
import cn.jixiao.print.Format;
import cn.jixiao.print.PdfConformanceIT;
import cn.jixiao.print.Press;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.Scorer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sixth form in a folder of the user's: what its templates can do, and what not. */
class DocumentTemplatesTest {
  private static final String PAGE =
      """
      <#import "/common/document.ftlh" as doc>
      <@doc.page title="${project.name}：${document.title}" style="/henan-2025/style.css">
      <h1>${document.title}</h1>
      <table>
      <tbody>
      <tr><th scope="row">名称</th><td colspan="2">${project.name}</td></tr>
      <#list funds.lines as line>
      <tr><th scope="row">${line.label}</th><td>${line.budget}</td><td>${line.executed}</td></tr>
      </#list>
      <tr><th scope="row">执行</th><td>${execution.rate}</td><td>${execution.score}</td></tr>
      <#list groups as level1><#list level1.groups as level2><#list level2.indicators as indicator>
      <tr><th scope="row">${indicator.name}</th><td>${indicator.weight}</td><td>${indicator.score}</td></tr>
      </#list></#list></#list>
      <tr><th scope="row">总分</th><td>${total.score}</td><td>${total.grade}</td></tr>
      </tbody>
      </table>
      </@doc.page>
      """;

  @TempDir Path folder;
  private FormLibrary library;

  @BeforeEach
  void addSixthForm() throws IOException {
    write(
        "henan-2025/form.yaml",
        """
        name: 河南省项目支出绩效自评表
        documents: {self-evaluation: {template: page.ftlh, title: 自评表}}
        funds: {lines: {total: 总额}, decimals: 1, thousands: true}
        execution: {weight: 20, decimals: 1}
        indicators:
          groups: {产出: 80}
          over-target: [{above: 50%, deduct: 25%}]
        grades: {好: 60}
        """);
    write("henan-2025/style.css", "h1 { font-size: 20pt; }");
    write("henan-2025/page.ftlh", PAGE);
    library = new FormLibrary(Optional.of(folder));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private ScoreCard card() {
    String yaml =
        """
        id: test
        year: 2025
        form: henan-2025
        name: 甲<乙>&
        funds: {fiscal: {budget: 1000, executed: 900}}
        indicators:
          产出:
            数量:
              - {name: 一, target: 10, actual: 9, weight: 40}
              - {name: 二, target: 10, actual: 16, weight: 40}
        """;
    FormReading form = library.form("henan-2025").orElseThrow();
    assertEquals(List.of(), form.findings());
    return new Scorer(form.form().orElseThrow())
        .score(
            new ProjectReader()
                .read(Path.of("test.yaml"), yaml.getBytes(StandardCharsets.UTF_8))
                .project()
                .orElseThrow());
  }

  private String xhtml() throws TemplateFailure {
    return new DocumentTemplates(library, Press.FONTS).xhtml(card(), DocumentKind.SELF_EVALUATION);
  }

  @Test
  void aSixthFormIsAFolder() throws Exception {
    DocumentPrinter printer =
        new DocumentPrinter(new DocumentTemplates(library, Press.FONTS), Press.FONTS);
    Map<Format, byte[]> printed =
        printer
            .print(card(), DocumentKind.SELF_EVALUATION, Set.of(Format.PDF, Format.HTML))
            .files();
    assertEquals(
        "自评表名称甲<乙>&总额1,000.0900.0执行90.00%18.0一4036二4030总分84.0好",
        String.join("", Press.pages(printed.get(Format.PDF))));
    assertTrue(
        new String(printed.get(Format.HTML), StandardCharsets.UTF_8)
            .contains("h1 { font-size: 20pt; }"));
    PdfConformanceIT.assertConforms(printed.get(Format.PDF));
  }

  @Test
  void whatProjectsSayIsEscaped() throws Exception {
    assertTrue(xhtml().contains("<td colspan=\"2\">甲&lt;乙&gt;&amp;</td>"));
    assertTrue(xhtml().contains("<title>甲&lt;乙&gt;&amp;：自评表</title>"));
    assertFalse(xhtml().contains("甲<乙>"));
  }

  @Test
  void aBuiltInFormsStyleCanBeReplaced() throws Exception {
    write("common/base.css", "/* the user's own */");
    assertTrue(xhtml().contains("/* the user's own */"));
    assertFalse(xhtml().contains("@page"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.util.Date\")}",
        "${\"freemarker.template.utility.JythonRuntime\"?new()}",
        "${project?api}",
        "${project?api.class}",
        "${project.class}",
        "${project.getClass()}",
        "${project.name.class}",
        "${project.name.getBytes()}",
        "${groups?api.size()}",
        "${.data_model?api}",
        "${form.notes.class.forName('java.lang.Runtime')}"
      })
  void aTemplateCanCallNoJava(String template) throws Exception {
    write("henan-2025/page.ftlh", "<p>\n" + template + "</p>");
    TemplateFailure failure = assertThrows(TemplateFailure.class, this::xhtml);
    assertEquals("henan-2025/page.ftlh", failure.template());
    assertEquals(2, failure.line());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.txt",
        "/../secret.txt",
        "/beijing-2024/style.css",
        "../beijing-2024/style.css",
        "/henan-2025/../beijing-2024/style.css",
        "/common/../beijing-2024/style.css",
        "/henan-2025/../../secret.txt",
        "/etc/hostname",
        "file:///etc/hostname",
        "classpath:/templates/beijing-2024/style.css"
      })
  void aTemplateReadsItsOwnFolderAndTheCommonOneAlone(String name) throws Exception {
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.writeString(folder.getParent().resolve("secret.txt"), "secret");
    for (String directive : List.of("<#include \"%s\">", "<#import \"%s\" as x>")) {
      write("henan-2025/page.ftlh", "<p/>\n" + directive.formatted(name));
      TemplateFailure failure = assertThrows(TemplateFailure.class, this::xhtml);
      assertEquals("henan-2025/page.ftlh", failure.template());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${nobody.knows}",
        "${project.nothing}",
        "<#list 3 as x></#list>",
        "<#if x",
        "</#if>"
      })
  void mistakesNameTheTemplateAndTheLine(String mistake) throws Exception {
    write("henan-2025/page.ftlh", "<p>\n</p>\n" + mistake);
    TemplateFailure failure = assertThrows(TemplateFailure.class, this::xhtml);
    assertEquals("henan-2025/page.ftlh", failure.template());
    assertEquals(3, failure.line());
    assertFalse(failure.getMessage().isBlank());
  }

  @Test
  void aMistakeInAnIncludedFileNamesThatFile() throws Exception {
    write("common/part.ftlh", "\n\n\n${nobody}");
    write("henan-2025/page.ftlh", "<#include \"/common/part.ftlh\">");
    TemplateFailure failure = assertThrows(TemplateFailure.class, this::xhtml);
    assertEquals("common/part.ftlh", failure.template());
    assertEquals(4, failure.line());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><p></html>",
        "text",
        "<!DOCTYPE html><html>&nbsp;</html>",
        "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><html>&b;&c;</html>"
      })
  void aPageThatIsNotXmlIsTheTemplatesFault(String page) throws Exception {
    write("henan-2025/page.ftlh", page);
    DocumentPrinter printer =
        new DocumentPrinter(new DocumentTemplates(library, Press.FONTS), Press.FONTS);
    TemplateFailure failure =
        assertThrows(
            TemplateFailure.class,
            () -> printer.print(card(), DocumentKind.SELF_EVALUATION, Set.of(Format.PDF)));
    assertEquals("henan-2025/page.ftlh", failure.template());
  }

  @Test
  void theFormsNameDecidesWhichFolderIsRead() {
    Form form = library.form("henan-2025").orElseThrow().form().orElseThrow();
    assertEquals("henan-2025", form.id());
    assertEquals(11, library.ids().size());
  }
}
