package cn.jixiao.project;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Files that differ from a complete one in a single value or key. */
public final class Variants {
  /** Every key there is, with a value it can have. */
  static final String WHOLE =
      """
      id: a
      year: 2024
      form: beijing-2024
      name: 项目
      code: A1
      department: 部门
      department-code: "097"
      unit: 单位
      contact: {person: 杨斌, phone: "010"}
      funds:
        fiscal: {budget: 382, adjusted: 382.50, executed: "1,379.68"}
        carryover: {budget: 0}
        other: {budget: 379.}
        total: {budget: 382}
      purpose: 用途
      spending-plan: {3月底: 25%}
      goals: {expected: 目标, achieved: [一, 二]}
      indicators:
        产出指标:
          数量指标:
            - name: 指标
              id: b
              description: 描述
              basis: 依据
              target: ≥90%
              actual: 91%
              weight: 10
              score: 9.5
              level: partial
              scored-as: at-least
              reason: 原因
      published:
        execution: {weight: 10.00, rate: 99.74%, score: 9.97}
        total: "06.07"
      notes: [一]
      """;

  private Variants() {}

  /**
   * Each value in turn replaced by values of other types, left out, and each mapping with a key too
   * many.
   */
  public static List<String> of(String text) {
    Set<String> variants = new TreeSet<>();
    variants.add(text);
    Node root = new Yaml().compose(new StringReader(text));
    change(root, root, variants);
    return List.copyOf(variants);
  }

  private static void change(Node root, Node node, Set<String> variants) {
    if (node instanceof MappingNode mapping) {
      List<NodeTuple> tuples = mapping.getValue();
      for (int i = 0; i < tuples.size(); i++) {
        int at = i;
        NodeTuple tuple = tuples.get(i);
        tuples.remove(i);
        variants.add(written(root));
        tuples.add(i, tuple);
        for (Node other : others()) {
          replaced(
              root,
              variants,
              value -> tuples.set(at, new NodeTuple(tuple.getKeyNode(), value)),
              other);
        }
        tuples.set(i, tuple);
        change(root, tuple.getValueNode(), variants);
      }
      tuples.add(
          new NodeTuple(scalar("nobody-knows", ScalarStyle.PLAIN), scalar("1", ScalarStyle.PLAIN)));
      variants.add(written(root));
      tuples.remove(tuples.size() - 1);
    } else if (node instanceof SequenceNode sequence) {
      List<Node> items = sequence.getValue();
      for (int i = 0; i < items.size(); i++) {
        int at = i;
        Node item = items.get(i);
        for (Node other : others()) {
          replaced(root, variants, value -> items.set(at, value), other);
        }
        items.set(i, item);
        change(root, item, variants);
      }
    }
  }

  private static void replaced(Node root, Set<String> variants, Consumer<Node> set, Node other) {
    set.accept(other);
    variants.add(written(root));
  }

  private static List<Node> others() {
    return List.of(
        scalar("", ScalarStyle.PLAIN),
        scalar("", ScalarStyle.DOUBLE_QUOTED),
        scalar(" ", ScalarStyle.DOUBLE_QUOTED),
        scalar("2023", ScalarStyle.PLAIN),
        scalar("2101", ScalarStyle.DOUBLE_QUOTED),
        scalar("-1,234.50", ScalarStyle.PLAIN),
        scalar("true", ScalarStyle.PLAIN),
        scalar("10分", ScalarStyle.PLAIN),
        scalar("achieved", ScalarStyle.PLAIN),
        scalar("a/b", ScalarStyle.PLAIN),
        new SequenceNode(Tag.SEQ, new ArrayList<>(), FlowStyle.FLOW),
        new SequenceNode(
            Tag.SEQ,
            new ArrayList<>(List.of(scalar("x", ScalarStyle.PLAIN), scalar("", ScalarStyle.PLAIN))),
            FlowStyle.FLOW),
        new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.FLOW),
        new MappingNode(
            Tag.MAP,
            new ArrayList<>(
                List.of(
                    new NodeTuple(scalar("x", ScalarStyle.PLAIN), scalar("y", ScalarStyle.PLAIN)))),
            FlowStyle.FLOW));
  }

  private static ScalarNode scalar(String text, ScalarStyle style) {
    return new ScalarNode(Tag.STR, text, null, null, style);
  }

  /** Everything in flow style, which needs no care for indentation. */
  private static String written(Node node) {
    StringBuilder text = new StringBuilder();
    write(node, text);
    return text.append('\n').toString();
  }

  private static void write(Node node, StringBuilder text) {
    if (node instanceof MappingNode mapping) {
      text.append('{');
      for (NodeTuple tuple : mapping.getValue()) {
        write(tuple.getKeyNode(), text);
        text.append(": ");
        write(tuple.getValueNode(), text);
        text.append(", ");
      }
      text.append('}');
    } else if (node instanceof SequenceNode sequence) {
      text.append('[');
      for (Node item : sequence.getValue()) {
        write(item, text);
        text.append(", ");
      }
      text.append(']');
    } else {
      ScalarNode scalar = (ScalarNode) node;
      boolean quoted =
          scalar.getScalarStyle() != ScalarStyle.PLAIN || scalar.getValue().contains(",");
      String value = scalar.getValue().isEmpty() && !quoted ? "~" : scalar.getValue();
      text.append(quoted ? '"' + value + '"' : value);
    }
  }
}
