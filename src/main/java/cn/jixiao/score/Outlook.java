package cn.jixiao.score;

import cn.jixiao.form.Form;
import cn.jixiao.form.Monitor;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import cn.jixiao.project.FieldValue;
import cn.jixiao.project.FundLine;
import cn.jixiao.project.Funds;
import cn.jixiao.project.Indicator;
import cn.jixiao.project.ScoredAs;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reckons the end of a year from its months so far: what adds up in the course of a year goes on at
 * the same pace; a percentage stays what it is. Dates and words are not reckoned.
 */
public final class Outlook {
  /** What is a share of something, or of each of several, does not add up over a year. */
  private static final Pattern NOT_ADDED =
      Pattern.compile("率|比例|占比|人均|平均|均价|单价|单位成本|每|满意度|程度|面积|存量|标准");

  private static final int MONEY_DECIMALS = 2;

  private final Judge judge;
  private final Optional<Monitor> monitor;

  Outlook(Form form, Judge judge) {
    this.judge = judge;
    this.monitor = form.monitor();
  }

  /**
   * What an indicator is expected to reach.
   *
   * @return empty where the form does not ask, or nobody can say
   */
  Optional<Prospect> of(Indicator indicator, Setting setting, int year) {
    if (monitor.isEmpty()) {
      return Optional.empty();
    }
    Optional<Authored<String>> authored =
        monitor.get().forecast().flatMap(key -> field(indicator, key));
    Optional<Authored<String>> reached = field(indicator, monitor.get().reached());
    Optional<Authored<String>> expected =
        authored.or(
            () -> reached.flatMap(text -> reckoned(indicator.withActual(text), setting, year)));
    return expected.map(
        text ->
            new Prospect(
                text.value(),
                authored.isEmpty(),
                text.place(),
                judge.judge(indicator.withActual(text), setting, year).outcome()));
  }

  private static Optional<Authored<String>> field(Indicator indicator, String key) {
    return Optional.ofNullable(indicator.fields().get(key))
        .map(FieldValue::text)
        .filter(text -> !text.value().isBlank());
  }

  private Optional<Authored<String>> reckoned(Indicator soFar, Setting setting, int year) {
    Judgement judgement = judge.judge(soFar, setting, year);
    if (!(judgement.actual() instanceof Quantity reached)
        || !(judgement.target() instanceof Quantity)
        || reached.impreciseAsActual()
        || reached.isInSentence()) {
      return Optional.empty();
    }
    Authored<String> actual = soFar.actual().orElseThrow();
    if (reached.unit().isPercent()) {
      return Optional.of(actual);
    }
    boolean adds =
        !reached.unit().isTime()
            && reached.unit().kind() != Unit.Kind.NONE
            && reached.unit().kind() != Unit.Kind.PHYSICAL
            && !reached.written().unit().contains("/")
            && !NOT_ADDED.matcher(soFar.name().value()).find();
    return adds
        ? Optional.of(
            new Authored<>(
                wholeYear(reached, judgement.kind()).toPlainString()
                    + reached.written().scale()
                    + reached.written().unit(),
                actual.place()))
        : Optional.empty();
  }

  /** Cautiously: what is to be reached is rounded down, what is to be kept below is rounded up. */
  private BigDecimal wholeYear(Quantity reached, ScoredAs kind) {
    BigDecimal number = reached.written().number();
    return number
        .multiply(BigDecimal.valueOf(Monitor.MONTHS))
        .divide(
            BigDecimal.valueOf(monitor.orElseThrow().months()),
            Math.max(0, number.scale()),
            kind == ScoredAs.AT_MOST ? RoundingMode.UP : RoundingMode.DOWN);
  }

  /**
   * What a line of money is expected to take: as authored, else the sum of its parts, else at the
   * pace so far, but not more than there is.
   *
   * @param line its key
   * @return in the form's unit; empty where nobody can say
   */
  public static Optional<BigDecimal> expected(Form form, Funds funds, String line) {
    Optional<Monitor> monitor = form.monitor();
    Optional<BigDecimal> authored =
        monitor.flatMap(Monitor::expected).flatMap(key -> written(funds, line, key));
    if (authored.isPresent()) {
      return authored;
    }
    Optional<BigDecimal> spent =
        monitor.flatMap(Monitor::executed).flatMap(key -> written(funds, line, key));
    List<String> parts = funds.shape().parts(line);
    return spent.isPresent() && parts.isEmpty()
        ? spent.map(amount -> wholeYear(amount, monitor.get().months(), funds, line))
        : parts.stream()
            .flatMap(part -> expected(form, funds, part).stream())
            .reduce(BigDecimal::add);
  }

  private static Optional<BigDecimal> written(Funds funds, String line, String column) {
    return funds.line(line).flatMap(there -> there.other(column)).map(Amount::value);
  }

  private static BigDecimal wholeYear(BigDecimal spent, int months, Funds funds, String line) {
    BigDecimal year =
        spent
            .multiply(BigDecimal.valueOf(Monitor.MONTHS))
            .divide(
                BigDecimal.valueOf(months),
                Math.max(MONEY_DECIMALS, spent.scale()),
                RoundingMode.HALF_UP);
    return funds
        .amount(line, FundLine::adjusted)
        .or(() -> funds.amount(line, FundLine::budget))
        .map(year::min)
        .orElse(year);
  }
}
