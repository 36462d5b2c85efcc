package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.form.FormLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prints specimens of forms, which takes a moment. */
class FormCommandIT {
  private static final String FORM =
      """
      name: 自做表式
      documents:
        target: {template: target.ftlh, title: 目标表}
      fields:
        level: {label: "项目级次, 类别", kind: choice, choices: ["省级: 一", 市级], required: true}
        per-head: {label: 人均, kind: money}
      funds:
        lines: {total: 合计, fiscal: 财政}
        unit: 元
      indicators:
        groups: {产出指标: 60, 效益指标: 40}
        fields:
          units: 涉及单位
      """;

  private static final String TEMPLATE =
      """
      <#import "/common/document.ftlh" as doc>
      <@doc.page title="${project.name}" style="style.css">
      <@doc.title>${document.title}</@doc.title>
      <p>${project.unit} ${fields.level} ${fields.perHead}</p>
      <#list groups as one><#list one.groups as two><#list two.indicators as row>
      <p>${row.name} ${row.target} ${row.fields.units}</p>
      </#list></#list></#list>
      </@doc.page>
      """;

  @TempDir private Path folder;

  static Stream<String> forms() {
    return new FormLibrary(Optional.empty()).ids().stream();
  }

  private Run check(String... forms) {
    List<String> arguments =
        Stream.concat(
                Stream.of("form", "check", "-o", folder.resolve("out").toString()),
                Stream.of(forms))
            .toList();
    return Run.of(arguments.toArray(String[]::new));
  }

  private Path form(String form, String template) throws IOException {
    Path own = Files.createDirectories(folder.resolve("templates/mine"));
    Files.writeString(own.resolve("form.yaml"), form);
    Files.writeString(own.resolve("target.ftlh"), template);
    Files.writeString(own.resolve("style.css"), ".form-mine p { margin: 1mm }");
    return own;
  }

  @ParameterizedTest
  @MethodSource("forms")
  void builtInFormsAreSoundAndSoAreTheirSpecimens(String form) {
    Run run = check(form);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().startsWith("打印了 3 个项目"), run.err());
    assertTrue(run.out().contains("book.pdf"), run.out());
  }

  @Test
  void aFormIsCheckedInItsFolder() throws IOException {
    Run run = check(form(FORM, TEMPLATE).toString());
    assertEquals(0, run.code(), run.err());
    String page = Files.readString(folder.resolve("out/mine/full.target.html"));
    assertTrue(page.contains("“涉及单位”一栏的内容"), page);
    assertTrue(page.contains(".form-mine p { margin: 1mm }"), page);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${fields.level}     | ${fields.levle!}    | target.ftlh:4:22  错误  template-value",
        "${project.unit}     | ${project.unitt}    | target.ftlh:4:6  错误  template-value",
        "${row.target}       | ${row.targett}      | 这里有的是：row.target",
        "${fields.perHead}   | ''                  | form.yaml:6:3  警告  field-unprinted",
        "${row.fields.units} | ''                  | form.yaml:13:5  警告  field-unprinted",
        "style.css           | styl.css            | target.ftlh:2:1  错误  template-file",
        "</p>                | ''                  | target.ftlh:4:1  错误  template-mistake",
        "template: target    | template: targt     | form.yaml:3:22  错误  template-missing",
        "title: 目标表          | title: 表, needs: no | form.yaml:3:3  错误  needs-unknown",
        "效益指标: 40            | 效益指标: 50           | form.yaml:11:11  警告  form-weights",
        "unit: 元             | unit: 元角            | form.yaml:9:9  错误",
      })
  void whatIsWrongIsSaidAtItsPlace(String good, String bad, String said) throws IOException {
    Path own =
        form(
            FORM.replace(good, bad),
            TEMPLATE.replaceFirst(java.util.regex.Pattern.quote(good), bad.replace("$", "\\$")));
    Run run = check(own.toString());
    assertTrue(run.err().contains(said), run.err());
    assertEquals(said.contains("警告") && !said.contains("weights") ? 0 : 1, run.code(), run.err());
  }

  @Test
  void withoutANameAllOfTheFolderAreChecked() throws IOException {
    Path own = form(FORM, TEMPLATE);
    Run run = check("--templates", own.getParent().toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("full.target.pdf"), run.out());
    assertEquals(2, check("nix").code());
    assertEquals(2, Run.of("form").code());
  }

  /** The documents' example, in both languages: what a maker of forms copies first. */
  @ParameterizedTest
  @ValueSource(strings = {"docs/forms.md", "docs/forms.zh-CN.md"})
  void theExampleOfTheDocumentsIsAForm(String document) throws IOException {
    String text = Files.readString(Path.of(document));
    Path own = Files.createDirectories(folder.resolve("templates/hebei-2025"));
    Files.writeString(
        own.resolve("form.yaml"), block(text, "name: 某省项目支出绩效自评表（2025年度）\ndocuments:\n  self"));
    Files.writeString(
        own.resolve("self-evaluation.ftlh"), block(text, "<#import \"/common/document"));
    Files.writeString(own.resolve("style.css"), "");
    Run run = check(own.toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().startsWith("打印了 3 个项目"), run.err());
  }

  private static String block(String text, String start) {
    int from = text.indexOf(start);
    return text.substring(from, text.indexOf("\n```", from) + 1);
  }
}
