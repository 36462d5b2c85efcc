package cn.jixiao.measure.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class MeasurePropertiesTest {
  private static final Map<Comparison, List<String>> BEFORE =
      Map.of(
          Comparison.AT_LEAST, List.of("≥", ">=", "＞＝", "≧", "不少于", "不低于", "至少", "大于等于"),
          Comparison.MORE_THAN, List.of(">", "＞", "大于", "高于"),
          Comparison.AT_MOST, List.of("≤", "<=", "＜＝", "≦", "不超过", "不高于", "不多于", "小于等于"),
          Comparison.LESS_THAN, List.of("<", "＜", "小于", "低于"),
          Comparison.EXACTLY, List.of("=", "＝", "等于"),
          Comparison.NONE, List.of("", "完成", "共", "实际支出", "达到"));

  private static final Map<String, List<String>> UNITS =
      Map.of(
          "", List.of(""),
          "%", List.of("%", "％"),
          "个", List.of("个"),
          "人", List.of("人", "名", "位"),
          "人次", List.of("人次", "人/次", "人(次)", "人（次）"),
          "元", List.of("元", "人民币"),
          "元/人·天", List.of("元每人每天", "元/人/天", "元/人·天", "元/人天", "元／人・天", "元/人日"),
          "场", List.of("场", "场次"));

  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "", BigDecimal.ONE,
          "千", new BigDecimal("1000"),
          "万", new BigDecimal("10000"),
          "千万", new BigDecimal("10000000"),
          "亿", new BigDecimal("100000000"));

  /** A text and what it says. */
  record Rendered(String text, Comparison comparison, BigDecimal value, String unit) {}

  @Provide
  Arbitrary<Rendered> quantities() {
    Arbitrary<BigDecimal> numbers =
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, new BigDecimal("99999999999"))
            .ofScale(6)
            .flatMap(n -> Arbitraries.of(n, n.setScale(0, RoundingMode.DOWN)));
    Arbitrary<Comparison> comparisons = Arbitraries.of(Comparison.values());
    return Combinators.combine(
            comparisons,
            numbers,
            Arbitraries.of(SCALES.keySet()),
            Arbitraries.of(UNITS.keySet()),
            Arbitraries.randomValue(r -> r))
        .as(
            (comparison, number, scale, unit, random) -> {
              List<String> signs = BEFORE.get(comparison);
              List<String> spellings = UNITS.get(unit);
              String digits =
                  random.nextBoolean() ? number.toPlainString() : grouped(number.toPlainString());
              String gap = random.nextBoolean() ? " " : "";
              String text =
                  String.join(
                      gap,
                      signs.get(random.nextInt(signs.size())),
                      random.nextBoolean() ? digits : fullWidth(digits),
                      scale,
                      spellings.get(random.nextInt(spellings.size())));
              return new Rendered(text, comparison, number.multiply(SCALES.get(scale)), unit);
            });
  }

  private static String grouped(String number) {
    return number.replaceAll("(?<=\\d)(?=(\\d{3})+(\\.|$))(?<!\\.\\d{1,9})", ",");
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c >= '!' && c <= '~' ? c - '!' + '！' : c)));
    return wide.toString();
  }

  @Property
  void anySpellingOfAQuantitySaysTheSame(@ForAll("quantities") Rendered rendered) {
    Quantity q =
        assertInstanceOf(
            Quantity.class, new MeasureReader().read(rendered.text()), rendered.text());
    assertEquals(rendered.text(), q.text());
    assertEquals(rendered.comparison(), q.comparison());
    assertEquals(0, rendered.value().compareTo(q.value()), rendered.text());
    assertEquals(rendered.unit(), q.unit().name());
  }

  @Property
  void whiteSpaceAroundChangesNothing(
      @ForAll("quantities") Rendered rendered, @ForAll("blanks") String blank) {
    assertEquals(meaning(rendered.text()), meaning(blank + rendered.text() + blank));
  }

  @Property
  void fullWidthIsHalfWidth(@ForAll("almostMeasures") String text) {
    assertEquals(meaning(text), meaning(fullWidth(text)));
  }

  @Provide
  Arbitrary<String> blanks() {
    return Arbitraries.of(" ", "\t", "\n", "\u3000", "\u00A0", "\u200B", "\r\n", " \u3000 ");
  }

  @Provide
  Arbitrary<String> almostMeasures() {
    return Arbitraries.of(
            "1", "2", "0", "31", "2020", ".", ",", "%", ">", "<", "=", "≥", "≤", "-", "/", " ", "年",
            "月", "日", "底", "前", "内", "以上", "以内", "万", "亿", "千", "百", "十", "一", "两", "零", "余", "多",
            "约", "近", "超过", "不", "未", "每", "人", "天", "次", "个", "场", "元", "分钟", "秒", "完成", "满意度",
            "率", "于", "至", "全年", "季度", "上半年", "。", "(", ")", "百分之")
        .list()
        .ofMinSize(0)
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 5000)
  void wordsOfTheGrammarInAnyOrderNeverThrow(@ForAll("almostMeasures") String text) {
    Measure measure = new MeasureReader().read(text);
    assertEquals(text, measure.text());
    if (measure instanceof Quantity q) {
      q.asDeadline().ifPresent(d -> d.endIn(2023));
      assertEquals(q, new MeasureReader().read(q.text()));
    } else if (measure instanceof Deadline d) {
      d.start().ifPresent(start -> start.firstDay(2023));
      assertEquals(d.endIn(2023), ((Deadline) new MeasureReader().read(text)).endIn(2023));
    }
  }

  @Property
  void anyStringIsSomeMeasure(@ForAll String text) {
    assertEquals(text, new MeasureReader().read(text).text());
  }

  @Property
  void scaleWordsAreExact(
      @ForAll @BigRange(min = "0", max = "99999999") @Scale(9) BigDecimal number) {
    Quantity inTenThousands = (Quantity) new MeasureReader().read(number.toPlainString() + "万元");
    assertEquals(0, number.movePointRight(4).compareTo(inTenThousands.value()));
    assertEquals(number, inTenThousands.written().number());
    Quantity inYuan =
        (Quantity) new MeasureReader().read(number.movePointRight(4).toPlainString() + "元");
    assertEquals(inYuan.value(), inTenThousands.value());
  }

  @Property
  void chineseNumeralsAreTheirNumber(@ForAll @IntRange(min = 0, max = 99_999_999) int number) {
    Quantity q = (Quantity) new MeasureReader().read(chinese(number) + "个");
    assertEquals(BigDecimal.valueOf(number), q.value(), chinese(number));
  }

  private static String chinese(int number) {
    if (number == 0) {
      return "零";
    }
    int high = number / 10_000;
    int low = number % 10_000;
    String text = high > 0 ? section(high) + "万" : "";
    if (high > 0 && low > 0 && low < 1000) {
      text += "零";
    }
    return text + section(low);
  }

  private static final int[] POWERS_OF_TEN = {1, 10, 100, 1000};

  private static String section(int number) {
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (int power = 3; power >= 0; power--) {
      int digit = number / POWERS_OF_TEN[power] % 10;
      if (digit == 0) {
        gap = text.length() > 0;
      } else {
        text.append(gap ? "零" : "")
            .append("零一二三四五六七八九".charAt(digit))
            .append(new String[] {"", "十", "百", "千"}[power]);
        gap = false;
      }
    }
    return text.toString();
  }

  @Property
  void everyDayIsReadInEverySpelling(
      @ForAll @IntRange(min = 0, max = 7304) int days,
      @ForAll @IntRange(min = 0, max = 5) int spelling) {
    LocalDate date = LocalDate.of(2010, 1, 1).plusDays(days);
    int y = date.getYear();
    int m = date.getMonthValue();
    int d = date.getDayOfMonth();
    String text =
        switch (spelling) {
          case 0 -> y + "年" + m + "月" + d + "日";
          case 1 -> y + " 年 " + m + " 月 " + d + " 日前";
          case 2 -> date.toString();
          case 3 -> y + "/" + m + "/" + d;
          case 4 -> fullWidth(y + "年" + m + "月" + d + "号完成");
          default -> y + "." + m + "." + d;
        };
    Deadline deadline = assertInstanceOf(Deadline.class, new MeasureReader().read(text), text);
    assertEquals(date, deadline.endIn(1999));
  }

  @Example
  void hostileTextIsRead() {
    List<String> hostile =
        List.of(
            "9".repeat(100_000),
            "≥".repeat(100_000),
            " ".repeat(100_000) + "5",
            "1 ".repeat(50_000),
            "1亿".repeat(50_000),
            "一".repeat(100_000),
            "每人".repeat(50_000),
            "1e1000000000",
            "0." + "0".repeat(99_999) + "1",
            "9".repeat(41),
            "\uD800".repeat(100_000),
            "\uDC00%\uD83D\uDE00",
            "年".repeat(99),
            "1".repeat(40) + "." + "1".repeat(40),
            "完成".repeat(49) + "5",
            "\u0000");
    hostile.forEach(text -> assertEquals(text, new MeasureReader().read(text).text()));
    assertInstanceOf(Words.class, new MeasureReader().read("9".repeat(41)));
    assertInstanceOf(Quantity.class, new MeasureReader().read("9".repeat(40)));
  }

  @Example
  void nullIsRefused() {
    assertThrows(NullPointerException.class, () -> new MeasureReader().read(null));
  }

  private static List<String> meaning(String text) {
    return Expectation.describe(new MeasureReader().read(text));
  }
}
