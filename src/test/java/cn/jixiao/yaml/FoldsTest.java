package cn.jixiao.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class FoldsTest {
  /** A bar stands for the end of a line. */
  @ParameterizedTest
  @CsvSource({
    "断开|第二行, 断开第二行",
    "开展3|场活动, 开展3场活动",
    "开展|3场, 开展3场",
    "完成。|第二句, 完成。第二句",
    "“三力|一度”|建设, “三力一度”建设",
    "用 Word|写, 用 Word 写",
    "in two|lines, in two lines",
    "甲 乙|丙 丁, 甲 乙丙 丁",
    "增长5%|以上, 增长5%以上",
    "2024|2025, 2024 2025"
  })
  void chineseLinesAreJoinedWithoutBlanks(String written, String expected) {
    for (String style : new String[] {">-\n  ", "\"", "'", ""}) {
      String end = style.startsWith(">") ? "" : style;
      String yaml = "a: " + style + written.replace("|", "\n  ") + end + "\n";
      String value = new Yaml().<Map<String, String>>load(yaml).get("a");
      assertEquals(expected, Folds.joined(value, yaml.substring(3)), yaml);
    }
  }

  @Test
  void paragraphsStayApart() {
    assertEquals("甲\n乙", Folds.joined("甲\n乙", "甲\n\n乙"));
  }
}
