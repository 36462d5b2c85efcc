package cn.jixiao.page.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.BitSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreaksTest {
  private static String shown(String text) {
    BitSet breaks = LineBreaks.in(text);
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      shown.append(breaks.get(i) ? "|" : "").append(text.charAt(i));
    }
    return shown.toString();
  }

  /** A bar stands where a line may end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "完|成|了|任|务，|效|果|明显。",
        "开|展|（含|线|上）|活动",
        "“三|力|一|度”|建设",
        "≥95%|的|学员",
        "不|超|过|2904.4557万元|的|成本",
        "按|1500元/课时|发放",
        "2024年12月31日|之前",
        "2023年度|部|门|预算",
        "每|日|17:00|开放",
        "甲/|乙/|丙方",
        "热|线·|团|队|建设",
        "≤500元/人·天|以内",
        "第3期|培训",
        "Word |and |Excel|文件",
        "一——|二……|三完",
        "见|https://|example.org/|a|说明",
        "数|量|指标",
        "社|会|效|益|指标",
        "𠮷|野|家店",
        "是",
        ""
      })
  void aLineEndsWhereAClerkWouldEndIt(String expected) {
    assertEquals(expected, shown(expected.replace("|", "")));
  }

  @Property
  void noLineBeginsWithClosingPunctuationOrEndsWithOpening(
      @ForAll
          @CharRange(from = '一', to = '丏')
          @Chars({'，', '。', '）', '（', '“', '”', '/', '·', '%', '5', '.', 'a', ' ', '—', '元', '《'})
          String text) {
    BitSet breaks = LineBreaks.in(text);
    for (int i = breaks.nextSetBit(0); i >= 0; i = breaks.nextSetBit(i + 1)) {
      if (text.charAt(i - 1) != ' ') {
        assertFalse("，。）”/·%—".indexOf(text.charAt(i)) >= 0, shown(text));
      }
      assertFalse("（“《".indexOf(text.charAt(i - 1)) >= 0, shown(text));
    }
  }

  @Property
  void aNumberIsNeverBroken(@ForAll @Chars({'0', '5', '9', '.', '万', '元', '人', '完'}) String text) {
    BitSet breaks = LineBreaks.in(text);
    for (int i = breaks.nextSetBit(0); i >= 0; i = breaks.nextSetBit(i + 1)) {
      assertFalse(
          Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i)), shown(text));
    }
  }
}
