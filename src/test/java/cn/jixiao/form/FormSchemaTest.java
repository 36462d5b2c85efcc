package cn.jixiao.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.project.EditorSchema;
import cn.jixiao.project.Variants;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the editors' schema of forms and their reader together. */
class FormSchemaTest {
  /** Every key there is, with a value it can have. */
  private static final String WHOLE =
      """
      name: 表式
      documents:
        target: {template: target.ftlh, title: 目标表}
        self-evaluation: {template: self-evaluation.ftlh, title: 自评表}
        monitoring: {form: monitoring-2019}
      funds:
        lines: {total: 总额, fiscal: 财政拨款, 地方: {label: 地方, sum: []}}
        columns: {monitored: 1—7月执行数}
        unit: 元
        adjusted: true
        decimals: 6
        thousands: false
      fields:
        level: {label: 项目级次, kind: text, required: true}
        remark: 备注
      execution: {weight: 10, decimals: 2, percent-sign: false}
      indicators:
        groups: {产出指标: 50, 效益指标: null}
        cost: [成本指标]
        points: true
        fields: {remark: 备注}
        decimals: 2
        over-target: [{from: 200%, deduct: 10%}, {above: 300%, deduct: 20%}]
        qualitative: {achieved: 80%, partial: 60%}
      grades: {优: 90, 差: 0}
      notes: [一, 二]
      """;

  private static final EditorSchema SCHEMA = new EditorSchema("form.schema.json");

  private static String part(FormSection section) {
    return switch (section) {
      case FORM -> "";
      case DOCUMENT -> "/definitions/document";
      case BORROWED -> "/definitions/borrowed";
      case FUNDS -> "/properties/funds";
      case LINE -> "/definitions/fundLine";
      case FIELD -> "/definitions/field";
      case EXECUTION -> "/properties/execution";
      case INDICATORS -> "/properties/indicators";
      case BAND -> "/definitions/band";
      case QUALITATIVE -> "/properties/indicators/properties/qualitative";
      case MONITOR -> "/properties/monitor";
      case FOOT -> "/properties/foot";
      case LAYOUT -> "/properties/layout";
    };
  }

  @ParameterizedTest
  @EnumSource(FormSection.class)
  void schemaAndReaderKnowTheSameKeys(FormSection section) {
    SCHEMA.assertSameKeys(section, part(section));
  }

  @ParameterizedTest
  @EnumSource(FormSection.class)
  void everyKeyCarriesItsOfficialNameAndAnExplanation(FormSection section) {
    SCHEMA.assertExplained(section, part(section));
  }

  static Stream<String> builtIn() {
    return new FormLibrary(Optional.empty()).ids().stream();
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void everyBuiltInFormFollowsTheSchema(String id) throws IOException {
    String text = Files.readString(Path.of("templates", id, FormLibrary.FORM_FILE));
    assertEquals(List.of(), SCHEMA.mistakes(text));
  }

  static Stream<String> variants() {
    return Variants.of(WHOLE).stream();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void schemaAndReaderAgreeWhateverIsLeftOutOrOfAnotherType(String text) {
    FormReading reading =
        FormReader.read(
            "x",
            Path.of("form.yaml"),
            text.getBytes(StandardCharsets.UTF_8),
            name ->
                new FormLibrary(Optional.empty())
                    .form("monitoring-2019")
                    .flatMap(FormReading::form));
    List<?> refused = SCHEMA.mistakes(text);
    assertEquals(
        reading.form().isPresent(), refused.isEmpty(), () -> reading.findings() + " " + refused);
  }

  @Test
  void theVariantsAreBothGoodAndBad() {
    long bad = variants().filter(text -> !SCHEMA.mistakes(text).isEmpty()).count();
    assertTrue(bad > 100 && variants().count() - bad > 50, () -> bad + " bad ones");
  }
}
