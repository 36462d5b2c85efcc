package cn.jixiao.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.Form;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.imports.Vocabulary.Area;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormPrintsTest {
  private static final FormLibrary BUILT_IN = new FormLibrary(Optional.empty());
  private static final FormPrints PRINTS = new FormPrints(BUILT_IN);

  @TempDir Path folder;

  static Stream<String> ids() {
    return BUILT_IN.ids().stream();
  }

  private static Form form(String id) {
    return BUILT_IN.form(id).orElseThrow().form().orElseThrow();
  }

  private static boolean hasTables(Form form) {
    return form.documents().containsKey(DocumentKind.TARGET)
        || form.documents().containsKey(DocumentKind.SELF_EVALUATION);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void whereABuiltInFormPrintsNamesIsLearnt(String id) {
    Form form = form(id);
    FormWords words = PRINTS.words(form);
    if (hasTables(form)) {
      Map<String, String> columns = words.words().get(Area.ROW);
      assertEquals("name", columns.get("三级指标"), columns.toString());
      assertFalse(columns.containsKey("一级指标"), columns.toString());
      assertFalse(words.labels().isEmpty());
      words.labels().forEach(labels -> assertTrue(labels.contains("三级指标"), labels.toString()));
    } else {
      assertEquals(Map.of(), words.words());
    }
  }

  /** What is learnt never says anything else than the usual words do. */
  @ParameterizedTest
  @MethodSource("ids")
  void theUsualWordsAreLearntAsTheyAre(String id) {
    Vocabulary usual = Vocabulary.of(form(id), FormWords.NONE);
    PRINTS
        .words(form(id))
        .words()
        .forEach(
            (area, labels) ->
                labels.forEach(
                    (label, field) ->
                        usual
                            .field(area, label)
                            .ifPresent(known -> assertEquals(known, field, area + " " + label))));
  }

  @ParameterizedTest
  @CsvSource({
    "beijing-2024, HEAD, 项目名称, name",
    "beijing-2024, HEAD, 实施单位, unit",
    "beijing-2024, HEAD, 主管部门, department",
    "beijing-2024, HEAD, 年度总体目标, expected",
    "beijing-2024, GOALS, 预期目标, expected",
    "beijing-2024, GOALS, 实际完成情况, achieved",
    "beijing-2024, ROW, 偏差原因分析及改进措施, reason",
    "ministry-2020, HEAD, 年度总体目标, expected",
    "tianjin-2023, HEAD, 绩效目标, expected",
    "zhangjiakou-2024, HEAD, 绩效目标, expected",
    "transfer-2023, HEAD, 说明, own:audits",
    "transfer-2023, CROSS, 下达及时性x情况说明, own:下达及时性",
    "beijing-2020, HEAD, 项目负责人, person",
    "beijing-2020, HEAD, 联系电话, phone",
    "tianjin-2023, ROW, 绩效指标描述, description"
  })
  void labelsAreLearntBesideAndAboveTheirValues(String id, Area area, String label, String field) {
    Map<String, String> learnt = PRINTS.words(form(id)).words().get(area);
    assertEquals(field, learnt.get(label), learnt.toString());
  }

  @Test
  void aHeadIsAsWideAsWhatItHeads() {
    // The steps of the spending plan stand above the goals, which have a label of their own.
    Map<Area, Map<String, String>> words = PRINTS.words(form("zhangjiakou-2024")).words();
    assertEquals(Map.of(), words.getOrDefault(Area.GOALS, Map.of()));
    // What goes through the whole table below its columns is in none of them.
    Map<String, String> crossing = PRINTS.words(form("transfer-2023")).words().get(Area.CROSS);
    assertFalse(crossing.containsValue("own:audits"), crossing.toString());
  }

  @Test
  void levelsAndValuesAreNoHeads() {
    Set<String> labels = PRINTS.words(form("beijing-2024")).labels().get(0);
    for (String other : List.of("产出指标", "数量指标", "青年服务阵地建设项目")) {
      assertFalse(labels.contains(other), labels.toString());
    }
  }

  @Test
  void aFormOfOnesOwnIsLearnt() throws IOException {
    FormLibrary library =
        OwnForm.in(
            folder,
            text ->
                text.replace("项目名称", "事项")
                    .replace("实施单位", "承办处室")
                    .replace("预期目标", "年初想做")
                    .replace("实际完成情况", "年末做到")
                    .replace("偏差原因分析及改进措施", "为什么差"));
    FormWords words = new FormPrints(library).words(OwnForm.of(library));
    assertEquals("name", words.words().get(Area.HEAD).get("事项"));
    assertEquals("unit", words.words().get(Area.HEAD).get("承办处室"));
    assertEquals("expected", words.words().get(Area.GOALS).get("年初想做"));
    assertEquals("achieved", words.words().get(Area.GOALS).get("年末做到"));
    assertEquals("reason", words.words().get(Area.ROW).get("为什么差"));
    assertTrue(words.labels().stream().anyMatch(labels -> labels.contains("为什么差")));
    Vocabulary vocabulary = Vocabulary.of(OwnForm.of(library), words);
    assertEquals(Optional.of("unit"), vocabulary.field(Area.HEAD, "承办 处室："));
    assertEquals(Optional.of("unit"), vocabulary.field(Area.HEAD, "实施单位"));
  }

  @Test
  void theHeadOfTheNamesMayBeCalledOtherwise() throws IOException {
    Files.createDirectories(folder.resolve("common"));
    for (String part : List.of("self-evaluation.ftlh", "target.ftlh")) {
      String text = Files.readString(Path.of("templates", "common", part));
      Files.writeString(
          folder.resolve("common").resolve(part),
          text.replace("三级指标", "考核要点").replace("年度总体<br/>目标", "今年要办"));
    }
    FormLibrary library = OwnForm.in(folder, text -> text);
    FormWords words = new FormPrints(library).words(OwnForm.of(library));
    assertEquals("name", words.words().get(Area.ROW).get("考核要点"));
    assertEquals("expected", words.words().get(Area.HEAD).get("今年要办"));
    assertEquals(Set.of("预期目标", "实际完成情况"), words.words().get(Area.GOALS).keySet());
    words.labels().forEach(labels -> assertTrue(labels.contains("考核要点"), labels.toString()));
  }

  @Test
  void aTemplateWithAMistakeLeavesTheUsualWords() throws IOException {
    FormLibrary library =
        OwnForm.in(folder, text -> text.replace("${project.unit}", "${project.unit.none}"));
    FormWords words = new FormPrints(library).words(OwnForm.of(library));
    assertTrue(words.labels().contains(Set.of()), words.labels().toString());
    assertEquals(
        Optional.of("name"), Vocabulary.of(OwnForm.of(library), words).field(Area.ROW, "三级指标"));
  }
}
