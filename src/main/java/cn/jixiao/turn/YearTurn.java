package cn.jixiao.turn;

import cn.jixiao.finding.Messages;
import cn.jixiao.form.Form;
import cn.jixiao.form.Monitor;
import cn.jixiao.project.DeclaredField;
import cn.jixiao.project.FieldKind;
import cn.jixiao.score.NextTarget;
import cn.jixiao.score.ScoreCard;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Makes next year's project file of last year's text. Results are taken out, everything else stays
 * as it was written; what the author has to look at is marked by comments, and nothing that the
 * author decides is decided here: targets stay.
 */
public final class YearTurn {
  /** What marks begin with; the same in every language, since they stand in files. */
  public static final String MARK = "待核对：";

  /** What lines with a former result begin with, likewise. */
  public static final String LAST_ACTUAL = "上年实际值 ";

  private static final int LONGEST_ACTUAL = 60;
  private static final Set<String> REMOVED = Set.of("published", "monitor");
  private static final Set<String> RESULTS = Set.of("actual", "score", "level", "reason");
  private static final Set<String> SPENT = Set.of("executed", "adjusted");

  /** What has no years in it, whatever its digits are. */
  private static final Set<String> NAMES =
      Set.of("id", "form", "code", "department-code", "year", "contact", "layout");

  private final ScoreCard card;
  private final int year;
  private final Messages messages;
  private final MappingNode root;
  private final PatchedText patched;
  private final YearWords lastYear;
  private final Set<String> reported;
  private final Set<Node> taken = new HashSet<>();
  private final TreeMap<Integer, Set<String>> marks = new TreeMap<>();
  private int actuals;
  private int suggestions;

  private YearTurn(String text, MappingNode root, ScoreCard card, int year, Messages messages) {
    this.card = card;
    this.year = year;
    this.messages = messages;
    this.root = root;
    this.patched = new PatchedText(text, root);
    this.lastYear = new YearWords(card.project().year().value());
    this.reported = reported(card.form());
  }

  /**
   * What came of it.
   *
   * @param text of next year's file
   * @param actuals how many indicators have last year's result beside them
   * @param suggestions how many of these have a suggested target
   * @param marks how many lines are marked
   */
  public record Turned(String text, int actuals, int suggestions, int marks) {}

  /**
   * Carries a project into another year.
   *
   * @param text last year's, without a byte order mark
   * @param card the project as it was scored
   * @param messages the language of comments
   * @return empty where the text cannot be changed in place
   */
  public static Optional<Turned> of(String text, ScoreCard card, int year, Messages messages) {
    Optional<MappingNode> root = mapping(text);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    YearTurn turn = new YearTurn(text, root.get(), card, year, messages);
    turn.results();
    turn.look(root.get());
    turn.marks.forEach((end, words) -> turn.patched.commentAt(end, MARK + String.join("；", words)));
    String done = turn.patched.text();
    return mapping(done).filter(turn::isAllElseKept).map(other -> turn.turned(done));
  }

  private Turned turned(String text) {
    return new Turned(text, actuals, suggestions, marks.size());
  }

  private static Optional<MappingNode> mapping(String text) {
    try {
      Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      return node instanceof MappingNode root ? Optional.of(root) : Optional.empty();
    } catch (YAMLException e) {
      return Optional.empty();
    }
  }

  /** The fields of a form in which results are reported. */
  private static Set<String> reported(Form form) {
    Set<String> fields = new HashSet<>();
    Stream.concat(form.declared().head().stream(), form.declared().indicator().stream())
        .filter(field -> field.kind() == FieldKind.LEVEL || field.kind() == FieldKind.SCORE)
        .map(DeclaredField::key)
        .forEach(fields::add);
    form.monitor().map(YearTurn::columns).ifPresent(fields::addAll);
    return fields;
  }

  private static List<String> columns(Monitor monitor) {
    List<String> columns = new ArrayList<>(List.of(monitor.reached()));
    Stream.of(monitor.forecast(), monitor.executed(), monitor.expected())
        .forEach(column -> column.ifPresent(columns::add));
    return columns;
  }

