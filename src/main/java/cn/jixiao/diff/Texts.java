package cn.jixiao.diff;

import cn.jixiao.project.DeclaredField;
import cn.jixiao.project.FieldValue;
import cn.jixiao.text.WordChange;
import cn.jixiao.text.WordDiff;
import cn.jixiao.yaml.Authored;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts of which only the wording matters. */
final class Texts {
  private Texts() {}

  /** The finding that a text has other words, or came, or went; empty where it has the same. */
  static Optional<FindingBuilder> change(
      DiffMessage message,
      Optional<Authored<String>> old,
      Optional<Authored<String>> now,
      String... arguments) {
    List<WordChange> words = WordDiff.between(value(old), value(now));
    if (words.isEmpty()) {
      return Optional.empty();
    }
    FindingBuilder finding = new FindingBuilder(message, arguments).words(words);
    old.ifPresent(finding::old);
    now.ifPresent(finding::now);
    return Optional.of(finding);
  }

  /**
   * The changes of fields that forms declare: those of the new form, and those that only the old
   * one has where something was written.
   */
  static List<FindingBuilder> changes(
      List<DeclaredField> old,
      Map<String, FieldValue> before,
      List<DeclaredField> now,
      Map<String, FieldValue> after) {
    Map<String, String> labels = new LinkedHashMap<>();
    now.forEach(field -> labels.put(field.key(), field.label()));
    old.forEach(field -> labels.putIfAbsent(field.key(), field.label()));
    List<FindingBuilder> changes = new ArrayList<>();
    labels.forEach(
        (key, label) ->
            change(
                    DiffMessage.WORDING_CHANGED_FIELD,
                    Optional.ofNullable(before.get(key)).map(FieldValue::text),
                    Optional.ofNullable(after.get(key)).map(FieldValue::text),
                    label)
                .ifPresent(changes::add));
    return changes;
  }

  private static String value(Optional<Authored<String>> text) {
    return text.map(Authored::value).orElse("");
  }
}
