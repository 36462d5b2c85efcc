package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.FindingCode;
import cn.jixiao.report.CodeCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
  @Test
  void aCodeIsExplainedWithExamples() {
    Run run = Run.of("explain", "score-over-weight");
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.err());
    assertEquals(
        """
        score-over-weight  错误  得分
        得分 … 超过分值 …。

        规则：得分不得超过该指标的分值。
        原因：超过分值的得分使总分失去意义。
        依据：2020年北京自评表说明第1条。

        不对的写法：
            weight: 4，score: 4.5
        正确的写法：
            weight: 4，score: 4
        """,
        run.out());
    assertTrue(
        Run.of("explain", "SCORE_OVER_WEIGHT", "--lang", "en")
            .out()
            .startsWith("score-over-weight  error  Scores\nThe score … is above the weight …."));
  }

  @Test
  void everyCodeIsListedInItsFamily() {
    Run chinese = Run.of("explain");
    Run english = Run.of("explain", "--lang", "en");
    assertEquals(0, chinese.code());
    for (CodeFamily family : CodeFamily.values()) {
      for (FindingCode known : CodeCatalogue.of(family)) {
        String code = known.code();
        for (Run run : List.of(chinese, english)) {
          assertTrue(run.out().contains("\n  " + code + " "), code);
        }
        assertEquals(0, Run.of("explain", code).code(), code);
        assertEquals(0, Run.of("explain", code, "--lang", "en").code(), code);
      }
    }
    assertTrue(chinese.out().startsWith("书写格式\n"), chinese.out());
    assertTrue(english.out().contains("\n\nScores\n"), english.out());
  }
}
