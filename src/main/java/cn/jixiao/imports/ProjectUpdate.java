package cn.jixiao.imports;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import java.io.StringReader;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Fills in what an existing project's file leaves empty with what was imported. Everything that
 * stands in the file stays, comments and the order of lines among it.
 */
public final class ProjectUpdate {
  private static final Set<String> FIXED = Set.of("id", "year", "form", "name", "indicators");

  private final int[] text;
  private final List<Patch> patches = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Path file;
  private final Set<Node> grown = Collections.newSetFromMap(new IdentityHashMap<>());
  private int filled;

  private ProjectUpdate(Path file, String text) {
    this.file = file;
    this.text = text.codePoints().toArray();
  }

  /**
   * Text that is put in at a place, in code points from the beginning.
   *
   * @param column of what it belongs to: at the same place the innermost comes first
   */
  private record Patch(int at, int column, String text) {}

  /**
   * What came of an update.
   *
   * @param text of the file
   * @param filled how many values were filled in
   * @param table the table that they are from; empty where none is of this project
   * @param findings why nothing was done, and indicators that the file does not have
   */
  public record Result(
      String text, int filled, Optional<ImportedTable> table, List<Finding> findings) {}

  /**
   * Fills in a file.
   *
   * @param tables what was imported, among which the project's own table is looked for
   */
  public static Result of(Path file, String text, List<ImportedTable> tables) {
    ProjectUpdate update = new ProjectUpdate(file, text);
    Optional<MappingNode> root = mapping(text);
    if (root.isEmpty()) {
      return new Result(
          text,
          0,
          Optional.empty(),
          List.of(ImportCode.IMPORT_UPDATE_OTHER.at(Place.startOf(file))));
    }
    Map<String, ImportedTable> named = new LinkedHashMap<>();
    tables.forEach(one -> named.putIfAbsent(one.name(), one));
    Optional<ImportedTable> table =
        scalar(root.get(), "name").flatMap(name -> same(name, named.keySet())).map(named::get);
    Optional<MappingNode> found = table.flatMap(one -> mapping(one.text()));
    if (found.isEmpty()) {
      return new Result(
          text,
          0,
          Optional.empty(),
          List.of(ImportCode.IMPORT_UPDATE_OTHER.at(Place.startOf(file))));
    }
    update.fill(root.get(), found.get(), table.get().text(), true);
    update.indicators(root.get(), found.get(), table.get().text());
    return new Result(update.patched(), update.filled, table, List.copyOf(update.findings));
  }

  /**
   * The name that means the same. What stands in brackets counts, since 一期 and 二期 are not the same;
   * it may only be missing in one of both.
   */
  private static Optional<String> same(String name, Collection<String> names) {
    String key = letters(name);
    Optional<String> same =
        names.stream().filter(other -> !key.isEmpty() && letters(other).equals(key)).findFirst();
    String label = LabelKey.of(name);
    List<String> alike =
        names.stream()
            .filter(other -> !label.isEmpty() && LabelKey.of(other).equals(label))
            .toList();
    return same.or(
        () ->
            alike.size() == 1 && (label.equals(key) || label.equals(letters(alike.get(0))))
                ? Optional.of(alike.get(0))
                : Optional.empty());
  }

