package cn.jixiao.diff;

import cn.jixiao.diff.pairing.Hint;
import cn.jixiao.diff.pairing.IndicatorPairing;
import cn.jixiao.diff.pairing.Neighbourhood;
import cn.jixiao.diff.pairing.Row;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.Figures;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What changed about a project's indicators, line by line of the comparison table. */
final class IndicatorFindings {
  /** Added names that hold that many hundredths of a removed one may be its parts, … */
  private static final int PART = 60;

  /** … unless they are so long that they would hold anything. */
  private static final int PART_ALIKE = 33;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** That many rows must have gone, and come, for a table to be called rewritten … */
  private static final int ROWS_OF_TABLE = 4;

  private final List<IndicatorPairing.RowPair> lines;
  private final boolean isLaterYear;
  private final Map<Integer, Row> earlier;
  private final boolean rewritten;
  private final Map<Integer, List<String>> partsOfRemoved;
  private final Map<Integer, Hint> hintOfAdded;
  private final List<DiffFinding> findings = new ArrayList<>();
  private final List<IndicatorPair> pairs = new ArrayList<>();
  private final List<String> loosened = new ArrayList<>();
  private BigDecimal fallen = BigDecimal.ZERO;
  private Stake stake = Stake.NONE;

  /**
   * @param isLaterYear whether the new side is another year: in two states of the same year's file,
   *     the old side's actual values are not what was reached before
   * @param earlier in two states of the same year's file, the rows of the latest year before it by
   *     the positions of their counterparts on the new side
   */
  IndicatorFindings(
      List<IndicatorPairing.RowPair> lines, boolean isLaterYear, Map<Integer, Row> earlier) {
    this.lines = lines;
    this.isLaterYear = isLaterYear;
    this.earlier = Map.copyOf(earlier);
    this.rewritten = isRewritten(lines);
    this.partsOfRemoved = partsOfRemoved(lines);
    this.hintOfAdded =
        Hint.of(lines).stream()
            .collect(Collectors.toMap(hint -> hint.now().position(), Function.identity()));
    lines.forEach(this::line);
  }

  /** The findings in the order of the lines. */
  List<DiffFinding> all() {
    return List.copyOf(findings);
  }

  /** The lines of the comparison table. */
  List<IndicatorPair> pairs() {
    return List.copyOf(pairs);
  }

  /**
   * The names of indicators whose measured targets were loosened or removed, in the order of the
   * lines.
   */
  List<String> loosened() {
    return List.copyOf(loosened);
  }

  /** What these indicators weigh together, in points of 100; empty where there are no weights. */
  Optional<BigDecimal> fallen() {
    return lines.stream()
            .flatMap(line -> line.old().stream())
            .anyMatch(row -> row.indicator().weight().isPresent())
        ? Optional.of(fallen)
        : Optional.empty();
  }

  /** That the table was rewritten, if it was. */
  Optional<DiffFinding> rewriting() {
    return rewritten
        ? Optional.of(
            new FindingBuilder(
                    DiffMessage.TABLE_REWRITTEN,
                    String.valueOf(count(line -> line.now().isEmpty())),
                    String.valueOf(count(line -> line.old().isEmpty())),
                    String.valueOf(count(line -> line.match().isPresent())))
                .build())
        : Optional.empty();
  }

  private long count(Predicate<IndicatorPairing.RowPair> wanted) {
    return lines.stream().filter(wanted).count();
  }

  /** Most of the old table is gone, and most of the new one is new; total costs do not count. */
  private static boolean isRewritten(List<IndicatorPairing.RowPair> lines) {
    long gone = 0;
    long come = 0;
    long kept = 0;
    for (IndicatorPairing.RowPair line : lines) {
      if (line.now().or(line::old).filter(Row::ceiling).isEmpty()) {
        gone += line.now().isEmpty() ? 1 : 0;
        come += line.old().isEmpty() ? 1 : 0;
        kept += line.match().isPresent() ? 1 : 0;
      }
    }
    return gone >= ROWS_OF_TABLE && come >= ROWS_OF_TABLE && gone > kept && come > kept;
  }

