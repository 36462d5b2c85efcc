package cn.jixiao.check;

import cn.jixiao.finding.Finding;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import cn.jixiao.measure.reading.MeasureReader;
import cn.jixiao.project.Goal;
import cn.jixiao.score.Judgement;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.yaml.Authored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers in a goal's text, each held against the indicator whose name stands in the same clause.
 * Where more than one number or more than one clause could be meant, nothing is said.
 */
final class GoalNumbers {
  private static final Pattern CLAUSE =
      Pattern.compile("(?:[^，,。；;：:、\\n（）()]|(?<=\\d),(?=\\d{3}))++");
  private static final Pattern IN_PARENTHESES = Pattern.compile("[（(][^（）()]*[)）]");

  /** What a count's name ends with beside the thing counted, and the unit it stands for. */
  private static final Pattern COUNT =
      Pattern.compile(
          "(?<core>.*?)总?(?:(?<unit>人次|人|场次|场|次|篇|个|份|条|期|家|件|天|部|名|支|套|批|项)(?:数量|数)?|数量|总数|数)");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<!\\d)(?<!\\d{3},)(?<number>\\d{1,3}(?:,\\d{3})++(?:\\.\\d++)?|\\d++(?:\\.\\d++)?)\\s*(?<scale>[十百千万亿]*)"
              + "(?<blur>[余多几来]?)(?<unit>%|[\\p{IsHan}]{1,3})");

  /** Words with which a number is one of several, or not exact. */
  private static final Pattern PART =
      Pattern.compile("其中|奖|评选|每|平均|人均|各|分别|首|第\\s*\\d|新增|增加|增长|提高|约|近|超|余|多名|左右|以上|不到|至|[-~～—]");

  private static final Pattern DEMAND = Pattern.compile("不少于|不低于|不多于|不高于|不超过|以上|至少|达到");
  private static final int SHORTEST_NAME = 4;

  private static final Pattern QUOTES = Pattern.compile("[\\s《》“”\"]+");

  private final ScoreCard card;
  private final Function<Judgement, Measure> value;

  /**
   * @param value what the goal speaks of: the targets, or the actual values
   */
  GoalNumbers(ScoreCard card, Function<Judgement, Measure> value) {
    this.card = card;
    this.value = value;
  }

  void check(Goal goal, Consumer<Finding> found) {
    List<Clause> clauses = CompletenessRules.texts(goal).stream().flatMap(Clause::of).toList();
    if (clauses.isEmpty()) {
      return;
    }
    List<Counted> named = new ArrayList<>();
    for (ScoreCard.IndicatorScore score : card.indicators()) {
      named(score.indicator().name().value(), value.apply(score.judgement()), clauses)
          .ifPresent(named::add);
    }
    for (Counted indicator : named) {
      List<Mention> mentions =
          clauses.stream().flatMap(clause -> mention(indicator, clause, named).stream()).toList();
      if (mentions.size() == 1 && mentions.get(0).contradicts(indicator)) {
        Clause clause = mentions.get(0).clause;
        found.accept(
            CheckCode.GOAL_CONTRADICTS.at(
                clause.text.place(), clause.words, indicator.name, indicator.written));
      }
    }
  }

  private static Optional<Mention> mention(Counted indicator, Clause clause, List<Counted> all) {
    if (!clause.plain.contains(indicator.core)
        || all.stream().filter(other -> clause.plain.contains(other.core)).limit(2).count() > 1) {
      return Optional.empty();
    }
    // The name's own digits are no figure.
    String rest = clause.plain.replace(indicator.core, " ");
    List<Quantity> figures = new ArrayList<>();
    boolean blurred = PART.matcher(DEMAND.matcher(rest).replaceAll("")).find();
    Matcher numbers = NUMBER.matcher(rest);
    while (numbers.find()) {
      blurred |= !numbers.group("blur").isEmpty();
      indicator.figure(numbers).ifPresent(figures::add);
    }
    return figures.size() == 1
        ? Optional.of(new Mention(clause, figures.get(0), blurred))
        : Optional.empty();
  }

  /** An indicator with a number, of which some clause speaks. */
  private static Optional<Counted> named(String written, Measure measure, List<Clause> clauses) {
    String name = IN_PARENTHESES.matcher(written).replaceAll("");
    name = QUOTES.matcher(name).replaceAll("");
    Matcher count = COUNT.matcher(name);
    boolean counts = count.matches();
    // 受益人数 says enough, 受益 alone does not.
    boolean tooShort = counts && count.group("core").length() < SHORTEST_NAME;
    String core = counts && !tooShort ? count.group("core") : name;
    String unit = counts && count.group("unit") != null ? count.group("unit") : "";
    return core.length() >= SHORTEST_NAME
            && clauses.stream().anyMatch(clause -> clause.plain.contains(core))
            && measure instanceof Quantity quantity
            && !quantity.imprecise()
        ? Optional.of(new Counted(written, core, unit, quantity, measure.text()))
        : Optional.empty();
  }

  /**
   * A part of a sentence that has a digit.
   *
   * @param words as they are written
   * @param plain without blanks and quotation marks
   */
  private record Clause(Authored<String> text, String words, String plain) {
    static Stream<Clause> of(Authored<String> text) {
      return CLAUSE
          .matcher(text.value())
          .results()
          .map(MatchResult::group)
          .filter(words -> words.chars().anyMatch(c -> c >= '0' && c <= '9'))
          .map(words -> new Clause(text, words.strip(), QUOTES.matcher(words).replaceAll("")));
    }
  }

  /** A number in a goal. */
  private record Mention(Clause clause, Quantity figure, boolean blurred) {
    boolean contradicts(Counted indicator) {
      return !blurred && figure.value().compareTo(indicator.quantity.value()) != 0;
    }
  }

  /**
   * An indicator with a number.
   *
   * @param core its name without the words for a count
   * @param unit the unit that its name speaks of; empty where it names none
   */
  private record Counted(String name, String core, String unit, Quantity quantity, String written) {
    /** A number of the goal, if it is in the indicator's unit. */
    Optional<Quantity> figure(Matcher number) {
      String digits = number.group("number") + number.group("scale");
      String word = number.group("unit");
      for (int length = word.length(); length > 0; length--) {
        if (new MeasureReader().read(digits + word.substring(0, length))
            instanceof Quantity figure) {
          return isOf(figure.unit()) ? Optional.of(figure) : Optional.empty();
        }
      }
      return Optional.empty();
    }

    private boolean isOf(Unit figure) {
      if (!quantity.lacksUnit()) {
        return figure.equals(quantity.unit());
      }
      if (unit.isEmpty()) {
        return figure.kind() == Unit.Kind.COUNT;
      }
      return new MeasureReader().read("1" + unit) instanceof Quantity one
          && figure.equals(one.unit());
    }
  }
}
