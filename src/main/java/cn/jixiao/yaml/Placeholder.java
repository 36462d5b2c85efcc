package cn.jixiao.yaml;

import cn.jixiao.finding.Finding;
import java.util.List;

/** What stands in a new file where its author has to write something (待填写). */
public final class Placeholder {
  /** The words, which are the same in every language, since they stand in files. */
  public static final String TEXT = "待填写";

  private Placeholder() {}

  /**
   * The same mapping without placeholders, so that none of them is ever printed.
   *
   * @param findings gets an error for each
   */
  public static Tree.Mapping takenOut(Tree.Mapping mapping, List<Finding> findings) {
    List<Tree.Entry> entries =
        mapping.entries().stream().map(entry -> takenOut(entry, findings)).toList();
    return new Tree.Mapping(mapping.place(), entries, mapping.braces());
  }

  private static Tree.Entry takenOut(Tree.Entry entry, List<Finding> findings) {
    Tree.Scalar key = entry.key();
    if (is(key.text())) {
      findings.add(ShapeCode.PLACEHOLDER.at(key.place(), key.text().strip()));
      key = new Tree.Scalar(key.place(), "　", false, false);
    }
    return new Tree.Entry(key, takenOut(key.text(), entry.value(), findings));
  }

  private static Tree takenOut(String key, Tree tree, List<Finding> findings) {
    if (tree instanceof Tree.Scalar scalar && is(scalar.text())) {
      findings.add(ShapeCode.PLACEHOLDER.at(scalar.place(), key));
      return new Tree.Unreadable(scalar.place());
    }
    if (tree instanceof Tree.Mapping mapping) {
      return takenOut(mapping, findings);
    }
    if (tree instanceof Tree.Sequence sequence) {
      return new Tree.Sequence(
          sequence.place(),
          sequence.items().stream().map(item -> takenOut(key, item, findings)).toList());
    }
    return tree;
  }

  /** Whether a text is nothing but the placeholder, perhaps in brackets. */
  private static boolean is(String text) {
    String bare = text.strip();
    if (bare.length() == TEXT.length() + 2 && "（(【[<《".indexOf(bare.charAt(0)) >= 0) {
      bare = bare.substring(1, bare.length() - 1);
    }
    return bare.equals(TEXT);
  }
}