  private static Map<Integer, List<String>> partsOfRemoved(List<IndicatorPairing.RowPair> lines) {
    List<Row> removed =
        lines.stream().filter(line -> line.now().isEmpty()).map(line -> line.old().get()).toList();
    List<Row> added =
        lines.stream().filter(line -> line.old().isEmpty()).map(line -> line.now().get()).toList();
    Map<Integer, List<String>> parts = new HashMap<>();
    new Neighbourhood(removed, added)
        .forEach(
            (whole, part) -> {
              if (whole.name().within(part.name()).isAtLeast(PART)
                  && whole.name().similarity(part.name()).isAtLeast(PART_ALIKE)) {
                parts
                    .computeIfAbsent(whole.position(), position -> new ArrayList<>())
                    .add(part.indicator().name().value());
              }
            });
    // One added indicator is no split.
    parts.values().removeIf(names -> names.size() < 2);
    return parts;
  }

  private void line(IndicatorPairing.RowPair line) {
    stake = Stake.NONE;
    if (line.match().isPresent()) {
      both(line, line.old().get(), line.now().get());
    } else if (line.now().isPresent()) {
      added(line, line.now().get());
    } else {
      removed(line, line.old().get());
    }
    pairs.add(
        new IndicatorPair(
            line.old().map(Row::score),
            line.now().map(Row::score),
            line.match(),
            before(line).flatMap(IndicatorFindings::reached),
            stake,
            line.now().isPresent()
                ? Optional.empty()
                : line.old().map(row -> Dropped.of(row.score(), row.card().form()))));
  }

  /** The row of the year before: the old side's where that is one, else the new side's. */
  private Optional<Row> before(IndicatorPairing.RowPair line) {
    return isLaterYear
        ? line.old()
        : line.now().flatMap(row -> Optional.ofNullable(earlier.get(row.position())));
  }

  private static Optional<Reached> reached(Row row) {
    return row.indicator()
        .actual()
        .map(actual -> new Reached(row.year(), actual.value()))
        .filter(reached -> !reached.value().isBlank());
  }

  private void atStake(BigDecimal gap, IndicatorPairing.RowPair line) {
    if (gap.compareTo(stake.gap()) > 0) {
      stake =
          new Stake(
              gap,
              line.old()
                  .flatMap(IndicatorFindings::points)
                  .orElse(BigDecimal.ZERO)
                  .max(line.now().flatMap(IndicatorFindings::points).orElse(BigDecimal.ZERO)));
    }
  }

  /** What part of all weights a row's is, in points of 100. */
  private static Optional<BigDecimal> points(Row row) {
    BigDecimal all = row.card().weight();
    return all.signum() <= 0
        ? Optional.empty()
        : row.indicator()
            .weight()
            .map(amount -> amount.value().multiply(HUNDRED).divide(all, 2, RoundingMode.HALF_UP));
  }

  private void added(IndicatorPairing.RowPair line, Row row) {
    String target = text(row.indicator().target());
    add(new FindingBuilder(DiffMessage.INDICATOR_ADDED, target).about(line).now(target));
    Hint hint = hintOfAdded.get(row.position());
    if (hint != null) {
      add(
          new FindingBuilder(
                  DiffMessage.POSSIBLE_COUNTERPART,
                  hint.old().indicator().name().value(),
                  hint.shared())
              .about(line)
              .old(text(hint.old().indicator().target()))
              .oldPlace(hint.old().targetPlace())
              .now(target));
    }
    before(line)
        .filter(before -> !isLaterYear)
        .ifPresent(before -> retreat(line, before, row, Optional.empty()));
  }

  private void removed(IndicatorPairing.RowPair line, Row row) {
    String target = text(row.indicator().target());
    String actual = isLaterYear ? text(row.indicator().actual()) : "";
    String parts = String.join("、", partsOfRemoved.getOrDefault(row.position(), List.of()));
    String year = String.valueOf(row.year());
    FindingBuilder finding;
    if (actual.isBlank()) {
      finding =
          parts.isEmpty()
              ? new FindingBuilder(DiffMessage.INDICATOR_REMOVED, target)
              : new FindingBuilder(DiffMessage.INDICATOR_REMOVED_SPLIT, target, parts);
    } else {
      finding =
          parts.isEmpty()
              ? new FindingBuilder(DiffMessage.INDICATOR_REMOVED_REACHED, target, actual, year)
              : new FindingBuilder(
                  DiffMessage.INDICATOR_REMOVED_REACHED_SPLIT, target, actual, parts, year);
    }
    Dropped dropped = Dropped.of(row.score(), row.card().form());
    if (row.ceiling() || dropped == Dropped.WORDS || (rewritten && !dropped.isTelling())) {
      // The budget says the same, and budget-changed reports it; what cannot be measured asked for
      // nothing that is missed; and a table that was rewritten is reported once.
      finding.severity(Severity.INFO);
    }
    if (!row.ceiling() && dropped != Dropped.WORDS) {
      atStake(BigDecimal.ONE, line);
      if (!rewritten || dropped.isTelling()) {
        fell(row);
      }
    }
    add(finding.about(line).old(target));
  }

