package cn.jixiao.report.score;

import cn.jixiao.form.Form;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreCard.Execution;
import cn.jixiao.score.ScoreCard.FundTotals;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A score card as nested mappings in a fixed order, which every machine format writes. Numbers are
 * decimals without trailing zeros; an execution rate is a text with a percent sign, as printed.
 *
 * <p>A project that only sets targets has no {@code execution}, {@code score}, {@code by}, {@code
 * total} and {@code grade}. Once it is evaluated it has them all, and null where a value is
 * missing.
 */
public final class ScoreEntry {
  private ScoreEntry() {}

  /** The entry of one project. */
  public static Map<String, Object> of(ScoreCard card) {
    boolean evaluated = card.isEvaluated();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("file", file(card));
    entry.put("id", card.project().id().value());
    entry.put("year", card.project().year().value());
    entry.put("form", card.form().id());
    entry.put("name", card.project().name().value());
    entry.put("funds", Map.of("total", funds(card.funds())));
    if (evaluated) {
      entry.put("execution", card.execution().map(ScoreEntry::execution).orElse(null));
    }
    entry.put(
        "indicators",
        card.indicators().stream().map(score -> indicator(score, evaluated)).toList());
    entry.put("weight", plain(card.weight()));
    if (evaluated) {
      entry.put("total", plain(card.total()));
      entry.put("grade", card.grade().map(Form.Grade::name).orElse(null));
    }
    return entry;
  }

  /** A project's file with slashes on every system. */
  public static String file(ScoreCard card) {
    return card.project().file().toString().replace('\\', '/');
  }

  private static Map<String, Object> funds(FundTotals funds) {
    Map<String, Object> total = new LinkedHashMap<>();
    funds.budget().ifPresent(amount -> total.put("budget", plain(amount)));
    funds.adjusted().ifPresent(amount -> total.put("adjusted", plain(amount)));
    funds.executed().ifPresent(amount -> total.put("executed", plain(amount)));
    return total;
  }

  private static Map<String, Object> execution(Execution execution) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("weight", plain(execution.weight()));
    entry.put("rate", rate(execution));
    entry.put("score", plain(execution.score()));
    return entry;
  }

  private static Map<String, Object> indicator(IndicatorScore score, boolean evaluated) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("level1", score.group().name().value());
    entry.put("level2", score.subgroup().name().value());
    entry.put("name", score.indicator().name().value());
    entry.put("kind", score.kind().key());
    entry.put("weight", plain(score.indicator().weight().map(weight -> weight.value())));
    entry.put("computed", plain(score.computed()));
    if (evaluated) {
      entry.put("score", plain(score.score()));
      entry.put("by", by(score));
    }
    return entry;
  }

  /** The rate as printed, such as {@code 99.39%}. */
  static String rate(Execution execution) {
    return execution.rate().toPlainString() + "%";
  }

  /** Who gave the score: {@code evaluator} or {@code formula}; null where nobody did. */
  static String by(IndicatorScore score) {
    if (score.score().isEmpty()) {
      return null;
    }
    return score.isByEvaluator() ? "evaluator" : "formula";
  }

  /** The number likewise; null where there is none. */
  public static BigDecimal plain(Optional<BigDecimal> number) {
    return number.map(ScoreEntry::plain).orElse(null);
  }

  /** The number without trailing zeros, and never with an exponent. */
  public static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
