package cn.jixiao.cli;

import cn.jixiao.book.BookCode;
import cn.jixiao.book.SummaryCode;
import cn.jixiao.check.CheckCode;
import cn.jixiao.diff.DiffCode;
import cn.jixiao.form.FormCode;
import cn.jixiao.project.FindingCode;
import cn.jixiao.project.Keyed;
import cn.jixiao.project.Severity;
import cn.jixiao.project.ShapeCode;
import cn.jixiao.project.Suggestion;
import cn.jixiao.render.RenderCode;
import cn.jixiao.score.ScoreCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes of all findings, by what they are about. */
enum CodeFamily implements Keyed {
  SHAPE(of(ShapeCode.values())),
  FORM(Stream.concat(of(FormCode.values()), Stream.of(Map.entry("form-band", Severity.ERROR)))),
  ARITHMETIC(checks(CheckCode.WEIGHTS_NOT_100, CheckCode.PUBLISHED_COARSE)),
  SCORES(
      Stream.concat(
          of(ScoreCode.values()), checks(CheckCode.SCORE_OVER_WEIGHT, CheckCode.REASON_REPEATED))),
  TARGETS(checks(CheckCode.TARGET_MISSING, CheckCode.LEVEL2_DOUBTFUL)),
  FUNDS(checks(CheckCode.COST_ABOVE_BUDGET, CheckCode.SUBCOSTS_ABOVE_TOTAL)),
  COMPLETENESS(checks(CheckCode.GROUP_MISSING, CheckCode.ID_TWICE)),
  SETTINGS(checks(CheckCode.ALLOW_UNKNOWN, CheckCode.SETTING_CODE_FIXED)),
  BOOK(of(BookCode.values())),
  SUMMARY(of(SummaryCode.values())),
  PRINT(of(RenderCode.values())),
  YEARS(Arrays.stream(DiffCode.values()).map(code -> Map.entry(code.code(), code.severity())));

  @SuppressWarnings("ImmutableEnumChecker") // Nobody changes it.
  private final Map<String, Severity> codes;

  CodeFamily(Stream<Map.Entry<String, Severity>> codes) {
    this.codes =
        new TreeMap<>(codes.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Stream<Map.Entry<String, Severity>> of(FindingCode... codes) {
    return Arrays.stream(codes).map(code -> Map.entry(code.code(), code.severity()));
  }

  private static Stream<Map.Entry<String, Severity>> checks(CheckCode first, CheckCode last) {
    return of(EnumSet.range(first, last).toArray(CheckCode[]::new));
  }

  /** The family's codes in alphabetical order. */
  List<String> codes() {
    return List.copyOf(codes.keySet());
  }

  /** How loud a code of this family is, unless settings say otherwise. */
  Severity severity(String code) {
    return codes.get(code);
  }

  /** The key of a code's message. */
  String messageKey(String code) {
    return (this == YEARS ? "diff." : "finding.") + code;
  }

  /** Whether these are findings of a project's file, and not of a comparison. */
  boolean isOfChecks() {
    return this != YEARS;
  }

  /** The family of a code. */
  static Optional<CodeFamily> of(String code) {
    return Arrays.stream(values()).filter(family -> family.codes.containsKey(code)).findFirst();
  }

  /** The code that a written one probably stands for. */
  static Optional<String> nearest(String written) {
    return Suggestion.nearest(
        written, Arrays.stream(values()).flatMap(family -> family.codes().stream()).toList());
  }
}
