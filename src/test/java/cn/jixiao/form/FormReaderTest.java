package cn.jixiao.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.form.Form.ExecutionRule;
import cn.jixiao.form.Form.OverTargetBand;
import cn.jixiao.form.Form.QualitativeBands;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormReaderTest {
  private static FormReading read(String text) {
    Function<String, Optional<Form>> others =
        name -> new FormLibrary(Optional.empty()).form(name).flatMap(FormReading::form);
    return FormReader.read(
        "mine", Path.of("form.yaml"), text.getBytes(StandardCharsets.UTF_8), others);
  }

  private static final String SMALL =
      """
      name: 小表
      documents:
        target: {template: t.ftlh, title: 目标表}
      funds:
        lines: {other: 其他, total: 总额}
      indicators: {}
      """;

  @Test
  void whatAFormLeavesOutHasADefault() {
    FormReading reading = read(SMALL);
    assertEquals(List.of(), reading.findings());
    Form form = reading.form().orElseThrow();
    assertEquals("mine", form.id());
    assertEquals(Set.of(DocumentKind.TARGET), form.documents().keySet());
    assertEquals(List.of("other", "total"), List.copyOf(form.funds().labels().keySet()));
    assertEquals(false, form.funds().adjusted());
    assertEquals(Figures.AS_WRITTEN, form.funds().amounts());
    assertEquals(Figures.AS_WRITTEN, form.scores());
    assertEquals(Figures.AS_WRITTEN, form.totals());
    assertTrue(form.execution().isEmpty() && form.bands().isEmpty());
    assertTrue(form.overTarget().isEmpty() && form.grades().isEmpty() && form.notes().isEmpty());
    assertTrue(form.grade(BigDecimal.TEN).isEmpty());
    assertEquals(
        BigDecimal.ZERO, form.overTargetDeduction(BigDecimal.ONE, BigDecimal.valueOf(1000)));
  }

  @Test
  void rulesAreTheFormsOwn() {
    Form form =
        read(SMALL.replace("indicators: {}", "")
                + """
                execution: {weight: 20, decimals: 1, percent-sign: false}
                indicators:
                  groups: {产出指标: 40, 其他: null}
                  over-target: [{above: 50%, deduct: 5%}, {from: 100.5%, deduct: 12.5%}]
                  qualitative: {achieved: 80%, partial: 50%}
                grades: {好: 70}
                notes: 一条注
                """)
            .form()
            .orElseThrow();
    assertEquals(Optional.of(new ExecutionRule(BigDecimal.valueOf(20), false)), form.execution());
    assertEquals(new Figures(Optional.of(1), false), form.totals());
    assertEquals(
        List.of(
            new OverTargetBand(new BigDecimal("0.50"), false, new BigDecimal("0.05")),
            new OverTargetBand(new BigDecimal("1.005"), true, new BigDecimal("0.125"))),
        form.overTarget());
    assertEquals(
        Optional.of(new QualitativeBands(new BigDecimal("0.80"), new BigDecimal("0.50"))),
        form.bands());
    assertEquals(List.of("产出指标", "其他"), List.copyOf(form.groups().keySet()));
    assertEquals(Optional.empty(), form.groups().get("其他"));
    assertEquals(List.of("一条注"), form.notes());
    assertTrue(form.grade(new BigDecimal("69.99")).isEmpty());
  }

  /** Each a line of the small form and what to write in its stead; the finding's code and place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: 小表                          | nmae: 小表                            | misspelt-key         | 1:1
          name: 小表                          | name: ''                              | empty-text           | 1:7
          name: 小表                          | name:                                 | missing-key          | 1:1
          {template: t.ftlh, title: 目标表}    | {template: t.ftlh}                    | missing-key          | 3:11
          {template: t.ftlh, title: 目标表}    | {template: ../a.ftlh, title: 目标表}   | name-not-plain       | 3:22
          {template: t.ftlh, title: 目标表}    | 目标表                                 | mapping-expected     | 3:11
          {template: t.ftlh, title: 目标表}    | {template: t.ftlh, title: 甲, a: b}    | unknown-key          | 3:40
          {other: 其他, total: 总额}           | {other: 其他}\\n  columns: {label: 名} | field-key           | 6:13
          {other: 其他, total: 总额}           | {other: 其他}\\n  columns: {half-rate: 率} | field-key       | 6:13
          {other: 其他, total: 总额}           | {Other: 其他}                          | field-key            | 5:11
          {other: 其他, total: 总额}           | {other: 其他, total: {label: 总额, sum: [fiscal]}} | fund-sum | 5:47
          {other: 其他, total: 总额}           | {other: 其他, total: {label: 总额, sum: [total]}}  | fund-sum | 5:47
          {other: 其他, total: 总额}           | {other: 其他, total: {lable: 总额}}     | misspelt-key         | 5:30
          indicators: {}                     | indicators: {fields: {target: 指标值}} | field-key            | 6:23
          indicators: {}                     | indicators: {fields: {level-2: {label: 级次, kind: choice}}} | field-choices | 6:32
          indicators: {}                     | indicators: {fields: {remark: {label: 备注, choices: [甲]}}} | field-choices | 6:31
          indicators: {}                     | indicators: {fields: {remark: {label: 备注, kind: words}}} | unknown-value | 6:49
          indicators: {}                     | indicators: {fields: {remark: {kind: text}}} | missing-key    | 6:31
          indicators: {}                     | indicators: {fields: {remark: 备注, remark: 说明}} | duplicate-key | 6:35
          {other: 其他, total: 总额}           | {other: 其他}，                        | full-width-comma     | 5:21
          indicators: {}                     | indicators: {decimals: 11}            | unknown-value        | 6:24
          indicators: {}                     | indicators: {decimals: two}           | unknown-value        | 6:24
          indicators: {}                     | indicators: {groups: {产出: 五十}}      | number-expected      | 6:27
          indicators: {}                     | indicators: {over-target: [{deduct: 10%}]} | form-band       | 6:28
          indicators: {}                     | indicators: {groups: {产出指标: -50}}        | group-weight-range | 6:29
          indicators: {}                     | indicators: {groups: {产出指标: 101}}        | group-weight-range | 6:29
          indicators: {}                     | indicators: {over-target: [{from: 1%, above: 2%, deduct: 3%}]} | form-band | 6:28
          indicators: {}                     | indicators: {over-target: [{from: 2, deduct: 3%}]} | percentage-expected | 6:35
          indicators: {}                     | indicators: {qualitative: {achieved: 80%}} | missing-key     | 6:27
          """)
  void mistakesAreFindingsWithTheirPlaces(String line, String instead, String code, String place) {
    assertTrue(SMALL.contains(line), line);
    FormReading reading = read(SMALL.replace(line, instead.replace("\\n", "\n")));
    assertTrue(reading.form().isEmpty());
    Finding finding =
        reading.findings().stream()
            .filter(found -> found.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new AssertionError(reading.findings()));
    assertEquals("form.yaml:" + place, finding.place().toString());
    for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      assertTrue(!new Messages(language).message(finding).isBlank());
    }
  }

  @Test
  void everyMistakeIsFoundAtOnce() {
    FormReading reading =
        read(
            """
            nam: 小表
            documents: {target: {template: t.ftlh}}
            funds: {lines: {total: 总额}, decimals: 99}
            execution: {weight: 10%}
            indicators: {over-target: [{deduct: 10%}]}
            """);
    assertEquals(
        Set.of("misspelt-key", "missing-key", "unknown-value", "number-with-unit", "form-band"),
        Set.copyOf(reading.findings().stream().map(Finding::code).toList()));
  }

  @ParameterizedTest
  @CsvSource({"''", "'[a, b]'", "'a'", "'a: [b'", "'\u0000'"})
  void whateverAFileHoldsReadingItEndsInFindings(String text) {
    FormReading reading = read(text);
    assertTrue(reading.form().isEmpty());
    assertTrue(!reading.findings().isEmpty());
  }
}
