package cn.jixiao.workspace;

import cn.jixiao.check.CheckCode;
import cn.jixiao.diff.DiffCode;
import cn.jixiao.finding.FindingCode;
import cn.jixiao.finding.Severity;
import cn.jixiao.score.ScoreCode;
import cn.jixiao.text.Suggestion;
import cn.jixiao.yaml.ShapeCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes that authors and settings may name. */
public final class CodeNames {
  private static final List<String> CONFIGURABLE =
      Stream.of(
              Arrays.stream(ShapeCode.values()).filter(code -> code.severity() != Severity.ERROR),
              Arrays.stream(CheckCode.values()),
              Arrays.stream(DiffCode.values()),
              // Of what scoring lacks, these are found by a rule.
              Stream.of(ScoreCode.SCORE_MISSING, ScoreCode.WEIGHT_MISSING))
          .flatMap(codes -> codes)
          .map(FindingCode::code)
          .toList();

  private static final Set<String> OF_YEARS =
      Arrays.stream(DiffCode.values()).map(FindingCode::code).collect(Collectors.toSet());

  private CodeNames() {}

  /**
   * The codes of findings that can be hidden or made louder: all but those that say why a file
   * cannot be read.
   */
  public static List<String> configurable() {
    return CONFIGURABLE;
  }

  /** Whether a code is one of comparisons, which no check of a file finds. */
  static boolean isOfYears(String code) {
    return OF_YEARS.contains(code);
  }

  /** Whether findings of a code are always shown, because they say why a file cannot be read. */
  public static boolean isFixed(String code) {
    return !CONFIGURABLE.contains(code);
  }

  /** The configurable code that a written one probably stands for. */
  public static Optional<String> nearest(String written) {
    return Suggestion.nearest(written, CONFIGURABLE);
  }
}
