package cn.jixiao.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  /** A slash stands for the end of a line. */
  @ParameterizedTest
  @CsvSource({
    "青 年 活 动, 青年活动",
    "青年/活动, 青年活动",
    "青年　活动, 青年活动",
    "满意度 ，不低于 “九成”, 满意度，不低于“九成”",
    "用 Word 写, 用 Word 写",
    "in two/lines, in two lines",
    "≥/90%, ≥90%",
    "2024年/12月, 2024年12月",
    "' 甲 / 乙 ', 甲乙",
    "'', ''"
  })
  void onOneLineTheBlanksOfTheLayoutAreGone(String text, String line) {
    assertEquals(line, Texts.line(text.replace('/', '\n')));
  }

  @ParameterizedTest
  @CsvSource({"甲/乙, 甲/乙", "' 甲 方//  乙 方 ', 甲方/乙方", "/甲/, 甲", "用 Word/写, 用 Word/写", "'', ''"})
  void linesStayAndBlankOnesAreGone(String text, String lines) {
    assertEquals(lines.replace('/', '\n'), Texts.lines(text.replace('/', '\n')));
  }

  @ParameterizedTest
  @CsvSource({
    "青年|活动, 青年活动",
    "青年|年活动, 青年活动",
    "青年|F活动, 青年活动",
    "青年|ｆ活动, 青年活动",
    "'青年:|活动', 青年活动",
    "青年。|活动, 青年活动",
    "青年|5场, 青年场",
    "95|万元, 95万元",
    "青年, 青年",
    "'|青年', 青年",
    "'。|青年', 。青年"
  })
  void whatTheSeamLeavesOfACharacterIsLeftOut(String pieces, String whole) {
    assertEquals(whole, Texts.seamless(List.of(pieces.split("\\|", -1))));
  }

  @Property
  void oneLineIsOneLineAndDoneOnce(
      @ForAll @Chars({'甲', 'a', '1', ' ', '\n', '　', '，', '\t'}) String text) {
    String line = Texts.line(text);
    assertEquals(-1, line.indexOf('\n'));
    assertEquals(line, Texts.line(line));
    String lines = Texts.lines(text);
    assertEquals(lines, Texts.lines(lines));
    assertEquals(text.replaceAll("[\\s　]", ""), lines.replaceAll("[\\s　]", ""));
    assertEquals(text.replaceAll("[\\s　]", ""), line.replaceAll("[\\s　]", ""));
  }

  @Test
  void aCellThatIsTornFromTopToBottomIsReadLineByLine() {
    assertEquals("效果有待加强,下一步将提高质量", Texts.seamless(List.of("效果有待 下一步将", "加强, 提高质量")));
    assertEquals("“春季”主题系列活动学生满意度", Texts.seamless(List.of("“春季”主 意度", "题系列活动学生满")));
    // One line behind the other.
    assertEquals("效果有待 下一步将提高质量", Texts.seamless(List.of("效果有待 下一步将", "提高质量", "")));
    assertEquals("短 下一步将要做的事加强提高质量", Texts.seamless(List.of("短 下一步将要做的事", "加强提高质量")));
  }
}
