package cn.jixiao.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  private static Figures figures(int decimals, boolean grouping) {
    return new Figures(Optional.of(decimals).filter(d -> d >= 0), grouping);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          382         | 6  | false | 382.000000
          71.370000   | -1 | false | 71.370000
          71.370000   | 2  | false | 71.370000
          4.875       | 2  | false | 4.875
          0           | 2  | true  | 0.00
          999         | -1 | true  | 999
          1000        | 2  | true  | 1,000.00
          -1000       | 2  | true  | -1,000.00
          -100        | -1 | true  | -100
          1234567.891 | 2  | true  | 1,234,567.891
          123456      | -1 | true  | 123,456
          0.5         | 0  | true  | 0.5
          """)
  void whatSomebodyWroteKeepsItsDigits(
      String number, int decimals, boolean grouping, String printed) {
    assertEquals(printed, figures(decimals, grouping).authored(new BigDecimal(number)));
  }

  @ParameterizedTest
  @CsvSource({
    "10.00, -1, 10",
    "9.50, -1, 9.5",
    "9.94, -1, 9.94",
    "0.00, -1, 0",
    "100.00, -1, 100",
    "10.00, 2, 10.00",
    "9.50, 2, 9.50",
    "9.94, 1, 9.94",
    "100, 2, 100.00"
  })
  void computedFiguresLoseTrailingZerosOnly(String number, int decimals, String printed) {
    assertEquals(printed, figures(decimals, false).computed(new BigDecimal(number)));
  }

  @Property
  void aNumberIsNeverShortenedNorChanged(
      @ForAll @BigRange(min = "-1e12", max = "1e12") @Scale(8) BigDecimal number,
      @ForAll @IntRange(min = 0, max = 8) int scale,
      @ForAll @IntRange(min = -1, max = 10) int decimals,
      @ForAll boolean grouping) {
    BigDecimal written = number.setScale(scale, java.math.RoundingMode.DOWN);
    String printed = figures(decimals, grouping).authored(written);
    BigDecimal back = new BigDecimal(printed.replace(",", ""));
    assertEquals(0, back.compareTo(written));
    assertEquals(Math.max(scale, decimals), back.scale());
    BigDecimal computed =
        new BigDecimal(figures(decimals, grouping).computed(written).replace(",", ""));
    assertEquals(0, computed.compareTo(written));
    assertTrue(computed.scale() >= Math.max(0, decimals));
  }

  @Property
  void commasStandBeforeEveryThirdDigitOfTheWholePart(
      @ForAll @BigRange(min = "-1e12", max = "1e12") @Scale(4) BigDecimal number) {
    String printed = figures(-1, true).authored(number);
    assertTrue(printed.matches("-?\\d{1,3}(,\\d{3})*\\.\\d{4}"), printed);
  }
}
