package cn.jixiao.turn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A text in YAML in which values are taken out and comments are put in, while every other character
 * stays: comments, the order of lines, and how lines end. Positions count code points.
 */
final class PatchedText {
  private final int[] text;
  private final List<Span> scalars = new ArrayList<>();
  private final List<Patch> patches = new ArrayList<>();

  /** Characters from the first up to the one that is no longer among them. */
  private record Span(int from, int to) {}

  private record Patch(int from, int to, String text) {}

  /**
   * @param text as it was read
   * @param root what it says
   */
  PatchedText(String text, Node root) {
    this.text = text.codePoints().toArray();
    gather(root);
  }

  private void gather(Node node) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        gather(entry.getKeyNode());
        gather(entry.getValueNode());
      }
    } else if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(this::gather);
    } else if (node instanceof ScalarNode scalar) {
      int start = scalar.getStartMark().getIndex();
      scalars.add(new Span(isBlock(scalar) ? nextLine(start) : start, end(scalar)));
    }
  }

  /** Whether it is a text with a line of its own for its sign, {@code |} or {@code >}. */
  private static boolean isBlock(ScalarNode scalar) {
    return scalar.getScalarStyle() == ScalarStyle.LITERAL
        || scalar.getScalarStyle() == ScalarStyle.FOLDED;
  }

  static boolean isEmpty(Node node) {
    return node instanceof ScalarNode scalar
        && scalar.getValue().isBlank()
        && scalar.getScalarStyle() == ScalarStyle.PLAIN;
  }

  /** The end of what a node says, without blank lines and comments behind it. */
  private int end(Node node) {
    if (node instanceof ScalarNode scalar) {
      int end = Math.min(scalar.getEndMark().getIndex(), text.length);
      if (isBlock(scalar)) {
        int sign = lineEnd(scalar.getStartMark().getIndex());
        while (end > sign && isSpace(text[end - 1])) {
          end--;
        }
        return Math.max(end, sign);
      }
      return end;
    }
    if (node instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.BLOCK) {
      return mapping.getValue().stream()
          .mapToInt(
              entry ->
                  isEmpty(entry.getValueNode())
                      ? colon(entry.getKeyNode()) + 1
                      : end(entry.getValueNode()))
          .max()
          .orElse(0);
    }
    if (node instanceof SequenceNode sequence && sequence.getFlowStyle() == FlowStyle.BLOCK) {
      return sequence.getValue().stream().mapToInt(this::end).max().orElse(0);
    }
    return Math.min(node.getEndMark().getIndex(), text.length);
  }

  private int colon(Node key) {
    int at = key.getEndMark().getIndex();
    while (text[at] != ':') {
      at++;
    }
    return at;
  }

  private static boolean isSpace(int character) {
    return character == ' ' || character == '\t' || isBreak(character);
  }

  private static boolean isBreak(int character) {
    return character == '\n' || character == '\r';
  }

  private int lineStart(int at) {
    int start = Math.min(at, text.length);
    while (start > 0 && !isBreak(text[start - 1])) {
      start--;
    }
    return start;
  }

  private int lineEnd(int at) {
    int end = at;
    while (end < text.length && !isBreak(text[end])) {
      end++;
    }
    return end;
  }

  private int nextLine(int at) {
    int end = lineEnd(at);
    if (end + 1 < text.length && text[end] == '\r' && text[end + 1] == '\n') {
      return end + 2;
    }
    return Math.min(end + 1, text.length);
  }

  /** The first character from a place on that is no blank, or the end. */
  private int visible(int from, int to) {
    int at = from;
    while (at < to && isSpace(text[at])) {
      at++;
    }
    return at;
  }

  /** Where a line's comment begins; the line's end where it has none. */
  private int comment(int from, int lineEnd) {
    for (int i = from; i < lineEnd; i++) {
      if (text[i] == '#' && (i == 0 || isSpace(text[i - 1])) && !isWithin(i)) {
        return i;
      }
    }
    return lineEnd;
  }

  private boolean isWithin(int at) {
    return scalars.stream().anyMatch(span -> span.from <= at && at < span.to);
  }

  /** Whether something put in at a place would become part of a text. */
  private boolean isApart(int at) {
    return scalars.stream().noneMatch(span -> span.from < at && at < span.to);
  }

  /** Puts something else in the place of a value on one line. */
  void replace(ScalarNode value, String other) {
    ScalarStyle style = value.getScalarStyle();
    String quote =
        style == ScalarStyle.SINGLE_QUOTED ? "'" : style == ScalarStyle.DOUBLE_QUOTED ? "\"" : "";
    patches.add(
        new Patch(value.getStartMark().getIndex(), end(value), quote + other + quote));
  }

  /** Takes out a value and leaves its key. */
  void empty(NodeTuple entry) {
    Node value = entry.getValueNode();
    if (isEmpty(value)) {
      return;
    }
    int from = colon(entry.getKeyNode()) + 1;
    int to = end(value);
    int end = lineEnd(from);
    int comment = comment(from, end);
    int last = Math.min(Math.min(comment, end), to);
    int rest = visible(last, end);
    if (rest < comment) {
      takeOut(visible(from, last), last);
    } else {
      int stop = last;
      while (comment < end && stop > from && isSpace(text[stop - 1])) {
        stop--;
      }
      takeOut(from, stop);
    }
    lines(nextLine(from), to);
  }

  /** Takes out a key with its value. */
  void remove(MappingNode mapping, NodeTuple entry) {
    if (mapping.getFlowStyle() == FlowStyle.FLOW) {
      empty(entry);
      return;
    }
    Node value = entry.getValueNode();
    int to = isEmpty(value) ? colon(entry.getKeyNode()) + 1 : end(value);
    lines(lineStart(entry.getKeyNode().getStartMark().getIndex()), to);
  }

  /** Takes out lines up to a place, but for their comments and what follows the place. */
  private void lines(int from, int to) {
    for (int line = from; line < to; line = nextLine(line)) {
      int end = lineEnd(line);
      int comment = comment(line, end);
      int rest = visible(Math.min(to, end), end);
      if (comment < end) {
        takeOut(visible(line, comment), comment);
      } else if (rest < end) {
        takeOut(visible(line, end), Math.min(to, end));
      } else {
        takeOut(line, nextLine(line));
      }
    }
  }

  private void takeOut(int from, int to) {
    if (from < to) {
      patches.add(new Patch(from, to, ""));
    }
  }

  /**
   * The end of the line on which a node's text ends, or on which its sign stands; the next one
   * where a comment there would become part of a text.
   */
  int lineEndOf(Node node) {
    int at =
        node instanceof ScalarNode scalar && !isBlock(scalar)
            ? end(scalar)
            : node.getStartMark().getIndex();
    int end = lineEnd(at);
    while (!isApart(end) && end < text.length) {
      end = lineEnd(nextLine(end));
    }
    return end;
  }

  /** Puts a comment at the end of a line. */
  void commentAt(int lineEnd, String comment) {
    boolean blank = lineEnd > 0 && isSpace(text[lineEnd - 1]);
    patches.add(new Patch(lineEnd, lineEnd, (blank ? " " : "  ") + "# " + comment));
  }

  /**
   * Puts a comment on a line above the one on which a node begins, in the place of the one there
   * that begins with the same word.
   */
  void commentAbove(Node node, String word, String comment) {
    int line = lineStart(node.getStartMark().getIndex());
    while (line > 0 && !isApart(line)) {
      line = lineStart(line - 1);
    }
    if (line > 0) {
      boolean two = text[line - 1] == '\n' && line > 1 && text[line - 2] == '\r';
      int above = lineStart(line - (two ? 2 : 1));
      int mark = visible(above, lineEnd(above));
      String former = new String(text, mark, lineEnd(above) - mark);
      if (former.startsWith("# " + word) && !isWithin(mark)) {
        patches.add(new Patch(mark, lineEnd(above), "# " + word + comment));
        return;
      }
    }
    String margin = new String(text, line, visible(line, lineEnd(line)) - line);
    patches.add(new Patch(line, line, margin + "# " + word + comment + lineBreak(line)));
  }

  /** How a line ends; as the first one does where it is the last. */
  private String lineBreak(int line) {
    int end = lineEnd(line);
    if (end == text.length) {
      return line == 0 ? "\n" : lineBreak(0);
    }
    return new String(text, end, nextLine(end) - end);
  }

  /** The text with everything done. */
  String text() {
    StringBuilder patched = new StringBuilder();
    int at = 0;
    List<Patch> sorted =
        patches.stream()
            .sorted(Comparator.comparingInt(Patch::from).thenComparingInt(Patch::to))
            .toList();
    for (Patch patch : sorted) {
      if (patch.from >= at) {
        patched.append(new String(text, at, patch.from - at)).append(patch.text);
        at = patch.to;
      }
    }
    return patched.append(new String(text, at, text.length - at)).toString();
  }
}
