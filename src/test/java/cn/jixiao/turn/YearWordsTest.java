package cn.jixiao.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearWordsTest {
  private final YearWords words = new YearWords(2024);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024年12月31日前",
        "于 2024 年底完成",
        "2024-12-31",
        "2024/6/30",
        "2024.12.31",
        "2024.10",
        "20241231",
        "2023-2024年",
        "2024—2026年",
        "财预〔2024〕12号",
        "工作要点（2024）",
        "２０２４年",
        "二〇二四年",
        "二零二四年",
        "2024学年",
      })
  void aYearIsFound(String text) {
    assertEquals(true, words.isIn(text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024人",
        "2024.5万元",
        "≥2024场",
        "12024年",
        "2025年",
        "20249999",
        "1.2024年均",
        "二〇二五年",
        "2024",
        "13070024P00001610005U",
      })
  void anAmountOrAnotherYearIsNot(String text) {
    assertEquals(false, words.isIn(text), text);
  }
}
