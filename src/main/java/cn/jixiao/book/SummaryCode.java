package cn.jixiao.book;

import cn.jixiao.project.Finding;
import cn.jixiao.project.Place;
import cn.jixiao.project.Severity;
import java.util.List;
import java.util.Locale;

/** Every finding that summarising can give. Its message is in the bundle under its code. */
public enum SummaryCode {
  /** No project is left to summarise. */
  SUMMARY_EMPTY(Severity.ERROR),
  /** The sums are over several years. Arguments: how many, the years. */
  SUMMARY_SEVERAL_YEARS(Severity.WARNING),
  /** The Java runtime cannot draw. Argument: what it says. */
  SUMMARY_WITHOUT_CHARTS(Severity.WARNING);

  private final Severity severity;

  SummaryCode(Severity severity) {
    this.severity = severity;
  }

  /** The code in messages and machine formats, such as {@code summary-empty}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How loud findings of this code are. */
  public Severity severity() {
    return severity;
  }

  /** A finding of this code. */
  public Finding at(Place place, String... arguments) {
    return new Finding(code(), severity, place, List.of(arguments));
  }
}
