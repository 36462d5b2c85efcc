package cn.jixiao.diff.pairing;

import cn.jixiao.diff.Table;
import cn.jixiao.diff.Table.Line;
import cn.jixiao.diff.YearComparer;
import cn.jixiao.diff.YearDiff;
import cn.jixiao.score.ScoreCard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Times comparisons, warm: one project with more and more indicators, every name of which changed,
 * and 1,000 projects of 20 indicators against as many, under the same ids and under others. Run its
 * {@code main} with the test class path; it is no test, since machines differ.
 */
final class PairingBenchmark {
  private static final List<String> SUBJECTS =
      List.of("公众号图文", "原创视频", "线下活动", "社工队伍", "个案帮扶", "志愿服务", "培训班", "心理咨询", "困难家庭", "青年讲堂");
  private static final List<String> ASPECTS =
      List.of("推送数量", "制作数量", "参与人数", "平均阅读量", "合格率", "覆盖单位数", "完成次数", "人均成本", "社会影响力", "满意度");
  private static final int ROUNDS = 8;

  private PairingBenchmark() {}

  /** Prints a line a size. */
  public static void main(String[] args) {
    report("warm-up", List.of(table(2023, 500, "").card()), List.of(table(2024, 500, "新").card()));
    for (int size : new int[] {125, 250, 500, 1000, 2000}) {
      List<ScoreCard> old = List.of(table(2023, size, "").card());
      List<ScoreCard> now = List.of(table(2024, size, "新").card());
      report(size + " indicators, all renamed", old, now);
    }
    List<ScoreCard> old = new ArrayList<>();
    List<ScoreCard> now = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      old.add(table(2023, 20, "").card("project-" + i));
      now.add(table(2024, 20, i % 3 == 0 ? "新" : "").card("project-" + i));
    }
    report("1000 projects of 20 indicators", old, now);
    List<ScoreCard> called = new ArrayList<>();
    List<ScoreCard> renamed = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      String name = "第" + i + "街道" + SUBJECTS.get(i % SUBJECTS.size());
      called.add(named(table(2023, 20, ""), name + "工作").card("old-" + i));
      renamed.add(named(table(2024, 20, ""), name + "专项经费").card("new-" + i));
    }
    report("1000 projects, all renamed", called, renamed);
  }

  private static Table named(Table table, String name) {
    return new Table(
        table.year(), table.form(), name, table.budget(), "100", table.goal(), table.lines());
  }

  private static Table table(int year, int size, String prefix) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String subject = SUBJECTS.get(i % SUBJECTS.size());
      String aspect = ASPECTS.get(i / SUBJECTS.size() % ASPECTS.size());
      String name = "第" + i / 100 + "期" + subject + prefix + aspect;
      lines.add(Table.line("数量指标", name, "≥" + (i + 10) + "个").with("actual", (i + 20) + "个"));
    }
    return Table.of(year).withLines(lines);
  }

  private static void report(String what, List<ScoreCard> old, List<ScoreCard> now) {
    long best = Long.MAX_VALUE;
    long paired = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      YearDiff diff = new YearComparer().compare(old, now);
      best = Math.min(best, System.nanoTime() - start);
      paired =
          diff.projects().stream()
              .flatMap(project -> project.indicators().stream())
              .filter(line -> line.match().isPresent())
              .count();
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-32s %6d ms, %d pairs",
            what,
            Duration.ofNanos(best).toMillis(),
            paired));
  }
}
