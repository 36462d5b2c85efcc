package cn.jixiao.measure.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.PartialDate;
import cn.jixiao.measure.Punctuality;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Words;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

  private static Deadline deadline(String text) {
    Measure measure = new MeasureReader().read(text);
    return measure instanceof Quantity q
        ? q.asDeadline().orElseThrow()
        : assertInstanceOf(Deadline.class, measure, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020年12月31日前|BY||2020-12-31
          2020-12-31|ON||2020-12-31
          2020/12/31|ON||2020-12-31
          2020.12.31前|BY||2020-12-31
          ２０２０年１２月３１日前|BY||2020-12-31
          二〇二〇年十二月三十一日前|BY||2020-12-31
          2020-12|ON||2020-12
          1949年12月底前|BY||1949-12
          2199年12月底前|BY||2199-12
          12月31日前|BY||*-12-31
          12月31号之前|BY||*-12-31
          8月10日前|BY||*-08-10
          7月31日完成|ON||*-07-31
          ≤12月31日|BY||*-12-31
          不晚于12月31日|BY||*-12-31
          12月底前|BY||*-12
          十二月底前|BY||*-12
          3月底|ON||*-03
          2023年12月底前|BY||2023-12
          2023 年 12 月底前完成|BY||2023-12
          已于 2019 年 12 月底前完成|BY||2019-12
          项目整体于2020年11月30日完成|ON||2020-11-30
          12⽉底前|BY||*-12
          年底前|BY||*
          2023年底前完成|BY||2023
          12月前|BEFORE||*-12
          2020年12月前完成|BEFORE||2020-12
          四季度前|BEFORE|*-10|*-12
          1-12月|PERIOD|*-01|*-12
          4-12月份|PERIOD|*-04|*-12
          1月至12月|PERIOD|*-01|*-12
          1月—12月|PERIOD|*-01|*-12
          2019年6月至12月|PERIOD|2019-06|2019-12
          2020年1-12月|PERIOD|2020-01|2020-12
          2020年1月1日至12月31日|PERIOD|2020-01-01|2020-12-31
          6月1日-30日|PERIOD|*-06-01|*-06-30
          6月1日-6月30日|PERIOD|*-06-01|*-06-30
          2020年1月-2020-12|PERIOD|2020-01|2020-12
          6月1日至7月15日|PERIOD|*-06-01|*-07-15
          2020年1月-2021年3月|PERIOD|2020-01|2021-03
          2024年3月—12月底前|PERIOD|2024-03|2024-12
          2020.1-2020.12|PERIOD|2020-01|2020-12
          思想引导工作于6月份至12月份开展|PERIOD|*-06|*-12
          成长服务工作于11月开始至12月份开展|PERIOD|*-11|*-12
          全年|WITHIN|*|*
          2023全年|WITHIN|2023|2023
          2023年内|WITHIN|2023|2023
          2023年|WITHIN|2023|2023
          年内完成|WITHIN|*|*
          上半年|WITHIN|*-01|*-06
          2023年下半年|WITHIN|2023-07|2023-12
          第三季度|WITHIN|*-07|*-09
          2023年1季度内|WITHIN|2023-01|2023-03
          12月中旬|WITHIN|*-12-11|*-12-20
          12月下旬|WITHIN|*-12-21|*-12
          """)
  void readsTimes(String text, Deadline.Bound bound, String start, String end) {
    Deadline deadline = assertInstanceOf(Deadline.class, new MeasureReader().read(text));
    assertEquals(text, deadline.text());
    assertEquals(bound, deadline.bound());
    assertEquals(Optional.ofNullable(start), deadline.start().map(PartialDate::toString));
    assertEquals(end, deadline.end().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2月30日",
        "2023年2月29日",
        "4月31日前",
        "13月底前",
        "1948年12月底前",
        "2200年12月底前",
        "早于12月31日",
        "12月-3月",
        "11月-次年3月",
        "年",
        "年度",
        "月底前",
        "第1-4季度",
        "未能于12月31日前完成",
        "由于12月31日",
        "始于12月31日",
        "全年逐项推进",
        "组织队伍建设工作于10月12月份开展",
        "1-12",
        "12/31",
        "31日前",
        "≥2020年12月31日",
        "2020年13月",
        "12月31日32日",
        "每月10日前"
      })
  void guessesNothing(String text) {
    assertInstanceOf(Words.class, new MeasureReader().read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024年12月31日前",
        "12月31日前",
        "12月底前",
        "≤12月",
        "1-12月",
        "6-12月",
        "全年",
        "年底前",
        "2024年内",
        "下半年",
        "四季度",
        "2024-12-31"
      })
  void sameEndInOtherWords(String text) {
    assertEquals(LocalDate.of(2024, 12, 31), deadline(text).endIn(2024));
    assertTrue(deadline(text).endsLike(deadline("12月31日前"), 2024, 2024));
    assertFalse(deadline(text).endsLike(deadline("11月底前"), 2024, 2024));
    assertFalse(deadline(text).endsLike(deadline("12月前"), 2024, 2024));
  }

  @Test
  void endsAreComparedWithinEachProjectsOwnYear() {
    assertTrue(deadline("2023年12月31日前").endsLike(deadline("2024年12月底前"), 2023, 2024));
    assertFalse(deadline("2023年12月31日前").endsLike(deadline("2023年12月31日前"), 2023, 2024));
    assertTrue(deadline("2023年2月底前").endsLike(deadline("2024年2月29日前"), 2023, 2024));
  }

  @Test
  void knowsFirstAndLastDays() {
    assertEquals(LocalDate.of(2023, 2, 28), deadline("2月29日").endIn(2023));
    assertEquals(LocalDate.of(2024, 2, 29), deadline("2月底").endIn(2024));
    assertEquals(LocalDate.of(2023, 7, 1), deadline("下半年").start().orElseThrow().firstDay(2023));
    assertEquals(
        LocalDate.of(2019, 6, 1), deadline("2019年6月至12月").start().orElseThrow().firstDay(2024));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8月10日前|7月31日完成|KEPT
          8月10日前|8月10日|KEPT
          8月10日前|8月11日|LATE
          8月10日前|8月底前|UNKNOWN
          8月10日前|≤8月|UNKNOWN
          8月10日前|8月|UNKNOWN
          8月10日前|9月|LATE
          8月10日前|7月|KEPT
          12月31日前|12月15日|KEPT
          2019 年 12 月底前|已于 2019 年 12 月底前完成|KEPT
          2020年12月31日前|项目整体于2020年11月30日完成|KEPT
          1月至12月|思想引导工作于6月份至12月份开展|KEPT
          1-11月|6-12月|LATE
          11月底前|全年|UNKNOWN
          9月底前|四季度|LATE
          10月底前|四季度|UNKNOWN
          12月前|11月30日|KEPT
          12月前|12月15日|UNKNOWN
          12月前|1-12月|UNKNOWN
          四季度前|9月30日|KEPT
          四季度前|10月1日|UNKNOWN
          2020年12月31日前|2021年1月5日|LATE
          """)
  void judgesAnActualDate(String target, String actual, Punctuality punctuality) {
    assertEquals(punctuality, deadline(target).judge(deadline(actual), 2020));
  }

  @Test
  void refusesDatesThatDoNotExist() {
    OptionalInt none = OptionalInt.empty();
    assertThrows(
        IllegalArgumentException.class,
        () -> new PartialDate(none, OptionalInt.of(2), OptionalInt.of(30)));
    assertThrows(
        IllegalArgumentException.class, () -> new PartialDate(none, OptionalInt.of(13), none));
    assertThrows(
        IllegalArgumentException.class, () -> new PartialDate(none, none, OptionalInt.of(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "12月前, 2024-11-30",
    "四季度前, 2024-09-30",
    "12月底前, 2024-12-31",
    "12月20日前, 2024-12-20",
    "1-12月, 2024-12-31",
    "2025年2月前, 2025-01-31",
  })
  void theStricterReadingOfBeforeEndsWhereTheSpanBegins(String text, LocalDate end) {
    Deadline deadline = (Deadline) new MeasureReader().read(text);
    assertEquals(end, deadline.strictEndIn(2024));
  }
}