  private void fell(Row row) {
    loosened.add(row.indicator().name().value());
    fallen = fallen.add(points(row).orElse(BigDecimal.ZERO));
  }

  private void both(IndicatorPairing.RowPair line, Row old, Row now) {
    if (old.ceiling() && now.ceiling()) {
      ceiling(line, old, now);
    } else {
      renamed(line, old, now);
      moved(line, old, now);
      target(line, old, now);
    }
    weight(line, old, now);
    add(
        DiffMessage.WORDING_CHANGED_DESCRIPTION,
        line,
        old.indicator().description(),
        now.indicator().description());
    add(DiffMessage.WORDING_CHANGED_BASIS, line, old.indicator().basis(), now.indicator().basis());
    Texts.changes(
            old.card().form().declared().indicator(),
            old.indicator().fields(),
            now.card().form().declared().indicator(),
            now.indicator().fields())
        .forEach(change -> add(change.about(line)));
  }

  private void add(
      DiffMessage message,
      IndicatorPairing.RowPair line,
      Optional<Authored<String>> old,
      Optional<Authored<String>> now) {
    Texts.change(message, old, now).ifPresent(finding -> add(finding.about(line)));
  }

  private void ceiling(IndicatorPairing.RowPair line, Row old, Row now) {
    if (new Targets(old, now).change().isPresent()) {
      String before = text(old.indicator().target());
      String after = text(now.indicator().target());
      add(
          new FindingBuilder(DiffMessage.CEILING_FOLLOWS_BUDGET, before, after)
              .about(line)
              .old(before)
              .now(after)
              .change(new Targets(old, now).change().flatMap(TargetChange::change)));
    }
  }

  private void renamed(IndicatorPairing.RowPair line, Row old, Row now) {
    if (!old.name().key().equals(now.name().key())) {
      Authored<String> before = old.indicator().name();
      Authored<String> after = now.indicator().name();
      add(
          new FindingBuilder(DiffMessage.INDICATOR_RENAMED, before.value(), after.value())
              .about(line)
              .old(before)
              .now(after));
    }
  }

  /**
   * Under another 二级指标; under another 一级指标 only where both years have the same form, since forms
   * group the second level differently and some have no second level of their own for 效益 and 成本.
   */
  private void moved(IndicatorPairing.RowPair line, Row old, Row now) {
    boolean sameForm = old.card().form().id().equals(now.card().form().id());
    boolean byForm =
        !sameForm
            && (old.level2().equals(now.level2())
                || old.level2().equals(now.level1())
                || now.level2().equals(old.level1()));
    boolean same = old.level2().equals(now.level2()) && old.level1().equals(now.level1());
    if (!same && !byForm) {
      String before = group(old);
      String after = group(now);
      add(
          new FindingBuilder(DiffMessage.INDICATOR_MOVED, before, after)
              .about(line)
              .old(before)
              .now(after));
    }
  }

  private static String group(Row row) {
    return row.score().group().name().value() + "/" + row.score().subgroup().name().value();
  }

  private void target(IndicatorPairing.RowPair line, Row old, Row now) {
    Targets targets = new Targets(old, now);
    String before = text(old.indicator().target());
    String after = text(now.indicator().target());
    Optional<TargetChange> moved = targets.change();
    if (moved.isPresent()) {
      TargetChange change = targets.isOtherBasis() ? TargetChange.otherBasis() : moved.get();
      if (change.isLoosening()) {
        fell(old);
        atStake(targets.loosened(), line);
      }
      if (change.message() == DiffMessage.TARGET_CHANGED_BASIS) {
        atStake(BigDecimal.ONE, line);
      }
      add(
          new FindingBuilder(change.message(), before, after)
              .severity(change.severity())
              .about(line)
              .old(before)
              .now(after)
              .change(change.change()));
      if (targets.isJump()) {
        add(
            new FindingBuilder(DiffMessage.TARGET_JUMPED, before, after)
                .about(line)
                .old(before)
                .now(after)
                .change(change.change()));
      }
    }
    if (isLaterYear) {
      retreat(line, old, now, moved);
    } else if (moved.filter(change -> !change.message().isTightening()).isPresent()) {
      // What this change does not touch was said when it came.
      before(line).ifPresent(earlierRow -> retreat(line, earlierRow, now, moved));
    }
  }

