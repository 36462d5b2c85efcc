package cn.jixiao.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of the reviewed table: what a reader says of a target and an actual value in the shapes
 * that public bodies of many provinces print. The project's year is 2024, its form beijing-2024.
 *
 * @param level2 the 二级指标 that it stands under
 * @param outcome met, edge, missed or untold
 * @param share what the formula gives of the weight, as a fraction; {@code -} where it does not say
 * @param kind which way is better
 */
public record JudgedPair(
    String level2,
    String name,
    String target,
    String actual,
    String outcome,
    String share,
    String kind) {

  /** All rows of the table. */
  public static List<JudgedPair> all() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(JudgedPair.class.getResourceAsStream("judgements.tsv")),
                StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(JudgedPair::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JudgedPair of(String line) {
    List<String> c = List.of(line.split("\t", -1));
    if (c.size() != 7) {
      throw new IllegalArgumentException("not seven columns: " + line);
    }
    return new JudgedPair(c.get(0), c.get(1), c.get(2), c.get(3), c.get(4), c.get(5), c.get(6));
  }

  /** The 一级指标 above it. */
  public String level1() {
    if (level2.contains("满意")) {
      return "满意度指标";
    }
    return level2.contains("效益") || level2.contains("影响") ? "效益指标" : "产出指标";
  }

  /** The project's file with this row alone. */
  public String yaml() {
    return yaml(2024, "", target, Optional.of(actual));
  }

  /** The project's file with this row and a score. */
  public String yamlWithScore(String score) {
    return yaml(2024, ", score: " + score, target, Optional.of(actual));
  }

  /** The project's file of a year with another target and no actual value. */
  public String plan(int year, String otherTarget) {
    return yaml(year, "", otherTarget, Optional.empty());
  }

  private String yaml(int year, String more, String asked, Optional<String> reached) {
    return """
        id: test
        year: %d
        form: beijing-2024
        name: 项目
        funds: {fiscal: {budget: 100, adjusted: 100, executed: 100}}
        indicators:
          %s:
            %s:
              - {name: %s, target: %s%s, weight: 10%s}
        """
        .formatted(
            year,
            level1(),
            level2,
            quoted(name),
            quoted(asked),
            reached.map(value -> ", actual: " + quoted(value)).orElse(""),
            more);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** How it is judged. */
  Judgement judgement() {
    return Cards.of(yaml()).indicators().get(0).judgement();
  }

  /** The outcome in the table's words. */
  static String describe(Outcome outcome) {
    return outcome instanceof Outcome.AtEdge
        ? "edge"
        : outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Whether a share is the one expected. */
  boolean hasShare(Optional<Share> computed) {
    if (share.equals("-") || computed.isEmpty()) {
      return share.equals("-") == computed.isEmpty();
    }
    String[] parts = share.split("/", -1);
    BigDecimal numerator = new BigDecimal(parts[0]);
    BigDecimal denominator = parts.length > 1 ? new BigDecimal(parts[1]) : BigDecimal.ONE;
    return numerator
            .multiply(computed.get().denominator())
            .compareTo(denominator.multiply(computed.get().numerator()))
        == 0;
  }
}
