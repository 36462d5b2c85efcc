package cn.jixiao.diff;

import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of an indicator, in a word (标记): one for each kind of finding about it.
 *
 * @param code the kind
 * @param warning whether a finding of that kind is one
 * @param variant of the word, such as the kind of a dropped indicator; empty for none
 * @param accepted whether a reviewer accepted it
 * @param arguments of the word: the year that was reached, the old and the new value
 */
public record Mark(
    DiffCode code, boolean warning, String variant, boolean accepted, List<String> arguments) {
  /** Copies the list. */
  public Mark {
    arguments = List.copyOf(arguments);
  }

  /** The marks of a line in the order of its findings, warnings first. */
  static List<Mark> of(DiffLine line) {
    Map<DiffCode, DiffFinding> kinds = new LinkedHashMap<>();
    for (DiffFinding finding : line.findings()) {
      kinds.merge(finding.code(), finding, Mark::louder);
    }
    // The stronger one of the two says both.
    if (kinds.containsKey(DiffCode.FAR_BELOW_LAST_ACTUAL)) {
      kinds.remove(DiffCode.BELOW_LAST_ACTUAL);
    }
    List<Mark> marks = new ArrayList<>();
    kinds.values().forEach(finding -> marks.add(of(finding, line)));
    marks.sort((one, other) -> Boolean.compare(other.warning, one.warning));
    return marks;
  }

  private static DiffFinding louder(DiffFinding one, DiffFinding other) {
    return other.severity().compareTo(one.severity()) < 0 ? other : one;
  }

  private static Mark of(DiffFinding finding, DiffLine line) {
    Optional<String> variant =
        switch (finding.message()) {
          case TARGET_CHANGED_BASIS -> Optional.of("basis");
          default ->
              finding.code() == DiffCode.INDICATOR_REMOVED
                  ? line.pair().dropped().map(Dropped::key)
                  : Optional.empty();
        };
    return new Mark(
        finding.code(),
        finding.severity() != Severity.INFO,
        variant.orElse(""),
        finding.accepted(),
        List.of(
            line.pair().reached().map(reached -> String.valueOf(reached.year())).orElse(""),
            finding.old().orElse(""),
            finding.now().orElse("")));
  }

  /** The word. */
  public String text(Messages messages) {
    String key = "comparison.mark." + code.code();
    String word = messages.quoting(variant.isEmpty() ? key : key + "." + variant, arguments);
    return accepted ? messages.text("comparison.mark.accepted", word) : word;
  }
}
