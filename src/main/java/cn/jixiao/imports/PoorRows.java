package cn.jixiao.imports;

import cn.jixiao.imports.Value.Doubt;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Doubts about the rows of a table that was recognised badly, from what stands beside and above: a
 * column in which one text is torn may have others whose ends are lost, what most rows have is
 * missing in none by intention, and a target has the unit of its actual value.
 */
final class PoorRows {
  private static final List<String> NEEDED = List.of("name", "target", "actual", "weight", "score");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,6})?");

  private static final Pattern SIGN = Pattern.compile("^[≥≤><＞＜=]\\s*");

  /** A sign within a name that the half of a character may be read as. */
  private static final Pattern HALF = Pattern.compile("\\p{IsHan}[:;·`'》] ?\\p{IsHan}");

  private static final Pattern SENTENCE = Pattern.compile("无.*|.{4,}", Pattern.DOTALL);

  private final Draft draft;
  private final CellMeasures measures = new CellMeasures();

  private PoorRows(Draft draft) {
    this.draft = draft;
  }

  /** Marks what is doubtful in the rows of a draft. */
  static void mark(Draft draft) {
    PoorRows rows = new PoorRows(draft);
    for (Draft.Row row : draft.rows) {
      rows.texts(row);
    }
    rows.column("name");
    rows.column("reason");
    for (Draft.Row row : draft.rows) {
      rows.measures(row);
    }
    rows.lost();
    for (Draft.Row row : draft.rows) {
      rows.neighbours(row);
    }
  }

  private void texts(Draft.Row row) {
    row.cells.computeIfPresent(
        "name",
        (key, name) -> HALF.matcher(name.text()).find() ? name.doubtful(Doubt.CHARACTERS) : name);
    row.cells.computeIfPresent(
        "reason",
        (key, reason) ->
            SENTENCE.matcher(reason.text()).matches() ? reason : reason.doubtful(Doubt.POOR));
  }

  /** The texts of a column are all doubtful where recognition has torn one of them. */
  private void column(String key) {
    boolean odd =
        draft.rows.stream()
            .map(row -> row.cells.get(key))
            .anyMatch(value -> value != null && value.doubt().isPresent());
    for (Draft.Row row : draft.rows) {
      row.cells.computeIfPresent(key, (name, value) -> odd ? value.doubtful(Doubt.POOR) : value);
    }
  }

  private void measures(Draft.Row row) {
    Value target = row.cells.get("target");
    Value actual = row.cells.get("actual");
    if (target != null && actual != null && bare(target).equals(bare(actual))) {
      // Read twice in the same way.
      return;
    }
    for (String key : List.of("target", "actual")) {
      row.cells.computeIfPresent(
          key, (name, value) -> measures.isMeasure(value) ? value : value.doubtful(Doubt.POOR));
    }
    boolean fits =
        target == null
            || actual == null
            || (measures.agree(target, actual)
                && !(isFull(row) && measures.misses(target, actual)));
    if (!fits) {
      doubt(row, "target", Doubt.MISFIT);
      doubt(row, "actual", Doubt.MISFIT);
    }
  }

  private static String bare(Value value) {
    return SIGN.matcher(value.text()).replaceFirst("");
  }

  private static boolean isFull(Draft.Row row) {
    Optional<BigDecimal> weight = number(row.cells.get("weight"));
    Optional<BigDecimal> score = number(row.cells.get("score"));
    return weight.isPresent() && score.isPresent() && weight.get().compareTo(score.get()) == 0;
  }

  private static Optional<BigDecimal> number(Value value) {
    return value != null && NUMBER.matcher(value.text()).matches()
        ? Optional.of(new BigDecimal(value.text()))
        : Optional.empty();
  }

  /** What most rows have and one has not is lost. */
  private void lost() {
    for (String key : NEEDED) {
      long there = draft.rows.stream().filter(row -> row.cells.containsKey(key)).count();
      for (Draft.Row row : draft.rows) {
        if (3 * there > 2L * draft.rows.size() && !row.cells.containsKey(key)) {
          Value any = row.cells.values().iterator().next();
          row.cells.put(key, Value.of("", any.spot()).doubtful(Doubt.LOST));
        }
      }
    }
  }

  /** In a row without a name, or of two that were read as one, the figures may be another's. */
  private void neighbours(Draft.Row row) {
    Value name = row.cells.get("name");
    boolean several =
        List.of("target", "actual").stream()
            .allMatch(key -> row.cells.containsKey(key) && isSeveral(row.cells.get(key).text()));
    if ((name != null && name.text().isEmpty()) || several) {
      for (Map.Entry<String, Value> cell : row.cells.entrySet()) {
        cell.setValue(cell.getValue().doubtful(Doubt.PLACE));
      }
    }
  }

  private static boolean isSeveral(String text) {
    return text.strip().matches("\\S*\\d\\S*\\s+[≥≤><＞＜]?\\d\\S*");
  }

  private static void doubt(Draft.Row row, String key, Doubt because) {
    row.cells.computeIfPresent(key, (name, value) -> value.doubtful(because));
  }
}
