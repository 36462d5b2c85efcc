package cn.jixiao.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelKeyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "年度指标值",
        "年度指标值 (A)",
        "年度指标值（A）",
        "年度指标值(A",
        "年度\n指标值",
        " 年 度　指 标 值 ",
        "年度指标值：",
        "年度指标值[1]",
        "一、年度指标值",
        "2.年度指标值",
        "３、年度指标值"
      })
  void layoutNumbersAndBracketsDoNotCount(String label) {
    assertEquals("年度指标值", LabelKey.of(label));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          年度指标值, 全年实际值
          其中：财政拨款, 财政拨款
          第一部分, 一部分
          一级指标, 级指标
          """)
  void otherLettersAreOtherLabels(String one, String other) {
    assertEquals(false, LabelKey.of(one).equals(LabelKey.of(other)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "（万元）", "—", "……", "1."})
  void whatHasNoLettersOutsideBracketsHasNoKey(String label) {
    assertEquals("", LabelKey.of(label));
  }

  @ParameterizedTest
  @CsvSource({"ＡＢ项目, AB项目", "２０２４年, 2024年", "（一）产出, 产出"})
  void fullWidthIsLikeHalfWidth(String label, String key) {
    assertEquals(key, LabelKey.of(label));
  }

  @Property
  void aKeyHasNothingThatDoesNotCount(
      @ForAll @Chars({'指', '标', 'A', '1', '（', ')', '：', ' ', '、', '一', '.'}) String label) {
    String key = LabelKey.of(label);
    assertEquals(true, key.matches("[指标A1一]*"), key);
  }
}