  private static String letters(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static Optional<MappingNode> mapping(String text) {
    try {
      Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      return node instanceof MappingNode root ? Optional.of(root) : Optional.empty();
    } catch (YAMLException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> scalar(MappingNode mapping, String key) {
    return value(mapping, key)
        .filter(node -> node instanceof ScalarNode)
        .map(node -> ((ScalarNode) node).getValue());
  }

  private static Optional<Node> value(MappingNode mapping, String key) {
    return mapping.getValue().stream()
        .filter(entry -> key(entry).equals(key))
        .map(NodeTuple::getValueNode)
        .findFirst();
  }

  private static String key(NodeTuple entry) {
    return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private void fill(MappingNode mapping, MappingNode found, String source, boolean root) {
    for (NodeTuple entry : found.getValue()) {
      String key = key(entry);
      if (root && FIXED.contains(key)) {
        continue;
      }
      Node value = entry.getValueNode();
      Optional<NodeTuple> there =
          mapping.getValue().stream().filter(own -> key(own).equals(key)).findFirst();
      if (there.isEmpty()) {
        add(mapping, entry, source);
      } else if (isEmpty(there.get().getValueNode())) {
        put(there.get(), entry, source, isFlow(mapping));
      } else if (there.get().getValueNode() instanceof MappingNode inner
          && value instanceof MappingNode more) {
        fill(inner, more, source, false);
      }
    }
  }

  private static boolean isEmpty(Node node) {
    return node instanceof ScalarNode scalar
        && scalar.getValue().isBlank()
        && scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
  }

  private void indicators(MappingNode root, MappingNode found, String source) {
    Map<String, MappingNode> own = rows(root);
    rows(found)
        .forEach(
            (name, row) -> {
              Optional<String> there = same(name, own.keySet());
              if (there.isEmpty()) {
                findings.add(ImportCode.IMPORT_ROW_NEW.at(Place.startOf(file), name));
              } else {
                // Each row is filled once: a second one of the same name has nothing to give.
                fill(own.remove(there.get()), row, source, true);
              }
            });
  }

  /** The indicators of a file by their names. */
  private static Map<String, MappingNode> rows(MappingNode root) {
    Map<String, MappingNode> rows = new LinkedHashMap<>();
    gather(value(root, "indicators"), rows);
    return rows;
  }

  private static void gather(Optional<Node> node, Map<String, MappingNode> rows) {
    if (node.isPresent() && node.get() instanceof MappingNode levels) {
      levels.getValue().forEach(entry -> gather(Optional.of(entry.getValueNode()), rows));
    } else if (node.isPresent() && node.get() instanceof SequenceNode items) {
      for (Node item : items.getValue()) {
        if (item instanceof MappingNode row) {
          scalar(row, "name").ifPresent(name -> rows.putIfAbsent(name, row));
        }
      }
    }
  }

  /** Puts a value behind a key that has none; a comment stays behind the key. */
  private void put(NodeTuple there, NodeTuple entry, String source, boolean flow) {
    Mark key = there.getKeyNode().getStartMark();
    int colon = there.getKeyNode().getEndMark().getIndex();
    while (colon < text.length && text[colon] == ' ') {
      colon++;
    }
    if (colon == text.length || text[colon] != ':') {
      return;
    }
    String written =
        flow
            ? " " + flowing(entry.getValueNode(), source)
            : written(entry, source, key.getColumn());
    int head = written.indexOf('\n') < 0 ? written.length() : written.indexOf('\n');
    patches.add(new Patch(colon + 1, key.getColumn() + 2, written.substring(0, head)));
    if (head < written.length()) {
      patches.add(new Patch(lineEnd(colon), key.getColumn() + 1, written.substring(head)));
    }
    filled++;
  }

  /** Adds a key that a mapping does not have. */
  private void add(MappingNode mapping, NodeTuple entry, String source) {
    String key = raw(entry.getKeyNode(), source);
    if (isFlow(mapping)) {
      int end = mapping.getEndMark().getIndex() - 1;
      while (Character.isWhitespace(text[end - 1])) {
        end--;
      }
      boolean more = !grown.add(mapping) || (text[end - 1] != '{' && text[end - 1] != ',');
      String comma = more ? ", " : text[end - 1] == ',' ? " " : "";
      patches.add(new Patch(end, 0, comma + key + ": " + flowing(entry.getValueNode(), source)));
    } else {
      int column = mapping.getStartMark().getColumn();
      int end = end(mapping);
      while (end > 0 && Character.isWhitespace(text[end - 1])) {
        end--;
      }
      patches.add(
          new Patch(
              lineEnd(end),
              column,
              "\n" + " ".repeat(column) + key + ":" + written(entry, source, column)));
    }
    filled++;
  }

  private static boolean isFlow(Node node) {
    return node instanceof CollectionNode<?> collection
        && collection.getFlowStyle() == DumperOptions.FlowStyle.FLOW;
  }

  /** Where the last value ends, before comments and blank lines behind it. */
  private static int end(Node node) {
    if (!isFlow(node) && node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
      List<NodeTuple> entries = mapping.getValue();
      NodeTuple last = entries.get(entries.size() - 1);
      return Math.max(last.getKeyNode().getEndMark().getIndex() + 1, end(last.getValueNode()));
    }
    if (!isFlow(node) && node instanceof SequenceNode items && !items.getValue().isEmpty()) {
      return end(items.getValue().get(items.getValue().size() - 1));
    }
    return node.getEndMark().getIndex();
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length && text[end] != '\n' && text[end] != '\r') {
      end++;
    }
    return end;
  }

  /** A node as it stands in the imported file. */
  private static String raw(Node node, String source) {
    int[] points = source.codePoints().toArray();
    int start = node.getStartMark().getIndex();
    int end = Math.min(node.getEndMark().getIndex(), points.length);
    return new String(points, start, end - start).stripTrailing();
  }

  /** A value of the imported file as it may stand between braces. */
  private static String flowing(Node node, String source) {
    if (node instanceof ScalarNode scalar && raw(node, source).indexOf('\n') >= 0) {
      String value = scalar.getValue().stripTrailing();
      return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
    if (!isFlow(node) && node instanceof MappingNode mapping) {
      return mapping.getValue().stream()
          .map(
              entry ->
                  raw(entry.getKeyNode(), source) + ": " + flowing(entry.getValueNode(), source))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return raw(node, source);
  }

  /** A value as it stands in the imported file, moved to another column. */
  private static String written(NodeTuple entry, String source, int column) {
    Node value = entry.getValueNode();
    String raw = raw(value, source);
    int from = entry.getKeyNode().getStartMark().getColumn();
    boolean block = value instanceof MappingNode && !isFlow(value);
    if (block) {
      raw = "\n" + " ".repeat(value.getStartMark().getColumn()) + raw;
    }
    String moved =
        raw.lines().map(line -> move(line, from, column)).collect(Collectors.joining("\n"));
    return block ? moved : " " + moved;
  }

  private static String move(String line, int from, int to) {
    boolean indented = line.startsWith(" ".repeat(from)) && line.startsWith(" ");
    return indented ? " ".repeat(to) + line.substring(from) : line;
  }

  private String patched() {
    StringBuilder patched = new StringBuilder();
    int at = 0;
    List<Patch> sorted =
        patches.stream()
            .sorted(
                Comparator.comparingInt(Patch::at)
                    .thenComparing(Comparator.comparingInt(Patch::column).reversed()))
            .toList();
    boolean windows = new String(text, 0, text.length).contains("\r\n");
    for (Patch patch : sorted) {
      String written = windows ? patch.text().replace("\n", "\r\n") : patch.text();
      patched.append(new String(text, at, patch.at() - at)).append(written);
      at = patch.at();
    }
    return patched.append(new String(text, at, text.length - at)).toString();
  }
}
