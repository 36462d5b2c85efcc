package cn.jixiao.measure.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import cn.jixiao.measure.Words;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

  private static Quantity quantity(String text) {
    return assertInstanceOf(Quantity.class, new MeasureReader().read(text), text);
  }

  private static void assertReads(
      String text, String comparison, String value, String unit, boolean imprecise) {
    Quantity q = quantity(text);
    assertEquals(text, q.text());
    assertEquals(Comparison.valueOf(comparison), q.comparison(), text);
    assertEquals(new BigDecimal(value), q.value(), text);
    assertEquals(unit == null ? "" : unit, q.unit().name(), text);
    assertEquals(imprecise, q.imprecise(), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≥85%|AT_LEAST|85|%|false
          >90%|MORE_THAN|90|%|false
          不少于10万人次|AT_LEAST|100000|人次|false
          900场次以上|AT_LEAST|900|场|true
          100%|NONE|100|%|false
          80%|NONE|80|%|false
          260|NONE|260||false
          222|NONE|222||false
          1000000|NONE|1000000||false
          7927000|NONE|7927000||false
          ≤71.37万元|AT_MOST|713700|元|false
          71.1872万元|NONE|711872|元|false
          不超过550元每人每天|AT_MOST|550|元/人·天|false
          30万元以内|AT_MOST|300000|元|false
          ≤11月|AT_MOST|11|月|false
          12月|NONE|12|月|false
          45万条|NONE|450000|条|false
          48.322万条|NONE|483220|条|false
          ≥10万人次|AT_LEAST|100000|人次|false
          121189人次|NONE|121189|人次|false
          1,000|NONE|1000||false
          约90%|NONE|90|%|true
          超过5万小时|MORE_THAN|180000000|秒|true
          1万余人次|NONE|10000|人次|true
          ≥90%|AT_LEAST|90|%|false
          19分钟18秒|NONE|1158|秒|false
          0.1万元/小时|NONE|1000|元/小时|false
          120000000次|NONE|120000000|次|false
          """)
  void readsTheExamplesOfTheScoringRules(
      String text, String comparison, String value, String unit, boolean imprecise) {
    assertReads(text, comparison, value, unit, imprecise);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≧95%|AT_LEAST
          ＞＝９５％|AT_LEAST
          =>95%|AT_LEAST
          不低于95%|AT_LEAST
          至少95%|AT_LEAST
          大于等于95%|AT_LEAST
          大于或等于95%|AT_LEAST
          ≮95%|AT_LEAST
          95%(含)以上|AT_LEAST
          95%及以上|AT_LEAST
          不少于95%以上|AT_LEAST
          ＞95%|MORE_THAN
          大于95%|MORE_THAN
          高于95%|MORE_THAN
          ≤95%|AT_MOST
          <=95%|AT_MOST
          ≦95%|AT_MOST
          不高于95%|AT_MOST
          不超过95%|AT_MOST
          至多95%|AT_MOST
          95%以下|AT_MOST
          95%之内|AT_MOST
          控制在95%以内|AT_MOST
          控制在95%|AT_MOST
          <95%|LESS_THAN
          低于95%|LESS_THAN
          小于95%|LESS_THAN
          ＝95%|EXACTLY
          等于95%|EXACTLY
          百分之九十五|NONE
          """)
  void readsComparisons(String text, Comparison comparison) {
    Quantity q = quantity(text);
    assertEquals(comparison, q.comparison());
    assertEquals(new BigDecimal("95"), q.value());
    assertEquals(Unit.PERCENT, q.unit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "约90个", "大约90个", "近90个", "将近90个", "接近90个", "超过90个", "超90个", "逾90个", "突破90个", "90余个", "90多个",
        "90个左右", "90个以上", "90个上下", "不到90个", "不足90个", "90+"
      })
  void knowsBlurredNumbers(String text) {
    assertTrue(quantity(text).imprecise());
    assertTrue(quantity(text).impreciseAsActual());
  }

  @Test
  void aBoundIsImpreciseOnlyAsAnActualValue() {
    assertFalse(quantity("≥90%").imprecise());
    assertTrue(quantity("≥90%").impreciseAsActual());
    assertFalse(quantity("90%").impreciseAsActual());
    assertFalse(quantity("=90%").impreciseAsActual());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1万|10000
          3千|3000
          2千万|20000000
          1.3亿|130000000
          2万亿|2000000000000
          48.322万|483220
          1亿2000万|120000000
          2万5千|25000
          3万5000|35000
          1亿2000万5000|120005000
          123,456|123456
          1000余万|10000000
          百余|100
          近千|1000
          1，234，567.5|1234567.5
          71.370000|71.37
          007|7
          -3.5|-3.5
          """)
  void readsNumbersAndScaleWords(String text, String value) {
    assertReads(text + "元", "NONE", value, "元", text.contains("余") || text.contains("近"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          一次|1|次
          两场|2|场
          十二个|12|个
          二十次|20|次
          一百零五人|105|人
          一百二十家|120|家
          一千零一十篇|1010|篇
          三万五千元|35000|元
          壹拾个|10|个
          零次|0|次
          两亿三万人|200030000|人
          二十万零五人|200005|人
          十成|100|%
          一年|12|个月
          九成|90|%
          百分之百|100|%
          """)
  void readsChineseNumeralsBeforeAUnit(String text, String value, String unit) {
    assertReads(text, "NONE", value, unit, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          550元每人每天|550|元/人·天
          550元/人/天|550|元/人·天
          550元/人·天|550|元/人·天
          550元/人•天|550|元/人·天
          550元/人天|550|元/人·天
          550元/天/人|550|元/人·天
          550元／人日|550|元/人·天
          每人每天550元|550|元/人·天
          人均550元|550|元/人
          550元/人/次|550|元/人次
          550元/人次|550|元/人次
          550人天|550|人天
          2000人/次|2000|人次
          10场(次)|10|场
          10 人（次）|10|人次
          988名|988|人
          3位专家|3|人
          2次/年|2|次/年
          每年2次|2|次/年
          1.5小时|5400|秒
          1小时30分|5400|秒
          2年|24|个月
          1年6个月|18|个月
          0小时18分钟|1080|秒
          5‰|0.5|%
          9成|90|%
          2个百分点|2|个百分点
          5百分点|5|个百分点
          100㎡|100|平方米
          100m²|100|平方米
          5千克|5000|克
          3公里|3000|米
          ¥100|100|元
          ￥1万元|10000|元
          3个工作日|3|工作日
          1台（套）|1|台套
          2相关软硬件|2|相关软硬件
          5个帮扶项目|5|个
          """)
  void bringsUnitsIntoOneSpelling(String text, String value, String unit) {
    assertReads(text, "NONE", value, unit, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          实际支出204.965492万元|NONE|2049654.92|元|false
          控制在每人每天550元以内|AT_MOST|550|元/人·天|false
          每人每天经费不超过262元|AT_MOST|262|元/人·天|false
          每人每天控制在550元|AT_MOST|550|元/人·天|false
          不超过30万元以内|AT_MOST|300000|元|false
          约1亿2000万余次|NONE|120000000|次|true
          1亿2000万余次|NONE|120000000|次|true
          形成定稿4篇|NONE|4|篇|false
          完成4篇定稿|NONE|4|篇|false
          共开展活动30场|NONE|30|场|false
          100%完成|NONE|100|%|false
          完成率100%|NONE|100|%|false
          满意度达到90%以上|AT_LEAST|90|%|true
          满意度不低于90%|AT_LEAST|90|%|false
          正常运行率≥99%|AT_LEAST|99|%|false
          未成年人满意度≥90%|AT_LEAST|90|%|false
          不合格率≤5%|AT_MOST|5|%|false
          受益群众不少于500人|AT_LEAST|500|人|false
          入围全国赛项目数20个以上|AT_LEAST|20|个|true
          """)
  void readsShortReports(
      String text, String comparison, String value, String unit, boolean imprecise) {
    assertReads(text, comparison, value, unit, imprecise);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3/4",
        "1:1",
        "12:30",
        "1,00",
        "10,00",
        "1 000",
        "50% 60%",
        "1.",
        ".5",
        "1e5",
        "1e1000000000",
        "10²个",
        "①",
        "½",
        "5A级",
        "3万5",
        "一百二个",
        "一五个",
        "一百零次",
        "十零次",
        "一百二百人",
        "一万二万人",
        "1万1万次",
        "3万5.00次",
        "0成",
        "11成",
        "5分钟5分钟",
        "18秒19分钟",
        "550元/",
        "550元/人/人",
        "不超过30万元以上",
        "几个",
        "十几个",
        "数十次",
        "一次性",
        "一流",
        "一期",
        "一类",
        "十分",
        "十分满意",
        "一般",
        "万元",
        "万人次",
        "元",
        "%",
        "≥",
        "≥100人以内",
        "≥≤5",
        "未完成100%",
        "未达到满意度≥90%",
        "全年两次,项目中期及结项期",
        "13月",
        "0月",
        "3月内",
        "3月以上",
        "1.5月",
        "整合资源通力配合，提升志愿服务对象幸福感，服务对象满意度 > 90%",
        "社工队伍较为稳定，工作年限超1年达30人",
        "100个未达标",
        "由于超过5次",
        "比上年超过5%",
        "千人",
        "人均5"
      })
  void guessesNothing(String text) {
    assertInstanceOf(Words.class, new MeasureReader().read(text));
  }

  @Test
  void keepsTheNumberAsWritten() {
    Quantity q = quantity("≤71.370000万元");
    assertEquals(new Quantity.Written(new BigDecimal("71.370000"), "万", "元"), q.written());
    assertEquals(
        new Quantity.Written(new BigDecimal("550"), "", "元每人每天"),
        quantity("不超过550元每人每天").written());
    assertEquals(
        new Quantity.Written(new BigDecimal("1158"), "", "秒"), quantity("19分钟18秒").written());
    assertEquals(
        new Quantity.Written(new BigDecimal("120000000"), "", "次"), quantity("1亿2000万次").written());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          260|222个|true
          45万条|48.322万条|true
          ≤10元/人/天|10元每人每天|true
          ≤12个月|1年|true
          ≤72.179万|67.618万元|true
          ≥800人|988名|true
          ≥19分钟|1158秒|true
          ≥30个|30场|false
          ≥30人|30人次|false
          ≤550元/人天|550元|false
          ≥9|90%|false
          71.37|71万元|false
          2|2小时|false
          2个百分点|2%|false
          ≤12月|12个月|false
          """)
  void comparesOnlyWhatAgrees(String one, String other, boolean agrees) {
    assertEquals(agrees, quantity(one).agreesWith(quantity(other)));
    assertEquals(agrees, quantity(other).agreesWith(quantity(one)));
  }

  @Test
  void aMonthCanBeADeadline() {
    Deadline byDecember = assertInstanceOf(Deadline.class, new MeasureReader().read("12月底前"));
    Deadline converted = quantity("≤12月").asDeadline().orElseThrow();
    assertEquals(Deadline.Bound.BY, converted.bound());
    assertTrue(converted.endsLike(byDecember, 2024, 2024));
    assertEquals(Deadline.Bound.ON, quantity("12月").asDeadline().orElseThrow().bound());
    assertEquals(Deadline.Bound.BEFORE, quantity("<12月").asDeadline().orElseThrow().bound());
    assertEquals(Optional.empty(), quantity("≥10月").asDeadline());
    assertEquals(Optional.empty(), quantity("约10月").asDeadline());
    assertEquals(Optional.empty(), quantity("12个月").asDeadline());
    assertEquals(12, quantity("12月份").month().getAsInt());
  }

  @Test
  void saysWhatACheckMayAskFor() {
    assertTrue(quantity("100.5%").isPercentAbove100());
    assertFalse(quantity("100%").isPercentAbove100());
    assertFalse(quantity("101个").isPercentAbove100());
    assertTrue(quantity("≥15").lacksUnit());
    assertFalse(quantity("≥15个").lacksUnit());
  }
}
