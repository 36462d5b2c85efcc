package cn.jixiao.imports;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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

  private ProjectUpdate(Path file, String text) {
    this.file = file;
    this.text = text.codePoints().toArray();
  }

  /** Text that is put in at a place, in code points from the beginning. */
  private record Patch(int at, String text) {}

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
          text, 0, Optional.empty(), List.of(ImportCode.IMPORT_UPDATE_OTHER.at(Place.startOf(file))));
    }
    String name = scalar(root.get(), "name").map(LabelKey::of).orElse("");
    Optional<ImportedTable> table =
        tables.stream().filter(one -> LabelKey.of(one.name()).equals(name)).findFirst();
    Optional<MappingNode> found = table.flatMap(one -> mapping(one.text()));
    if (found.isEmpty()) {
      return new Result(
          text, 0, Optional.empty(), List.of(ImportCode.IMPORT_UPDATE_OTHER.at(Place.startOf(file))));
    }
    update.fill(root.get(), found.get(), table.get().text(), true);
    update.indicators(root.get(), found.get(), table.get().text());
    return new Result(
        update.patched(), update.patches.size(), table, List.copyOf(update.findings));
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
        put(there.get(), entry, source);
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
              MappingNode there = own.get(name);
              if (there == null) {
                findings.add(
                    ImportCode.IMPORT_ROW_NEW.at(
                        Place.startOf(file), scalar(row, "name").orElse("")));
              } else {
                fill(there, row, source, true);
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
          scalar(row, "name").ifPresent(name -> rows.putIfAbsent(LabelKey.of(name), row));
        }
      }
    }
  }

  /** Puts a value behind a key that has none. */
  private void put(NodeTuple there, NodeTuple entry, String source) {
    Node key = there.getKeyNode();
    int colon = key.getEndMark().getIndex();
    while (text[colon] != ':') {
      colon++;
    }
    patches.add(
        new Patch(colon + 1, written(entry, source, key.getStartMark().getColumn())));
  }

  /** Adds a key that a mapping does not have. */
  private void add(MappingNode mapping, NodeTuple entry, String source) {
    boolean flow =
        mapping.getFlowStyle() == DumperOptions.FlowStyle.FLOW;
    if (flow) {
      int end = mapping.getEndMark().getIndex() - 1;
      String comma = mapping.getValue().isEmpty() ? "" : ", ";
      patches.add(new Patch(end, comma + key(entry) + ":" + written(entry, source, 0)));
      return;
    }
    int column = mapping.getStartMark().getColumn();
    int end = lineEnd(mapping.getEndMark());
    patches.add(
        new Patch(
            end, "\n" + " ".repeat(column) + key(entry) + ":" + written(entry, source, column)));
  }

  /** The end of the last line of a block that is neither blank nor a comment. */
  private int lineEnd(Mark mark) {
    int end = Math.min(mark.getIndex(), text.length);
    while (end > 0) {
      int start = end;
      while (start > 0 && text[start - 1] != '\n') {
        start--;
      }
      String line = new String(text, start, end - start).strip();
      boolean before = mark.getIndex() < text.length && start == mark.getIndex() - mark.getColumn();
      if (!line.isEmpty() && !line.startsWith("#") && !before) {
        return end;
      }
      end = Math.max(0, start - 1);
    }
    return 0;
  }

  /** A value as it stands in the imported file, moved to another column. */
  private static String written(NodeTuple entry, String source, int column) {
    int[] points = source.codePoints().toArray();
    Node key = entry.getKeyNode();
    Node value = entry.getValueNode();
    int start = value.getStartMark().getIndex();
    int end = Math.min(value.getEndMark().getIndex(), points.length);
    String raw = new String(points, start, end - start).stripTrailing();
    int from = key.getStartMark().getColumn();
    boolean block = value instanceof MappingNode mapping
        && mapping.getFlowStyle() == DumperOptions.FlowStyle.BLOCK;
    if (block) {
      raw = "\n" + " ".repeat(value.getStartMark().getColumn()) + raw;
    }
    String moved =
        raw.lines()
            .map(line -> move(line, from, column))
            .collect(Collectors.joining("\n"));
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
        patches.stream().sorted(Comparator.comparingInt(Patch::at)).toList();
    for (Patch patch : sorted) {
      patched.append(new String(text, at, patch.at() - at)).append(patch.text());
      at = patch.at();
    }
    return patched.append(new String(text, at, text.length - at)).toString();
  }
}
