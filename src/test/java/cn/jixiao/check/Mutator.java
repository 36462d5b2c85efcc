package cn.jixiao.check;

import cn.jixiao.check.SampleText.Edit;
import cn.jixiao.check.SampleText.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One way to break a sound project.
 *
 * @param what a clerk's mistake
 * @param code of the finding that must tell of it
 * @param consequences codes of what may be wrong because of it
 * @param breaks a sample in every place where the mistake can be made
 */
record Mutator(
    String what,
    String code,
    Set<String> consequences,
    Function<SampleText, Stream<Broken>> breaks) {

  /**
   * A broken text.
   *
   * @param first the first line, counted from 1, in which the finding may stand
   * @param last the last one
   */
  record Broken(String text, int first, int last) {
    static Broken anywhere(Edit edit) {
      return new Broken(edit.text(), 1, Integer.MAX_VALUE);
    }
  }

  /** A mistake in an indicator; it must be found within that indicator. */
  static Mutator ofRow(
      String what, String code, Function<Row, Optional<Edit>> change, String... consequences) {
    return new Mutator(
        what,
        code,
        Set.of(consequences),
        sample ->
            sample.rows().stream()
                .flatMap(
                    row ->
                        change.apply(row).stream()
                            .map(
                                edit ->
                                    new Broken(
                                        edit.text(), row.line(), edit.end(row.line() - 1)))));
  }

  /** A mistake in an indicator that is found elsewhere. */
  static Mutator ofRowFoundElsewhere(
      String what, String code, Function<Row, Optional<Edit>> change, String... consequences) {
    return ofFile(
        what,
        code,
        sample -> sample.rows().stream().flatMap(row -> change.apply(row).stream()),
        consequences);
  }

  /** Mistakes outside of the indicators. */
  static Mutator ofFile(
      String what, String code, Function<SampleText, Stream<Edit>> change, String... consequences) {
    return new Mutator(
        what, code, Set.of(consequences), sample -> change.apply(sample).map(Broken::anywhere));
  }

  /** A mistake in the lines that begin so, each of them once; it must be found where it stands. */
  static Mutator ofLines(
      String what,
      String code,
      List<String> starts,
      Function<String, String> change,
      String... consequences) {
    return new Mutator(
        what,
        code,
        Set.of(consequences),
        sample ->
            starts.stream()
                .flatMap(
                    start ->
                        sample.lines().stream()
                            .filter(line -> line.startsWith(start))
                            .filter(line -> !change.apply(line).equals(line))
                            .limit(2)
                            .map(line -> sample.lines().indexOf(line))
                            .map(
                                at ->
                                    new Broken(
                                        sample
                                            .edit()
                                            .put(at, change.apply(sample.lines().get(at)))
                                            .text(),
                                        at + 1,
                                        at + 2))));
  }
}
