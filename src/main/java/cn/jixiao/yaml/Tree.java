package cn.jixiao.yaml;

import cn.jixiao.finding.Place;
import java.util.List;

/** A YAML document as plain texts, mappings and lists, each with its place. */
public sealed interface Tree {
  /** Where it begins. */
  Place place();

  /**
   * A scalar as it is written; nothing is resolved to numbers, dates or truth values.
   *
   * @param text without the line breaks at its end, which are only the end of a block
   * @param absent whether nothing was written ({@code actual:}), or {@code ~} or {@code null}
   * @param sign whether the text follows a {@code >} with a digit, which was probably a comparison
   */
  record Scalar(Place place, String text, boolean absent, boolean sign) implements Tree {}

  /** A mapping; keys may occur twice. */
  record Mapping(Place place, List<Entry> entries, boolean braces) implements Tree {}

  /** A list. */
  record Sequence(Place place, List<Tree> items) implements Tree {}

  /**
   * Something that could not be read and was already reported, so that nobody reports it as
   * missing.
   */
  record Unreadable(Place place) implements Tree {}

  /** A key and its value. */
  record Entry(Scalar key, Tree value) {}
}
