package cn.jixiao.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.diff.Table.Line;
import cn.jixiao.score.ScoreCard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DiffPropertiesTest {
  private static final Map<String, String> MIRROR =
      Map.of(
          "target-loosened", "target-tightened",
          "target-tightened", "target-loosened",
          "indicator-added", "indicator-removed",
          "indicator-removed", "indicator-added");

  @Provide
  Arbitrary<Line> lines() {
    Arbitrary<String> levels =
        Arbitraries.of("数量指标", "质量指标", "时效指标", "成本指标", "社会效益指标", "服务对象满意度指标");
    // Few characters, so that names are alike and occur twice.
    Arbitrary<String> names =
        Arbitraries.strings().withChars("青年活动培训率数").ofMinLength(1).ofMaxLength(7);
    Arbitrary<String> targets =
        Arbitraries.of(
            "≥500人",
            ">500人",
            "≤500人",
            "260",
            "300个",
            "≥90%",
            "100%",
            "≤3%",
            "12月底前",
            "≤11月",
            "2023年12月31日前",
            "1-12月",
            "显著提高",
            "得到提升",
            "≤100万元",
            "50元/人",
            "……",
            "");
    Arbitrary<String> actuals = Arbitraries.of("600人", "95%", "11月", "显著提高", "250", "");
    Arbitrary<String> weights = Arbitraries.of("5", "10", "7.5");
    return Combinators.combine(levels, names, targets, actuals, weights)
        .as(
            (level, name, target, actual, weight) ->
                Table.line(level, name, target).with("actual", actual).with("weight", weight));
  }

  @Provide
  Arbitrary<Table> tables() {
    return Combinators.combine(
            lines().list().ofMaxSize(8),
            Arbitraries.of("100", "120"),
            Arbitraries.of("100", "110"),
            Arbitraries.of("培训一百人", "培训两百人，走访五十户"))
        .as(
            (lines, budget, adjusted, goal) ->
                Table.of(2023)
                    .withLines(lines)
                    .withBudget(budget)
                    .withAdjusted(adjusted)
                    .withGoal(goal));
  }

  private static ProjectDiff compare(ScoreCard old, ScoreCard now) {
    return new YearComparer().compare(List.of(old), List.of(now)).projects().get(0);
  }

  @Property(tries = 200)
  void aTableIsTheSameAsItself(@ForAll("tables") Table table) {
    ProjectDiff diff = compare(table.card(), table.card());
    assertEquals(
        List.of(),
        diff.findings().stream()
            // Its own actual values may exceed its own targets.
            .filter(finding -> !finding.code().code().endsWith("last-actual"))
            .toList());
  }

  @Property(tries = 300)
  void theOtherWayRoundIsTheMirror(@ForAll("tables") Table old, @ForAll("tables") Table now) {
    ProjectDiff there = compare(old.card(), now.card());
    ProjectDiff back = compare(now.card(), old.card());
    assertEquals(codes(there, code -> MIRROR.getOrDefault(code, code)), codes(back, code -> code));
  }

  private static Map<String, Long> codes(
      ProjectDiff diff, java.util.function.UnaryOperator<String> mirror) {
    // What is said of one direction alone.
    Set<DiffCode> grown =
        Set.of(
            DiffCode.MORE_MONEY_FOR_LESS,
            DiffCode.UNIT_COST_ROSE,
            // Only where the new number has the unit of the old one.
            DiffCode.TARGET_JUMPED,
            DiffCode.BUDGET_ABOVE_EXECUTED,
            DiffCode.TABLE_REWRITTEN);
    Predicate<DiffFinding> oneWay =
        finding -> finding.code().code().endsWith("last-actual") || grown.contains(finding.code());
    return diff.findings().stream()
        .filter(Predicate.not(oneWay))
        .collect(
            Collectors.groupingBy(
                finding -> mirror.apply(finding.code().code()), Collectors.counting()));
  }

  @Property(tries = 200)
  void theOrderOfIndicatorsDoesNotMatter(
      @ForAll("tables") Table old, @ForAll("tables") Table now, @ForAll Random random) {
    List<Line> shuffled = new ArrayList<>(now.lines());
    Collections.shuffle(shuffled, random);
    Table reordered = now.withLines(shuffled);
    // Lines that are alike in name, level and target have nothing but their place to go by.
    if (keys(now).size() < now.lines().size() || keys(old).size() < old.lines().size()) {
      return;
    }
    assertEquals(
        told(compare(old.card(), now.card())), told(compare(old.card(), reordered.card())));
  }

  private static Set<String> keys(Table table) {
    return table.lines().stream().map(Line::name).collect(Collectors.toSet());
  }

  @Property(tries = 100)
  void howTheFileIsLaidOutDoesNotMatter(@ForAll("tables") Table old, @ForAll("tables") Table now) {
    assertEquals(
        told(compare(old.card(), now.card())), told(compare(old.reformatted(), now.reformatted())));
    assertEquals(List.of(), ids(compare(now.card(), now.reformatted())));
  }

  private static List<String> ids(ProjectDiff diff) {
    return diff.findings().stream()
        .map(finding -> finding.code().code())
        .filter(code -> !code.endsWith("last-actual"))
        .toList();
  }

  private static List<String> told(ProjectDiff diff) {
    return diff.findings().stream()
        // Their sentences list indicators in the order of the table.
        .filter(finding -> finding.code() != DiffCode.MORE_MONEY_FOR_LESS)
        .filter(finding -> finding.message() != DiffMessage.WEIGHT_CHANGED_FROM_MISSED)
        .map(
            finding ->
                finding.message() + " " + finding.indicator() + finding.old() + finding.now())
        .sorted()
        .toList();
  }

  @Property(tries = 400)
  void changingOneCharacterOfANameNeverRemovesAndAdds(
      @ForAll("tables") Table table, @ForAll Random random) {
    if (table.lines().isEmpty()) {
      return;
    }
    int at = random.nextInt(table.lines().size());
    Line line = table.lines().get(at);
    StringBuilder name = new StringBuilder(line.name());
    name.setCharAt(random.nextInt(name.length()), "青年活动培训率数新（".charAt(random.nextInt(10)));
    List<Line> renamed = new ArrayList<>(table.lines());
    renamed.set(at, line.named(name.toString()));
    ProjectDiff diff = compare(table.card(), table.withLines(renamed).card());
    assertTrue(
        diff.indicators().stream().allMatch(pair -> pair.match().isPresent()),
        () -> line + " → " + name + ": " + Snapshot.of(diff));
  }

  @Property(tries = 300)
  void pairingIsOneToOneAndForgetsNobody(@ForAll("tables") Table old, @ForAll("tables") Table now) {
    ScoreCard before = old.card();
    ScoreCard after = now.card();
    ProjectDiff diff = compare(before, after);
    assertEachOnce(before, diff.indicators().stream().map(IndicatorPair::old).toList());
    assertEachOnce(after, diff.indicators().stream().map(IndicatorPair::now).toList());
  }

  private static void assertEachOnce(
      ScoreCard card, List<Optional<ScoreCard.IndicatorScore>> side) {
    List<Integer> lines =
        side.stream()
            .flatMap(Optional::stream)
            .map(score -> score.indicator().place().line())
            .toList();
    assertEquals(lines.size(), new HashSet<>(lines).size());
    assertEquals(
        card.indicators().stream().map(score -> score.indicator().place().line()).sorted().toList(),
        lines.stream().sorted().toList());
  }
}
