package cn.jixiao.diff.pairing;

import static cn.jixiao.diff.Table.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.diff.Table;
import cn.jixiao.diff.Table.Line;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which indicators of two years are said to be the same, and which to be nobody's successor. */
class IndicatorPairingTest {
  private static List<Row> rows(int year, String indicators) {
    Line[] lines =
        Arrays.stream(indicators.split(" "))
            .map(indicator -> indicator.split(":"))
            .map(parts -> line("数量指标", parts[0], parts.length > 1 ? parts[1] : "≥10人"))
            .toArray(Line[]::new);
    return Row.of(Table.of(year, lines).card());
  }

  private static String shown(IndicatorPairing.Pair pair) {
    return name(pair.old()) + ">" + name(pair.now());
  }

  private static String name(Optional<Row> row) {
    return row.map(one -> one.indicator().name().value()).orElse("");
  }

  /** Indicators are given as name, or as name:target where the target matters. */
  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource({
    // One was split into two, or into three; which of them follows it is nobody's to guess.
    "培训班参训人数, 第一期培训班参训人数 第二期培训班参训人数," + " 培训班参训人数> >第一期培训班参训人数 >第二期培训班参训人数",
    "培训班参训人数, 第一期培训班参训人数 第二期培训班参训人数 第三期培训班参训人数," + " 培训班参训人数> >第一期培训班参训人数 >第二期培训班参训人数 >第三期培训班参训人数",
    // Two were merged into one.
    "第一期培训班参训人数 第二期培训班参训人数, 培训班参训人数," + " 第一期培训班参训人数> 第二期培训班参训人数> >培训班参训人数",
    // The same where another row, which has its own successor, stands beside them.
    "走访户数 培训班参训人数, 走访户数 第一期培训班参训人数 第二期培训班参训人数," + " 走访户数>走访户数 培训班参训人数> >第一期培训班参训人数 >第二期培训班参训人数",
    // One that is more alike is the successor, and the other was added.
    "培训班参训人数, 第一期培训班参训人数 二期培训班参训人数," + " >第一期培训班参训人数 培训班参训人数>二期培训班参训人数",
    // So is one that asks for the same.
    "培训班参训人数:≥30人, 第一期培训班参训人数:≥20人 第二期培训班参训人数:≥30人," + " >第一期培训班参训人数 培训班参训人数>第二期培训班参训人数",
    // Names that one character tells apart are certain, however many there are.
    "参训人数, 参训人数一 参训人数二, 参训人数>参训人数一 >参训人数二",
    // Several on either side, all as alike: not one that was split.
    "春季培训班参训人数 秋季培训班参训人数, 第一期培训班参训人数 第二期培训班参训人数," + " 春季培训班参训人数>第一期培训班参训人数 秋季培训班参训人数>第二期培训班参训人数",
  })
  void whatWasSplitOrMergedHasNoSuccessor(String old, String now, String expected) {
    assertEquals(
        expected,
        String.join(
            " ",
            IndicatorPairing.of(rows(2023, old), rows(2024, now)).stream()
                .map(IndicatorPairingTest::shown)
                .toList()));
  }
}
