package cn.jixiao.measure;

import java.util.Objects;
import java.util.Optional;

/**
 * A unit of measurement (计量单位) in its canonical spelling: {@code 元每人每天}, {@code 元/人/天} and {@code
 * 元/人·天} are all {@code 元/人·天}; 名 and 位 are 人, 场次 is 场, 人/次 is 人次.
 *
 * @param name the canonical spelling; empty for a bare number
 * @param kind what it measures
 */
public record Unit(String name, Kind kind) {

  /** What a unit measures. */
  public enum Kind {
    /** No unit was written. */
    NONE,
    /** Things counted one by one: 个, 人次, 场, 课时. */
    COUNT,
    /** Money, in 元 or another currency. */
    MONEY,
    /** Per cent ({@code %}, ‰ and 成 are converted) or percentage points. */
    PERCENT,
    /** A length of time: 秒 (分钟 and 小时 are converted) or 个月 (年 is converted). */
    DURATION,
    /** A month of the year, as in {@code ≤11月}. */
    MONTH,
    /** Length, area, volume, weight, data. */
    PHYSICAL,
    /** One unit by another: {@code 元/人·天}, {@code 次/年}. */
    COMPOUND
  }

  /** No unit: a bare number. */
  public static final Unit NONE = new Unit("", Kind.NONE);

  /** Per cent; values are points: {@code 90%} is 90. */
  public static final Unit PERCENT = new Unit("%", Kind.PERCENT);

  /** Renminbi 元; 万元 is a scale word with this unit. */
  public static final Unit YUAN = new Unit("元", Kind.MONEY);

  /** The month of the year, 1 to 12. */
  public static final Unit MONTH = new Unit("月", Kind.MONTH);

  /** Refuses nulls. */
  public Unit {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
  }

  /**
   * Whether values in the two units can be compared. Equal units agree; a bare number agrees with a
   * count ({@code 260} and {@code 222个}) and with nothing else, because the factor is then unknown
   * (per cent, 万元 or 元, hours or minutes).
   */
  public boolean agreesWith(Unit other) {
    return equals(other)
        || (kind == Kind.NONE && other.kind == Kind.COUNT)
        || (kind == Kind.COUNT && other.kind == Kind.NONE)
        || isWithNoun(other)
        || other.isWithNoun(this);
  }

  /** 盏路灯 counts what 盏 counts; 人次 and 床日 do not count what 人 and 床 count. */
  private boolean isWithNoun(Unit other) {
    return kind == Kind.COUNT
        && other.kind == Kind.COUNT
        && name.length() > other.name.length()
        && name.startsWith(other.name)
        && "次日天时月年".indexOf(name.charAt(other.name.length())) < 0;
  }

  /**
   * A unit that recurs.
   *
   * @param unit what recurs
   * @param timesAYear how often
   */
  public record Recurrence(Unit unit, int timesAYear) {}

  /** How often things counted by a period recur: {@code 次/季度} four times a year. */
  public Optional<Recurrence> recurrence() {
    int slash = name.indexOf('/');
    if (kind != Kind.COMPOUND || slash < 1) {
      return Optional.empty();
    }
    int times =
        switch (name.substring(slash + 1)) {
          case "年" -> 1;
          case "半年", "学期" -> 2;
          case "季度", "季" -> 4;
          case "月" -> 12;
          case "周", "星期" -> 52;
          default -> 0;
        };
    Unit counted = new Unit(name.substring(0, slash), Kind.COUNT);
    return times == 0 || isMoney() ? Optional.empty() : Optional.of(new Recurrence(counted, times));
  }

  /** Whether it is per cent; percentage points are not. */
  public boolean isPercent() {
    return equals(PERCENT);
  }

  /** Whether it measures a length of time, by the clock or in days. */
  public boolean isTime() {
    return kind == Kind.DURATION
        || (kind == Kind.COUNT
            && (name.equals("天") || name.equals("工作日") || name.equals("自然日") || name.equals("周")));
  }

  /** Whether it is money, or money by something else: 元, 元/人·天. */
  public boolean isMoney() {
    return kind == Kind.MONEY || (kind == Kind.COMPOUND && name.startsWith("元"));
  }

  /** The canonical spelling. */
  @Override
  public String toString() {
    return name;
  }
}
