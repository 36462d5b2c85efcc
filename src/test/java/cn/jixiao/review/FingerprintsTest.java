package cn.jixiao.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.diff.Cards;
import cn.jixiao.diff.Table;
import cn.jixiao.diff.Table.Line;
import cn.jixiao.diff.YearComparer;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.workspace.CheckSettings;
import cn.jixiao.workspace.ProjectChecks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintsTest {
  @Provide
  Arbitrary<List<Line>> lines() {
    Arbitrary<String> targets =
        Arbitraries.of("≥500人", "≤500人", "≥90%", "12月底前", "显著提高", "300个", "≤100万元");
    Arbitrary<String> actuals = Arbitraries.of("600人", "95%", "11月", "显著提高", "250", "");
    return Combinators.combine(
            Arbitraries.of("数量指标", "质量指标", "社会效益指标"),
            // Names that nothing makes alike, so that pairs do not depend on the order.
            Arbitraries.of("甲乙丙", "丁戊己", "庚辛壬", "子丑寅", "卯辰巳", "午未申"),
            targets,
            actuals)
        .as((level, name, target, actual) -> Table.line(level, name, target).with("actual", actual))
        .list()
        .uniqueElements(Line::name)
        .ofMaxSize(6);
  }

  private static Set<String> ofDiff(ScoreCard old, ScoreCard now) {
    Set<String> prints = new TreeSet<>();
    new YearComparer()
        .compare(List.of(old), List.of(now))
        .projects()
        .forEach(
            project -> DiffFingerprints.of(project).forEach(one -> prints.add(one.fingerprint())));
    return prints;
  }

  private static Table shuffled(Table table, int seed) {
    List<Line> lines = new ArrayList<>(table.lines());
    Collections.shuffle(lines, new Random(seed));
    return table.withLines(lines);
  }

  @Property(tries = 100)
  void orderLayoutAndPlaceDoNotMatterToComparisons(
      @ForAll("lines") List<Line> before, @ForAll("lines") List<Line> after, @ForAll int seed) {
    Table old = Table.of(2023, before.toArray(Line[]::new));
    Table now = Table.of(2024, after.toArray(Line[]::new));
    Set<String> prints = ofDiff(old.card(), now.card());
    assertEquals(prints, ofDiff(old.card(), now.reformatted()));
    assertEquals(prints, ofDiff(shuffled(old, seed).card(), shuffled(now, seed + 1).card()));
    assertEquals(
        prints, ofDiff(Cards.of("elsewhere/a.yaml", old.text()), Cards.of("b.yaml", now.text())));
  }

  private static Set<String> ofCheck(String file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<Finding> findings =
        new ProjectChecks(
                new FormLibrary(Optional.empty()), CheckSettings.DEFAULT.withLowest(Severity.INFO))
            .check(Map.of(Path.of(file), bytes))
            .get(0)
            .findings();
    Set<String> prints = new TreeSet<>();
    FileFingerprints.of(Path.of(file), bytes, findings)
        .forEach(one -> prints.add(one.code() + " " + one.fingerprint()));
    return prints;
  }

  /** A reason counts for the rows below it, and what is said once a table is said of its first. */
  private static boolean isAboutNeighbours(String print) {
    return print.startsWith("reason-");
  }

  @Property(tries = 60)
  void orderPlaceAndLinesDoNotMatterToChecks(@ForAll("lines") List<Line> lines, @ForAll int seed) {
    Table table = Table.of(2024, lines.toArray(Line[]::new));
    Set<String> prints = ofCheck("a.yaml", table.text());
    assertEquals(prints, ofCheck("folder/b.yaml", table.text()));
    assertEquals(prints, ofCheck("a.yaml", "# remark\n\n" + table.text() + "\n"));
    prints.removeIf(FingerprintsTest::isAboutNeighbours);
    Set<String> others = ofCheck("a.yaml", shuffled(table, seed).text());
    others.removeIf(FingerprintsTest::isAboutNeighbours);
    assertEquals(prints, others);
  }

  @ParameterizedTest(name = "{0} reached {1}, then {2}")
  @CsvSource({
    "≥500人, 546人, ≥451人",
    "≥501人, 546人, ≥450人",
    "≥500人, 547人, ≥450人",
  })
  void everyValueThatIsSpokenOfMatters(String old, String actual, String now) {
    String first = far("≥500人", "546人", "≥450人");
    assertEquals(first, far("≥500人", "546人", "≥450人"));
    boolean reachedOnly = !old.equals("≥500人");
    // What was asked for is no part of what was reached against what is asked.
    assertEquals(reachedOnly, first.equals(far(old, actual, now)));
    assertFalse(
        ofDiff(card(2023, "≥500人", "546人"), card(2024, "≥450人", ""))
            .equals(ofDiff(card(2023, old, actual), card(2024, now, ""))));
  }

  private static String far(String old, String actual, String now) {
    return DiffFingerprints.of(
            new YearComparer()
                .compare(List.of(card(2023, old, actual)), List.of(card(2024, now, "")))
                .projects()
                .get(0))
        .stream()
        .filter(one -> one.code().equals("below-last-actual"))
        .findFirst()
        .get()
        .fingerprint();
  }

  private static ScoreCard card(int year, String target, String actual) {
    return Table.of(year, Table.line("数量指标", "培训人数", target).with("actual", actual)).card();
  }

  @Test
  void whatSaysTheSameTwiceHasTwoFingerprints() {
    Line twice = Table.line("数量指标", "甲", "≥5人");
    List<Reviewed> reviewed =
        DiffFingerprints.of(
            new YearComparer()
                .compare(
                    List.of(Table.of(2023).card()), List.of(Table.of(2024, twice, twice).card()))
                .projects()
                .get(0));
    assertTrue(reviewed.size() >= 2);
    assertEquals(reviewed.size(), reviewed.stream().map(Reviewed::fingerprint).distinct().count());
  }
}
