package cn.jixiao.imports;

import static cn.jixiao.imports.Cells.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.imports.Value.Doubt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetPiecesTest {
  private static Map<String, Value> cells(String sign, String target, String unit) {
    Map<String, Value> cells = new LinkedHashMap<>();
    cells.put("name", value("培训人数"));
    if (sign != null) {
      cells.put("sign", value(sign));
    }
    if (target != null) {
      cells.put("target", value(target));
    }
    if (unit != null) {
      cells.put("unit", value(unit));
    }
    return cells;
  }

  @ParameterizedTest
  @CsvSource({
    "≥, 90, %, ≥90%",
    "大于等于, 90, %, ≥90%",
    "不低于, 3, 场, ≥3场",
    "小于等于, 95, 万元, ≤95万元",
    "＜=, 5, 天, ≤5天",
    "大于, 1, 次, ＞1次",
    "小于, 1, 次, ＜1次",
    "等于, 100, %, =100%",
    "＝, 100, %, =100%",
    "定量, 12, 期, 12期",
    "/, 12, 期, 12期",
    "≥, '1,200.5', 元, '≥1,200.5元'",
    "≥, 90, —, ≥90",
    "≥, 90, , ≥90",
    ", 90, 人次, 90人次"
  })
  void signValueAndUnitBecomeOneTarget(String sign, String target, String unit, String joined) {
    Map<String, Value> cells = TargetPieces.joined(cells(sign, target, unit));
    assertEquals(List.of("name", "target"), List.copyOf(cells.keySet()));
    assertEquals(joined, cells.get("target").text());
  }

  @ParameterizedTest
  @CsvSource({
    "定性, 显著提高, —, 显著提高",
    "≥, 有所改善, 项, 有所改善",
    "=, 2024年12月底前, 年, 2024年12月底前",
    "≥, ≥90%, %, ≥90%"
  })
  void wordsAreTargetsThemselves(String sign, String target, String unit, String joined) {
    assertEquals(joined, TargetPieces.joined(cells(sign, target, unit)).get("target").text());
  }

  @ParameterizedTest
  @CsvSource({"≥, 90%, , ≥90%", "大于等于, 90%, %, ≥90%", "≤, 95万元, , ≤95万元", "不低于, 100人次, 人次, ≥100人次"})
  void aSignIsNotLostWhereTheFigureHasItsUnitAlready(
      String sign, String target, String unit, String joined) {
    assertEquals(joined, TargetPieces.joined(cells(sign, target, unit)).get("target").text());
  }

  @ParameterizedTest
  @CsvSource({"正向指标, 90, %, 90%", "定量指标, 90, %, 90%"})
  void wordsThatAreNoSignDoNotBecomePartOfTheTarget(
      String sign, String target, String unit, String joined) {
    assertEquals(joined, TargetPieces.joined(cells(sign, target, unit)).get("target").text());
  }

  @Test
  void aTargetInOnePieceStays() {
    Map<String, Value> cells = cells(null, "≥90%", null);
    assertEquals(cells, TargetPieces.joined(cells));
  }

  @Test
  void piecesWithoutATargetAreLeftOut() {
    assertEquals(List.of("name"), List.copyOf(TargetPieces.joined(cells("≥", null, "%")).keySet()));
  }

  @Test
  void aDoubtStays() {
    Map<String, Value> cells = cells("≥", "90", "%");
    cells.put("target", value("90").doubtful(Doubt.TORN));
    assertEquals(Optional.of(Doubt.TORN), TargetPieces.joined(cells).get("target").doubt());
  }
}
