package cn.jixiao.imports;

import cn.jixiao.imports.Draft.Remark;
import cn.jixiao.imports.Value.Doubt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads the figures of a draft and proves them by what tables must add up to: the weights make the
 * points of the table, the scores its total, the executed money its rate. A slip of recognition is
 * mended only where the sums allow a single reading; what they do not prove stays as it was read.
 */
final class Figures {
  private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(?:\\.\\d{1,10})?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_SLIPS = 40;

  private final Draft draft;

  private Figures(Draft draft) {
    this.draft = draft;
  }

  /** Mends and proves what can be, and marks what cannot be read. */
  static void prove(Draft draft) {
    Figures figures = new Figures(draft);
    figures.plain();
    figures.funds();
    figures.rows("weight", Remark.Kind.PROVED_BY_WEIGHTS, figures::weightsMake);
    figures.rows("score", Remark.Kind.PROVED_BY_SCORES, figures::scoresMake);
    figures.marks();
  }

  /** A figure as it is certain to be meant: without blanks, signs of thousands and full width. */
  private void plain() {
    for (Map<String, Value> line : draft.funds.values()) {
      line.replaceAll((column, value) -> plain(value));
    }
    for (String key : List.of("weight", "rate", "score", "total", "all")) {
      draft.head.computeIfPresent("published." + key, (name, value) -> plain(value));
    }
    for (Draft.Row row : draft.rows) {
      for (String key : List.of("weight", "score")) {
        row.cells.computeIfPresent(key, (name, value) -> plain(value));
      }
      row.cells.values().removeIf(value -> value.text().isBlank());
    }
  }

  private Value plain(Value value) {
    String text = Normalizer.normalize(value.text(), Normalizer.Form.NFKC).strip();
    boolean percent = text.endsWith("%");
    String digits = percent ? text.substring(0, text.length() - 1).strip() : text;
    digits = digits.replaceAll("分$", "");
    if (digits.matches("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?")) {
      digits = digits.replace(",", "");
    }
    String tight = digits.replaceAll("\\s+", "");
    boolean blanks =
        !tight.equals(digits) && digits.matches("\\d+\\s*\\.\\s*\\d+|\\d+\\s*\\.\\s*\\d[\\d ]*");
    if (PLAIN.matcher(blanks ? tight : digits).matches()) {
      String now = (blanks ? tight : digits) + (percent ? "%" : "");
      if (blanks) {
        draft.remarks.add(new Remark(Remark.Kind.BLANK_IN_FIGURE, value.spot(), value.text(), now));
      }
      return value.doubt().equals(Optional.of(Doubt.TORN)) ? value.as(now).proved() : value.as(now);
    }
    return value;
  }

  private static Optional<BigDecimal> number(Value value) {
    return value == null ? Optional.empty() : number(value.text());
  }

  private static Optional<BigDecimal> number(String text) {
    String digits = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    return PLAIN.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
  }

  private Optional<BigDecimal> published(String key) {
    return number(draft.head.get("published." + key));
  }

  // ---- money

  private void funds() {
    Map<String, Value> total = draft.funds.get("total");
    if (total == null) {
      return;
    }
    String base = draft.form.funds().adjusted() ? "adjusted" : "budget";
    Value executed = total.get("executed");
    Value budget = total.get(base);
    Optional<BigDecimal> rate = published("rate");
    if (executed == null || budget == null || rate.isEmpty()) {
      return;
    }
    if (isRate(number(budget), number(executed), rate.get())) {
      total.replaceAll(
          (column, value) -> PLAIN.matcher(value.text()).matches() ? value.proved() : value);
      return;
    }
    List<Runnable> ways = new ArrayList<>();
    for (String reading : readings(budget.text())) {
      if (isRate(number(reading), number(executed), rate.get())) {
        ways.add(() -> mend(total, base, reading, Remark.Kind.PROVED_BY_RATE));
      }
    }
    for (String reading : readings(executed.text())) {
      if (isRate(number(budget), number(reading), rate.get())) {
        ways.add(() -> mend(total, "executed", reading, Remark.Kind.PROVED_BY_RATE));
      }
    }
    if (ways.size() == 1) {
      ways.get(0).run();
    }
  }

  private static boolean isRate(
      Optional<BigDecimal> budget, Optional<BigDecimal> executed, BigDecimal rate) {
    if (budget.isEmpty() || executed.isEmpty() || budget.get().signum() == 0) {
      return false;
    }
    BigDecimal exact =
        executed.get().multiply(HUNDRED).divide(budget.get(), 6, RoundingMode.HALF_UP);
    BigDecimal half = BigDecimal.ONE.movePointLeft(rate.scale());
    return exact.subtract(rate).abs().compareTo(half) <= 0;
  }

