package cn.jixiao.report;

import cn.jixiao.book.BookCode;
import cn.jixiao.check.CheckCode;
import cn.jixiao.diff.DiffCode;
import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.FailureCode;
import cn.jixiao.finding.FindingCode;
import cn.jixiao.form.FormCode;
import cn.jixiao.imports.ImportCode;
import cn.jixiao.imports.source.SourceCode;
import cn.jixiao.page.font.FontCode;
import cn.jixiao.publish.PublishCode;
import cn.jixiao.review.ReviewCode;
import cn.jixiao.score.ScoreCode;
import cn.jixiao.summary.SummaryCode;
import cn.jixiao.text.Suggestion;
import cn.jixiao.turn.TurnCode;
import cn.jixiao.yaml.ShapeCode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes of all findings that the program can give, in alphabetical order. */
public final class CodeCatalogue {
  private static final Map<String, FindingCode> CODES =
      Stream.<FindingCode[]>of(
              ShapeCode.values(),
              FormCode.values(),
              ScoreCode.values(),
              CheckCode.values(),
              DiffCode.values(),
              SummaryCode.values(),
              BookCode.values(),
              FontCode.values(),
              PublishCode.values(),
              SourceCode.values(),
              ImportCode.values(),
              TurnCode.values(),
              ReviewCode.values(),
              FailureCode.values())
          .flatMap(Arrays::stream)
          .collect(
              Collectors.toMap(
                  FindingCode::code,
                  code -> code,
                  (one, other) -> {
                    throw new IllegalStateException("two codes are called " + one.code());
                  },
                  TreeMap::new));

  private CodeCatalogue() {}

  /** All codes. */
  public static Collection<FindingCode> all() {
    return List.copyOf(CODES.values());
  }

  /** Those of one family. */
  public static List<FindingCode> of(CodeFamily family) {
    return CODES.values().stream().filter(code -> code.family() == family).toList();
  }

  /** The one that is written so, such as {@code unknown-key}. */
  public static Optional<FindingCode> named(String code) {
    return Optional.ofNullable(CODES.get(code));
  }

  /** The code that a written one probably stands for. */
  public static Optional<String> nearest(String written) {
    return Suggestion.nearest(written, CODES.keySet());
  }
}
