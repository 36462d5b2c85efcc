package cn.jixiao.measure.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitInNameTest {
  @ParameterizedTest
  @CsvSource({
    "覆盖人数, 人",
    "受益人次, 人次",
    "受益人次数, 人次",
    "展览场次, 场",
    "推送篇数, 篇",
    "培训天数, 天",
    "讲座课时数, 课时",
    "服务青年数, 青年",
    "帮扶青少年数, 青少年",
    "使用年数, 个月",
    "评审费用（万元）, 元",
    "场地面积(m²), 平方米",
    "宣传片时长（单位：分钟）, 秒",
    "人均成本(不超过元/人/天), 元/人·天",
    "每次平均成本(万元/次), 元/次",
    "观看人数（含网络直播）, 人",
  })
  void aNameMayCarryTheUnit(String name, String unit) {
    assertEquals(unit, IndicatorName.of(name).unit().orElseThrow().name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "项目数量", "景气指数", "考试分数", "学员满意度", "培训（第一期）", "培训（2）", "年度审计", "活动层次", "数"})
  void otherNamesCarryNone(String name) {
    assertEquals(List.of(), IndicatorName.of(name).unit().stream().toList());
  }

  @Test
  void aTextMayJoinSeveralMeasures() {
    assertEquals(List.of("培训3期", "参加150人"), parts("培训3期，参加150人"));
    assertEquals(List.of("培训3期", "150人"), parts("培训3期,150人"));
    assertEquals(List.of("3期", "12月底前"), parts("内容丰富；3期、12月底前"));
  }

  @Test
  void aSingleMeasureIsItsOwnOnlyPart() {
    assertEquals(List.of("1,000人"), parts("1,000人"));
    assertEquals(List.of("1月1日至12月31日"), parts("1月1日至12月31日"));
    assertEquals(List.of(), parts("得到提升，效果显著"));
    assertEquals(List.of(), parts(""));
  }

  private static List<String> parts(String text) {
    return new MeasureReader().parts(text).stream().map(part -> part.text().strip()).toList();
  }
}