  private void mend(Map<String, Value> values, String key, String now, Remark.Kind proof) {
    Value value = values.get(key);
    draft.remarks.add(new Remark(proof, value.spot(), value.text(), now));
    values.put(key, value.as(now).proved());
  }

  // ---- weights and scores

  private void rows(String key, Remark.Kind proof, Predicate<List<BigDecimal>> makes) {
    List<Map<String, Value>> cells =
        draft.rows.stream().map(row -> row.cells).filter(row -> row.containsKey(key)).toList();
    if (cells.isEmpty() || cells.size() < draft.rows.size()) {
      return;
    }
    List<Optional<BigDecimal>> numbers = cells.stream().map(row -> number(row.get(key))).toList();
    if (numbers.stream().allMatch(Optional::isPresent)) {
      if (makes.test(numbers.stream().map(Optional::orElseThrow).toList())) {
        cells.forEach(row -> row.put(key, row.get(key).proved()));
        return;
      }
    }
    long unread = numbers.stream().filter(Optional::isEmpty).count();
    if (unread > 1) {
      return;
    }
    List<Runnable> ways = new ArrayList<>();
    for (int i = 0; i < cells.size() && ways.size() <= 1; i++) {
      if (unread == 1 && numbers.get(i).isPresent()) {
        continue;
      }
      Map<String, Value> row = cells.get(i);
      for (String reading : readings(row.get(key).text())) {
        List<BigDecimal> tried = new ArrayList<>();
        for (int j = 0; j < numbers.size(); j++) {
          tried.add(j == i ? new BigDecimal(reading) : numbers.get(j).orElseThrow());
        }
        if (makes.test(tried)) {
          ways.add(() -> mend(row, key, reading, proof));
        }
      }
    }
    if (ways.size() == 1) {
      ways.get(0).run();
      cells.forEach(row -> row.put(key, row.get(key).proved()));
    }
  }

  private boolean weightsMake(List<BigDecimal> weights) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal execution =
        published("weight")
            .or(() -> draft.form.execution().map(rule -> rule.weight()))
            .orElse(BigDecimal.ZERO);
    return sum.add(execution).compareTo(HUNDRED) == 0 || sum.compareTo(HUNDRED) == 0;
  }

  private boolean scoresMake(List<BigDecimal> scores) {
    Optional<BigDecimal> total = published("total");
    BigDecimal sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return total.isPresent()
        && sum.add(published("score").orElse(BigDecimal.ZERO)).compareTo(total.get()) == 0;
  }

  /** What a slip of recognition may have made of a figure, other than it stands. */
  private static Set<String> readings(String text) {
    Set<String> readings = new LinkedHashSet<>();
    String tight = text.replaceAll("\\s+", "");
    String letters =
        tight
            .replaceAll("[OoQD〇○]", "0")
            .replaceAll("[lI|i]", "1")
            .replace('S', '5')
            .replace('B', '8');
    readings.add(letters);
    readings.add(letters.replaceAll("[,，:;·。、'`]", "."));
    readings.add(letters.replaceAll("[^0-9.]", ""));
    String[] parts = text.strip().split("\\s+", -1);
    if (parts.length == 2 && parts[0].equals(parts[1])) {
      readings.add(parts[0]);
    }
    for (int i = 1; !letters.contains(".") && i < letters.length(); i++) {
      readings.add(letters.substring(0, i) + "." + letters.substring(i));
    }
    readings.removeIf(reading -> !PLAIN.matcher(reading).matches() || reading.equals(text));
    return readings.size() > MOST_SLIPS ? Set.of() : readings;
  }

  /** Figures that are none, and sums that do not come out although each figure can be read. */
  private void marks() {
    for (Draft.Row row : draft.rows) {
      for (String key : List.of("weight", "score")) {
        row.cells.computeIfPresent(
            key, (name, value) -> number(value).isEmpty() ? value.doubtful(Doubt.FIGURE) : value);
      }
      Optional<BigDecimal> weight = number(row.cells.get("weight"));
      Optional<BigDecimal> score = number(row.cells.get("score"));
      if (weight.isPresent() && score.isPresent() && score.get().compareTo(weight.get()) > 0) {
        row.cells.computeIfPresent("score", (key, value) -> value.doubtful(Doubt.SUMS));
      }
    }
    for (Map<String, Value> line : draft.funds.values()) {
      line.replaceAll(
          (column, value) -> number(value).isEmpty() ? value.doubtful(Doubt.FIGURE) : value);
    }
  }
}
