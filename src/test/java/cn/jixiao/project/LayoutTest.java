package cn.jixiao.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.Finding;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
  private static Reading read(String layout) {
    String yaml =
        """
        id: a
        year: 2024
        form: beijing-2024
        name: 项目
        funds: {total: {budget: 1}}
        layout: %s
        indicators: {产出指标: {数量指标: [{name: 次数, target: 1次}]}}
        """
            .formatted(layout);
    return new ProjectReader().read(Path.of("a.yaml"), yaml.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "9, 9",
    "9pt, 9",
    "9 磅, 9",
    "10.5PT, 10.5",
    "７.５, 7.5",
    "六号, 7.5",
    "小五, 9",
    "五号, 10.5",
    "小四, 12",
    "四号, 14",
    "小三, 15",
    "三号, 16"
  })
  void aTypeSizeIsInPointsOrHasAName(String written, BigDecimal points) {
    Reading reading = read("{type-size: " + written + "}");
    assertEquals(List.of(), reading.findings());
    assertEquals(
        new Layout(Optional.of(points), Optional.empty()), reading.project().get().layout());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1.25, 1.25", "1.5倍, 1.5", "2 倍行距, 2", "3, 3"})
  void aLineHeightIsAMultiple(String written, BigDecimal height) {
    Reading reading = read("{line-height: " + written + "}");
    assertEquals(List.of(), reading.findings());
    assertEquals(
        new Layout(Optional.empty(), Optional.of(height)), reading.project().get().layout());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type-size: 7.49", "type-size: 16.5", "type-size: 七号", "type-size: -9", "type-size: 1e1",
        "type-size: ''", "line-height: 0.9", "line-height: 3.1", "line-height: 20磅",
            "line-height: 一倍"
      })
  void whatCannotBePrintedIsReportedAtItsPlace(String entry) {
    Reading reading = read("{" + entry + "}");
    assertEquals(List.of("unknown-value"), reading.findings().stream().map(Finding::code).toList());
    assertEquals(6, reading.findings().get(0).place().line());
    assertTrue(reading.project().get().layout().isFitted());
  }

  @Test
  void theNearestWordHolds() {
    Layout book = new Layout(Optional.of(BigDecimal.TEN), Optional.empty());
    Layout project = new Layout(Optional.of(BigDecimal.valueOf(9)), Optional.of(BigDecimal.ONE));
    assertEquals(
        new Layout(Optional.of(BigDecimal.TEN), Optional.of(BigDecimal.ONE)), book.or(project));
  }
}
