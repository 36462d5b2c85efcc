package cn.jixiao.measure.reading;

import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.Measure;
import cn.jixiao.measure.PartialDate;
import cn.jixiao.measure.Quantity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * One row of the reviewed table: what a published target or actual value means.
 *
 * <p>Columns: role, text, kind, then for a quantity comparison, value, unit, imprecise; for a
 * deadline bound, start, end, empty; for words nothing.
 */
record Expectation(String role, String text, List<String> meaning) {

  static List<Expectation> all() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Expectation.class.getResourceAsStream("expectations.tsv")),
                StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(Expectation::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Expectation parse(String line) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != 7) {
      throw new IllegalArgumentException("not seven columns: " + line);
    }
    return new Expectation(cells.get(0), unescape(cells.get(1)), cells.subList(2, 7));
  }

  static String unescape(String cell) {
    return cell.replace("\\n", "\n").replace("\\t", "\t");
  }

  /** The last five columns for a measure. */
  static List<String> describe(Measure measure) {
    if (measure instanceof Quantity q) {
      return List.of(
          "quantity",
          q.comparison().name(),
          q.value().toPlainString(),
          q.unit().name(),
          q.imprecise() ? "imprecise" : "");
    }
    if (measure instanceof Deadline d) {
      return List.of(
          "deadline",
          d.bound().name(),
          d.start().map(PartialDate::toString).orElse(""),
          d.end().toString(),
          "");
    }
    return List.of("words", "", "", "", "");
  }
}
