package cn.jixiao.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.form.Form;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.imports.Vocabulary.Area;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
  private static final Vocabulary USUAL = Vocabulary.usual();

  private static Form form(String id) {
    return new FormLibrary(Optional.empty()).form(id).orElseThrow().form().orElseThrow();
  }

  @TempDir Path folder;

  /** Of a form whose first levels begin with costs. */
  private Vocabulary withCosts() throws IOException {
    FormLibrary library =
        OwnForm.in(
            folder, form -> form.replace("groups: {产出指标: 50", "groups: {成本指标: 10, 产出指标: 40"));
    return Vocabulary.of(OwnForm.of(library), FormWords.NONE);
  }

  private static Vocabulary of(String id) {
    return Vocabulary.of(form(id), FormWords.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD, 项目名称, name",
    "HEAD, 主管部门（单位）, department",
    "HEAD, 项目负责人, person",
    "FUNDS, 全年执行数（B）, executed",
    "FUNDS, 分值, weight",
    "LINE, 年度资金总额, total",
    "LINE, 其中：财政拨款, fiscal",
    "GOALS, 预期目标, expected",
    "GOALS, 实际完成情况, achieved",
    "ROW, 三级指标, name",
    "ROW, '年度指标值\n（A）', target",
    "ROW, 实际完成情况, actual",
    "ROW, 分值, weight"
  })
  void aLabelMeansWhatItsAreaSays(Area area, String label, String field) {
    assertEquals(Optional.of(field), USUAL.field(area, label));
    assertTrue(USUAL.isLabel(label));
  }

  @ParameterizedTest
  @ValueSource(strings = {"95万元", "青年活动", "", "项目名称如下"})
  void aTextThatIsNoLabelHasNoField(String text) {
    for (Area area : Area.values()) {
      assertEquals(Optional.empty(), USUAL.field(area, text));
    }
    assertFalse(USUAL.isLabel(text));
  }

  @ParameterizedTest
  @CsvSource({"总分, true", "合 计, true", "总得分：, true", "分值, false", "得分, false"})
  void theRowOfTheSumsIsKnown(String text, boolean sum) {
    assertEquals(sum, USUAL.isSum(text));
  }

  @ParameterizedTest
  @CsvSource({"产出指标（50分）, 产出指标", "'产 出\n指标', 产出指标", "效益指标(30), 效益指标"})
  void aFirstLevelIsKnownWithoutBlanksAndWeight(String text, String group) {
    assertEquals(Optional.of(group), of("beijing-2024").group(text));
  }

  @Test
  void whatIsASecondLevelEverywhereIsAFirstOneWhereTheFormSaysSo() throws IOException {
    assertEquals(Optional.empty(), of("beijing-2024").group("成本指标"));
    assertEquals(Optional.of("成本指标"), of("beijing-2024").subgroup("成本指标"));
    assertEquals(Optional.of("满意度指标"), of("beijing-2024").group("满意度指标"));
    assertEquals(Optional.of("成本指标"), withCosts().group("成本指标"));
    assertEquals(Optional.of("成本指标"), withCosts().subgroup("成本指标"));
  }

  @ParameterizedTest
  @CsvSource({"数量指标, 产出指标", "成本指标, 产出指标", "社会效益指标, 效益指标", "可持续影响指标, 效益指标", "服务对象满意度指标, 满意度指标"})
  void aSecondLevelTellsItsFirstOne(String subgroup, String group) {
    assertEquals(Optional.of(group), of("beijing-2024").usualGroup(subgroup));
  }

  @Test
  void costsBelongToCostsWhereTheFormHasThem() throws IOException {
    assertEquals(Optional.of("成本指标"), withCosts().usualGroup("经济成本指标"));
    assertEquals(Optional.of("产出指标"), of("beijing-2024").usualGroup("经济成本指标"));
    assertEquals(Optional.empty(), withCosts().usualGroup("别的指标"));
  }

  @ParameterizedTest
  @CsvSource({
    "服务对象, false, 服务对象满意度指标",
    "可持续影, false, 可持续影响指标",
    "可持续, false, ''",
    "数量, false, ''",
    "数量指林, false, 数量指标",
    "产出指, true, 产出指标",
    "经济, false, ''"
  })
  void theBeginningOfALevelIsEnoughWhereNoOtherBeginsLikeIt(
      String text, boolean first, String level) {
    assertEquals(
        Optional.of(level).filter(name -> !name.isEmpty()), of("beijing-2024").begun(text, first));
  }

  @ParameterizedTest
  @CsvSource({"主管部问, 主管部门", "主营部门, 主管部门", "年度资金总颔, 年度资金总额", "年度资金总额额, 年度资金总额"})
  void aLabelIsKnownButForOneCharacter(String text, String label) {
    assertEquals(Optional.of(label), USUAL.almost(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"主管部门", "电活", "青年活动", "主营部问", "项目"})
  void aLabelItselfAndWhatIsFartherAwayAreNotMended(String text) {
    assertEquals(Optional.empty(), USUAL.almost(text));
  }

  @Test
  void declaredFieldsOfAFormAreKnownByTheirLabels() {
    for (String id : new FormLibrary(Optional.empty()).ids()) {
      Form form = form(id);
      Vocabulary words = Vocabulary.of(form, FormWords.NONE);
      form.declared()
          .head()
          .forEach(
              field ->
                  assertEquals(
                      Optional.of("own:" + field.key()), words.field(Area.HEAD, field.label())));
      form.declared()
          .indicator()
          .forEach(
              field ->
                  assertEquals(
                      Optional.of("own:" + field.key()), words.field(Area.ROW, field.label())));
      form.funds()
          .labels()
          .forEach(
              (key, label) -> assertEquals(Optional.of(key), words.field(Area.LINE, label), id));
      form.groups().keySet().forEach(group -> assertEquals(Optional.of(group), words.group(group)));
    }
  }

  @Test
  void whatAFormPrintsIsAddedToTheUsualWords() {
    FormWords learned =
        new FormWords(
            Map.of(
                Area.ROW,
                Map.of("考核要点", "name", "分值", "score"),
                Area.CROSS,
                Map.of("机构人员x人数", "own:staff")),
            List.of());
    Vocabulary words = Vocabulary.of(form("beijing-2024"), learned);
    assertEquals(Optional.of("name"), words.field(Area.ROW, "考核 要点"));
    assertEquals(Optional.of("weight"), words.field(Area.ROW, "分值"));
    assertEquals(Optional.of("own:staff"), words.cross("机构人员（人）", "人数"));
    assertEquals(Optional.empty(), words.cross("人数", "机构人员"));
  }
}
