package cn.jixiao.page.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleLinesTest {
  private static final Advances SONG =
      new Advances(TestPages.FONTS, List.of("Noto Serif SC"), false);
  private static final int EM = 32_000;

  /**
   * @param ems the room of a line in characters
   */
  private static List<String> lines(String title, int ems) {
    return TitleLines.of(title, SONG, EM, ems * EM);
  }

  @ParameterizedTest
  @CsvSource({
    "2024年项目支出绩效自评报告, 14, 2024年项目支出绩效自评报告",
    "中国共产主义青年团北京市委员会2024年度项目支出绩效自评报告, 16, " + "中国共产主义青年团北京市委员会|2024年度项目支出绩效自评报告",
    "某某市某某区市场监督管理局2024年部门预算绩效文本, 14, 某某市某某区市场监督管理局|2024年部门预算绩效文本",
    "某某县农业农村局2023年度部门整体支出绩效自评报告, 14, 某某县农业农村局2023年度|部门整体支出绩效自评报告",
    "关于某某省自然资源厅2024年度中央对地方转移支付项目绩效自评情况的报告, 18, " + "关于某某省自然资源厅2024年度|中央对地方转移支付项目|绩效自评情况的报告",
    "某某市社会福利院项目支出绩效自评报告, 14, 某某市社会福利院|项目支出绩效自评报告",
    "社区青年汇社会工作服务项目绩效自评表, 12, 社区青年汇社会工作|服务项目绩效自评表"
  })
  void aTitlePausesWhereItsReaderDoes(String title, int ems, String expected) {
    assertEquals(expected, String.join("|", lines(title, ems)));
  }

  @Property(tries = 500)
  void nothingIsLostAndEveryLineHasRoom(
      @ForAll
          @StringLength(max = 120)
          @Chars({'某', '市', '局', '年', '项', '目', '支', '出', '绩', '效', '（', '）', '2', 'a', '，', '〇'})
          String title,
      @ForAll @IntRange(min = 8, max = 30) int ems) {
    List<String> lines = lines(title, ems);
    assertEquals(title, String.join("", lines));
    assertEquals(lines, lines(title, ems));
    if (lines.size() > 1) {
      assertTrue(lines.stream().allMatch(line -> width(line) <= ems * EM), lines::toString);
    }
  }

  private static int width(String line) {
    return line.codePoints().map(character -> SONG.of(character) * EM / 1000).sum();
  }

  @Property(tries = 200)
  void noLineOfAPlainTitleIsMuchShorterThanTheOthers(
      @ForAll @StringLength(min = 1, max = 90) @Chars({'甲', '乙', '丙'}) String title) {
    List<String> lines = lines(title, 14);
    int shortest = lines.stream().mapToInt(String::length).min().orElseThrow();
    int longest = lines.stream().mapToInt(String::length).max().orElseThrow();
    assertTrue(longest - shortest <= 1, lines::toString);
  }

  @Test
  void whatHasNoPlaceToBreakStaysAsItIs() {
    assertEquals(List.of("a".repeat(99)), lines("a".repeat(99), 10));
    assertEquals(List.of(""), lines("", 10));
  }
}