  private void retreat(
      IndicatorPairing.RowPair line, Row before, Row now, Optional<TargetChange> moved) {
    Optional<Targets.Retreat> found = new Targets(before, now).retreat();
    if (found.isEmpty()) {
      return;
    }
    Targets.Retreat retreat = found.get();
    String reached = text(before.indicator().actual());
    String after = text(now.indicator().target());
    String year = String.valueOf(before.year());
    FindingBuilder finding =
        retreat.code() == DiffCode.FAR_BELOW_LAST_ACTUAL
            ? new FindingBuilder(
                DiffMessage.FAR_BELOW_LAST_ACTUAL,
                reached,
                after,
                retreat.deductionInPercent(),
                year)
            : new FindingBuilder(DiffMessage.BELOW_LAST_ACTUAL, reached, after, year);
    finding
        .severity(retreat.severity(moved))
        .about(line)
        .old(reached)
        .now(after)
        .change(retreat.change());
    before.indicator().actual().map(Authored::place).ifPresent(finding::oldPlace);
    if (retreat.severity(moved) == Severity.WARNING) {
      atStake(retreat.gap(), line);
    }
    add(finding);
  }

  private void weight(IndicatorPairing.RowPair line, Row old, Row now) {
    Optional<Amount> before = old.indicator().weight();
    Optional<Amount> after = now.indicator().weight();
    if (weightGrowth(line) == 0) {
      return;
    }
    String beforeShare = share(before, old);
    String afterShare = share(after, now);
    List<String> gainers =
        weightGrowth(line) < 0 && old.score().judgement().outcome().isMissed()
            ? gainers()
            : List.of();
    FindingBuilder finding =
        gainers.isEmpty()
            ? new FindingBuilder(
                DiffMessage.WEIGHT_CHANGED, points(before), points(after), beforeShare, afterShare)
            : new FindingBuilder(
                    DiffMessage.WEIGHT_CHANGED_FROM_MISSED,
                    points(before),
                    points(after),
                    beforeShare,
                    afterShare,
                    String.join("、", gainers),
                    String.valueOf(old.year()))
                .severity(Severity.WARNING);
    finding.about(line).old(points(before)).now(points(after));
    before.map(Amount::place).ifPresent(finding::oldPlace);
    after.map(Amount::place).ifPresent(finding::newPlace);
    add(finding);
  }

  /** The indicators that were met and weigh more than before. */
  private List<String> gainers() {
    return lines.stream()
        .filter(
            line ->
                weightGrowth(line) > 0 && line.old().get().score().judgement().outcome().isMet())
        .map(line -> line.now().get().indicator().name().value())
        .toList();
  }

  private static int weightGrowth(IndicatorPairing.RowPair line) {
    if (line.match().isEmpty()) {
      return 0;
    }
    Optional<Amount> before = line.old().get().indicator().weight();
    Optional<Amount> after = line.now().get().indicator().weight();
    return before.isPresent() && after.isPresent()
        ? after.get().value().compareTo(before.get().value())
        : 0;
  }

  private static String points(Optional<Amount> weight) {
    return weight.map(amount -> Figures.AS_WRITTEN.computed(amount.value())).orElse("");
  }

  /** What part of all weights it is, in percent. */
  private static String share(Optional<Amount> weight, Row row) {
    BigDecimal all = row.card().weight();
    return all.signum() <= 0
        ? ""
        : weight
            .map(amount -> amount.value().multiply(HUNDRED).divide(all, 2, RoundingMode.HALF_UP))
            .map(share -> Figures.AS_WRITTEN.computed(share) + "%")
            .orElse("");
  }

  private void add(FindingBuilder finding) {
    findings.add(finding.build());
  }

  private static String text(Optional<Authored<String>> value) {
    return value.map(Authored::value).orElse("");
  }
}