  private static String key(NodeTuple entry) {
    return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static Optional<NodeTuple> entry(MappingNode mapping, String key) {
    return mapping.getValue().stream().filter(entry -> key(entry).equals(key)).findFirst();
  }

  private static List<NodeTuple> entries(Node node) {
    return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
  }

  private void results() {
    for (NodeTuple entry : root.getValue()) {
      Node value = entry.getValueNode();
      if (REMOVED.contains(key(entry))) {
        taken.add(entry.getKeyNode());
        taken.add(value);
        patched.remove(root, entry);
        continue;
      }
      switch (key(entry)) {
        case "year" -> {
          if (value instanceof ScalarNode number) {
            taken.add(value);
            patched.replace(number, Integer.toString(year));
          }
        }
        case "goals" -> empty(value, Set.of("achieved"));
        case "funds" -> entries(value).forEach(line -> empty(line.getValueNode(), SPENT));
        case "indicators" -> indicators(value);
        default -> {
          // Stays as it is.
        }
      }
    }
  }

  private void empty(Node mapping, Set<String> keys) {
    for (NodeTuple entry : entries(mapping)) {
      if (keys.contains(key(entry))) {
        taken.add(entry.getValueNode());
        patched.empty(entry);
      }
    }
  }

  private void indicators(Node groups) {
    List<MappingNode> rows = new ArrayList<>();
    gather(groups, rows);
    rows.forEach(row -> empty(row, RESULTS));
    if (rows.size() != card.indicators().size()) {
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      MappingNode row = rows.get(i);
      Optional<NodeTuple> place = entry(row, "target").or(() -> entry(row, "actual"));
      Optional<NextTarget> next = NextTarget.of(card.indicators().get(i), card.form());
      if (place.isPresent() && next.isPresent()) {
        actuals++;
        suggestions += next.get().suggestion().isPresent() ? 1 : 0;
        patched.commentAbove(place.get().getKeyNode(), LAST_ACTUAL, words(next.get()));
      }
    }
  }

  private static void gather(Node node, List<MappingNode> rows) {
    if (node instanceof MappingNode levels) {
      levels.getValue().forEach(level -> gather(level.getValueNode(), rows));
    } else if (node instanceof SequenceNode items) {
      for (Node item : items.getValue()) {
        if (item instanceof MappingNode row) {
          rows.add(row);
        }
      }
    }
  }

  private String words(NextTarget next) {
    String actual = next.actual().replaceAll("\\s+", " ");
    int length = actual.codePointCount(0, actual.length());
    String shown =
        length > LONGEST_ACTUAL
            ? actual.substring(0, actual.offsetByCodePoints(0, LONGEST_ACTUAL)) + "…"
            : actual;
    return next.suggestion()
        .map(target -> shown + messages.text("turn.suggestion", target))
        .orElse(shown);
  }

  /** Marks what names last year, and what was reported in it. */
  private void look(Node node) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        Node value = entry.getValueNode();
        if (taken.contains(value) || (mapping.equals(root) && NAMES.contains(key(entry)))) {
          continue;
        }
        if (reported.contains(key(entry)) && !PatchedText.isEmpty(value)) {
          mark(value, messages.text("turn.reported"));
        }
        if (!key(entry).equals("id")) {
          look(entry.getKeyNode());
          look(value);
        }
      }
    } else if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(this::look);
    } else if (node instanceof ScalarNode scalar && lastYear.isIn(scalar.getValue())) {
      mark(
          scalar,
          messages.text("turn.names-year", Integer.toString(card.project().year().value())));
    }
  }

  private void mark(Node node, String words) {
    marks.computeIfAbsent(patched.lineEndOf(node), end -> new LinkedHashSet<>()).add(words);
  }

  /** Whether nothing but what was to be changed is another than before. */
  private boolean isAllElseKept(MappingNode other) {
    Map<String, String> before = new TreeMap<>();
    Map<String, String> now = new TreeMap<>();
    Set<String> without = new HashSet<>();
    flatten(root, "", before, without);
    flatten(other, "", now, without);
    boolean dated =
        entry(other, "year")
            .filter(
                entry ->
                    entry.getValueNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(Integer.toString(year)))
            .isPresent();
    return dated && before.equals(now);
  }

  private void flatten(Node node, String path, Map<String, String> values, Set<String> without) {
    if (taken.contains(node)) {
      without.add(path);
    }
    if (without.contains(path)) {
      return;
    }
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        flatten(entry.getValueNode(), path + "\n" + key(entry), values, without);
      }
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.getValue().size(); i++) {
        flatten(sequence.getValue().get(i), path + "\n" + i, values, without);
      }
    } else if (node instanceof ScalarNode scalar) {
      values.put(path, scalar.getValue());
    }
  }
}
