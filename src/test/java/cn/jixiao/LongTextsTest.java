package cn.jixiao;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.check.Checker;
import cn.jixiao.diff.Cards;
import cn.jixiao.diff.YearComparer;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.measure.reading.IndicatorName;
import cn.jixiao.measure.reading.MeasureReader;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.workspace.CheckSettings;
import cn.jixiao.workspace.SettingsReader;
import cn.jixiao.workspace.Workspace;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an author writes, twice as much of it takes twice the work. */
class LongTextsTest {
  /** Not two: what is kept for a text alone does not grow with it, and tables grow by leaps. */
  private static final double MOST_A_DOUBLING = 2.7;

  /** Small work varies by more than it grows. */
  private static final long SMALL = 1_500_000;

  /** Only what hangs takes so long. */
  private static final Duration HANGS = Duration.ofSeconds(60);

  private static final int SHORTEST = 1_000;

  private static long allocated(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static void assertLinear(String name, String piece, Consumer<String> work) {
    assertTimeoutPreemptively(
        HANGS,
        () -> {
          // The first time, classes are loaded.
          work.accept(piece.repeat(10));
          long last = 0;
          for (int length : List.of(SHORTEST, 2 * SHORTEST, 4 * SHORTEST)) {
            String text = piece.repeat(length / piece.length());
            long now = allocated(() -> work.accept(text));
            long before = last;
            assertTrue(
                before == 0 || now < SMALL || now <= before * MOST_A_DOUBLING,
                () -> name + " of " + length + " " + piece + ": " + before + " to " + now);
            last = now;
          }
        },
        name + " " + piece);
  }

  private static ScoreCard card(int year, String text) {
    String quoted = "'" + text.replace("'", "''") + "'";
    return Cards.of(
        "x.yaml",
        """
        id: x
        year: %d
        form: beijing-2024
        name: T
        department: T
        funds: {fiscal: {budget: 10, adjusted: 10, executed: 9}}
        goals: {expected: T, achieved: T}
        indicators:
          产出指标:
            数量指标:
              - {name: T, target: T, actual: T, weight: 50, score: 40, reason: T, description: T}
              - {name: 场次, target: ≥5场, actual: T, weight: 40, score: 30}
            时效指标:
              - {name: 完成时间, target: T, actual: T, weight: 10, score: 3}
        """
            .formatted(year)
            .replace("T", quoted));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "万",
        "-",
        "- ",
        "- a\n",
        "a: ",
        "a:\n",
        "a：1\n",
        "[",
        "{",
        "{a: ",
        "]",
        "}",
        "\"",
        "'",
        "#",
        "# jixiao: allow x, ",
        "x, ",
        "|",
        "|\n",
        "&a ",
        "*a ",
        "!",
        "%",
        "---\n",
        " ",
        "\n",
        "\t",
        "\u3000",
        "：",
        "，",
        "1",
        "\\",
        "\\x",
        "\"\\u",
        "? ",
        "<",
        "a: 1\n",
        "indicators:\n",
        "...\n",
        "a　b: "
      })
  void everyParserOfFiles(String piece) {
    Workspace workspace = new Workspace(new FormLibrary(Optional.empty()), CheckSettings.DEFAULT);
    Path file = Path.of("x.yaml");
    assertLinear("project", piece, text -> workspace.check(Map.of(file, bytes(text))));
    assertLinear(
        "field",
        piece,
        text -> workspace.check(Map.of(file, bytes("id: a\nyear: 2024\nname: " + text))));
    assertLinear(
        "comment",
        piece,
        text -> workspace.check(Map.of(file, bytes("id: a\n# jixiao: allow x, " + text))));
    assertLinear("settings", piece, text -> new SettingsReader().read(file, bytes(text)));
    assertLinear("volume", piece, text -> workspace.check(file, Map.of(file, bytes(text))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "万", "一", "长", "a", "5", "1万", "5个", "≥", "≥5%", "（", "（（", "(5)", "每人", "，", "。", "5。",
        "12月", "2024年", "-", "1-", "率", "不", "未", "较上年增长5%", "前3名", "共5场，", "元/人·", "项目", " 1 ",
        "*a*", "<b>", "#", "\"", ".", "1.", "1,234", "、", "第", "至", "完成3场，", "目标", "无", "零"
      })
  void everyReaderAndEveryRule(String piece) {
    assertLinear("value", piece, text -> new MeasureReader().read(text));
    assertLinear("time", piece, text -> new MeasureReader().readTime(text));
    assertLinear("parts", piece, text -> new MeasureReader().parts(text));
    assertLinear("figures", piece, text -> new MeasureReader().figures(text));
    assertLinear(
        "name",
        piece,
        text -> {
          IndicatorName name = IndicatorName.of(text);
          name.read(text);
          name.wantsLess();
          name.wantsMore();
          name.keepsUp();
          name.takesTime();
          name.isShareOfWhole();
          name.isMoney();
          name.isSaving();
          name.isKeptSmall();
          name.withoutUnit();
        });
    assertLinear("rules", piece, text -> new Checker().check(card(2024, text)));
    assertLinear(
        "comparison",
        piece,
        text ->
            new YearComparer().compare(List.of(card(2023, text)), List.of(card(2024, text + "变"))));
  }
}
