package cn.jixiao.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a form calls things, as its own templates print it.
 *
 * @param words the fields by their labels
 * @param labels everything that each of its documents prints in heads, by which its tables are
 *     known
 */
record FormWords(Map<Vocabulary.Area, Map<String, String>> words, List<Set<String>> labels) {
  /** Nothing is known. */
  static final FormWords NONE = new FormWords(Map.of(), List.of());
}
