package cn.jixiao.diff;

import cn.jixiao.text.WordChange;
import cn.jixiao.text.WordDiff;
import cn.jixiao.yaml.Authored;
import java.util.List;
import java.util.Optional;

/** Texts of which only the wording matters. */
final class Texts {
  private Texts() {}

  /** The finding that a text has other words, or came, or went; empty where it has the same. */
  static Optional<FindingBuilder> change(
      DiffMessage message, Optional<Authored<String>> old, Optional<Authored<String>> now) {
    List<WordChange> words = WordDiff.between(value(old), value(now));
    if (words.isEmpty()) {
      return Optional.empty();
    }
    FindingBuilder finding = new FindingBuilder(message).words(words);
    old.ifPresent(finding::old);
    now.ifPresent(finding::now);
    return Optional.of(finding);
  }

  private static String value(Optional<Authored<String>> text) {
    return text.map(Authored::value).orElse("");
  }
}
