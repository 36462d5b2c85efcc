package cn.jixiao.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.form.Form;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.imports.RowAlignment.Column;
import cn.jixiao.imports.source.SourceCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowAlignmentTest {
  private static final Form FORM =
      new FormLibrary(Optional.empty()).form("beijing-2024").orElseThrow().form().orElseThrow();
  private static final Vocabulary WORDS = Vocabulary.of(FORM, FormWords.NONE);

  /** 绩效指标|一级指标|二级指标|三级指标|年度指标值|全年实际值|分值|得分|偏差原因分析及改进措施. */
  private static final List<Column> INDICATORS =
      columns(
          "label", "group", "subgroup", "name", "target", "actual", "weight", "score", "reason");

  private static final List<Column> FUNDS =
      columns("budget", "adjusted", "executed", "weight", "rate", "score");

  private static List<Column> columns(String... keys) {
    List<Column> columns = new ArrayList<>();
    for (String key : keys) {
      columns.add(new Column(key, columns.size(), columns.size() + 1));
    }
    return columns;
  }

  /** The texts of each column, pieces parted by a plus. */
  private static Map<String, String> placed(List<Column> columns, boolean torn, String row) {
    return new RowAlignment(columns, WORDS, torn)
        .of(Cells.row(0, row)).entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry ->
                        entry.getValue().stream()
                            .map(SourceCell::text)
                            .collect(Collectors.joining("+")),
                    (one, other) -> one,
                    TreeMap::new));
  }

  private static Map<String, String> expected(String... pairs) {
    Map<String, String> expected = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      expected.put(pairs[i], pairs[i + 1]);
    }
    return expected;
  }

  @Test
  void aWholeRowStandsAsItStands() {
    assertEquals(
        expected(
            "label", "绩效指标",
            "group", "产出指标",
            "subgroup", "数量指标",
            "name", "培训人数",
            "target", "≥500人",
            "actual", "600人",
            "weight", "10.00",
            "score", "10.00",
            "reason", "无偏差，继续保持良好的组织工作"),
        placed(INDICATORS, false, "绩效指标|产出指标|数量指标|培训人数|≥500人|600人|10.00|10.00|无偏差，继续保持良好的组织工作"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "|成本指标|项目预算控制数|95万元以内|95万元|6.00|6.00",
        "成本指标|项目预算控制数|95万元以内|95万元|6.00|6.00",
        "||成本指标|项目预算控制数|95万元以内|95万元|6.00|6.00",
        "|||成本指标|项目预算控制数|95万元以内|95万元|6.00|6.00"
      })
  void aShiftedRowIsPutInItsPlace(String row) {
    assertEquals(
        expected(
            "subgroup", "成本指标",
            "name", "项目预算控制数",
            "target", "95万元以内",
            "actual", "95万元",
            "weight", "6.00",
            "score", "6.00"),
        placed(INDICATORS, false, row));
  }

  @Test
  void aRowWithoutItsLevelsBeginsWithItsName() {
    assertEquals(
        expected(
            "name", "参训学员满意率",
            "target", "≥90%",
            "actual", "95%",
            "weight", "10",
            "score", "9.5"),
        placed(INDICATORS, false, "参训学员满意率|≥90%|95%|10|9.5"));
  }

  @Test
  void theReasonStandsBehindTheFigures() {
    assertEquals(
        expected(
            "subgroup", "时效指标",
            "name", "完成时间",
            "target", "12月底前",
            "actual", "11月",
            "weight", "5",
            "score", "4",
            "reason", "受场地调整影响，两期活动延后，下一步提前沟通"),
        placed(INDICATORS, false, "时效指标|完成时间|12月底前|11月|5|4|受场地调整影响，两期活动延后，下一步提前沟通"));
  }

  @Test
  void tornCellsAreOneAgain() {
    Map<String, String> placed =
        placed(
            columns("group", "subgroup", "name", "target", "actual", "weight", "score"),
            true,
            "产出指标|数量指标|培训青年|骨干人数|≥500人|600人|10|10");
    assertEquals("培训青年+骨干人数", placed.get("name"));
    assertEquals("≥500人", placed.get("target"));
    assertEquals("600人", placed.get("actual"));
    assertEquals("10", placed.get("score"));
  }

  @Test
  void wholeFiguresAreNeverPiecesOfOne() {
    Map<String, String> placed =
        placed(columns("name", "target", "weight", "score"), true, "培训人数|≥500人|10|10|12");
    assertEquals("10", placed.get("weight"));
    placed.values().forEach(text -> assertEquals(false, text.matches("\\d+\\+.*"), text));
  }

  @Test
  void whatFitsNowhereIsLeft() {
    Map<String, String> placed = placed(columns("weight", "score"), false, "10|没有这一列的很长的一段话|10");
    assertEquals(expected("weight", "10", "score", "10", "", "没有这一列的很长的一段话"), placed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100|95.5|95|10|99.48%|9.9",
        "100|95.5|95|—|99.48%|—",
        "382.000000|382.000000|380.1|10|99.50%|9.95"
      })
  void amountsStandInTheirColumns(String row) {
    String[] texts = row.split("\\|", -1);
    Map<String, String> expected = new TreeMap<>();
    for (int i = 0; i < texts.length; i++) {
      expected.put(FUNDS.get(i).key(), texts[i]);
    }
    assertEquals(expected, placed(FUNDS, false, row));
  }

  @Test
  void columnsWhosePlacesNobodyKnowsAreToldByTheirContents() {
    List<Column> lost =
        INDICATORS.stream().map(column -> new Column(column.key(), -1, -1)).toList();
    assertEquals(
        expected(
            "group", "效益指标",
            "subgroup", "社会效益指标",
            "name", "青年参与率",
            "target", "≥80%",
            "actual", "85%",
            "weight", "30",
            "score", "30"),
        placed(lost, false, "效益指标|社会效益指标|青年参与率|≥80%|85%|30|30"));
  }

  @ParameterizedTest
  @CsvSource({
    "10, true",
    "6.00, true",
    "'1,234.50', true",
    "99.5%, true",
    "６.００, true",
    "1O.5, true",
    "'10. 5', true",
    "'10 10', true",
    "'', false",
    "—, false",
    "O, false",
    "95万元, false",
    "≥90%, false",
    "2024年, false"
  })
  void aFigureHasDigitsAndHardlyAnythingElse(String text, boolean figure) {
    assertEquals(figure, RowAlignment.isFigure(text));
  }

  @ParameterizedTest
  @CsvSource({"—, true", "——, true", "' - ', true", "/, true", "一, true", "'', false", "0, false"})
  void aDashSaysThatThereIsNoFigure(String text, boolean dash) {
    assertEquals(dash, RowAlignment.isDash(text));
  }

  @ParameterizedTest
  @CsvSource({"标, true", "指标, true", "指 标, true", "度指标, true", "数量指标, false", "满意, false"})
  void theRestOfALevelIsKnown(String text, boolean rest) {
    assertEquals(rest, RowAlignment.isRest(text));
  }

  /** No cell is lost or changes its order, whatever it says. */
  @Property(tries = 200)
  void everyCellIsSomewhereInItsOrder(
      @ForAll @Size(max = 9) List<@IntRange(max = 11) Integer> texts, @ForAll boolean torn) {
    List<String> known =
        List.of(
            "产出指标",
            "数量指标",
            "培训人数",
            "≥500人",
            "10",
            "—",
            "标",
            "95万元",
            "很长的一段话".repeat(9),
            "6.00",
            "绩效",
            "");
    String row = texts.stream().map(known::get).collect(Collectors.joining("|"));
    List<SourceCell> cells = Cells.row(0, row);
    Map<String, List<SourceCell>> placed = new RowAlignment(INDICATORS, WORDS, torn).of(cells);
    List<SourceCell> all = new ArrayList<>();
    INDICATORS.forEach(column -> all.addAll(placed.getOrDefault(column.key(), List.of())));
    List<SourceCell> left = placed.getOrDefault("", List.of());
    assertEquals(cells.stream().filter(cell -> !left.contains(cell)).toList(), all);
    assertEquals(cells.size(), all.size() + left.size());
  }
}
