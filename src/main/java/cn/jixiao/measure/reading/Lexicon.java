package cn.jixiao.measure.reading;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words of the grammar and what they mean; looked up longest first. */
final class Lexicon<T> {
  private final Map<String, T> meanings;

  /** The words by the character that they begin with, longest first. */
  private final Map<Character, List<String>> words;

  private Lexicon(Map<String, T> meanings) {
    this.meanings = Map.copyOf(meanings);
    this.words =
        meanings.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .collect(Collectors.groupingBy(word -> word.charAt(0)));
  }

  /** Words that mean themselves, separated by spaces. */
  static Lexicon<String> of(String words) {
    Builder<String> builder = builder();
    Arrays.stream(words.split(" ", -1)).forEach(word -> builder.put(word, word));
    return builder.build();
  }

  /** The words of both; where both have a word, this one's meaning. */
  Lexicon<T> and(Lexicon<T> other) {
    Map<String, T> all = new LinkedHashMap<>(other.meanings);
    all.putAll(meanings);
    return new Lexicon<>(all);
  }

  static <T> Builder<T> builder() {
    return new Builder<>();
  }

  Optional<String> longestAt(String text, int position) {
    for (String word : wordsAt(text, position)) {
      if (text.startsWith(word, position)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  private List<String> wordsAt(String text, int position) {
    return position < text.length()
        ? words.getOrDefault(text.charAt(position), List.of())
        : List.of();
  }

  boolean contains(String word) {
    return meanings.containsKey(word);
  }

  T meaning(String word) {
    return meanings.get(word);
  }

  /** Whether the text is nothing but words of this lexicon, one after the other. */
  boolean covers(String text) {
    boolean[] reachable = new boolean[text.length() + 1];
    reachable[0] = true;
    for (int start = 0; start < text.length(); start++) {
      if (reachable[start]) {
        for (String word : wordsAt(text, start)) {
          if (text.startsWith(word, start)) {
            reachable[start + word.length()] = true;
          }
        }
      }
    }
    return reachable[text.length()];
  }

  /** Collects words; a word given twice is a mistake in the grammar. */
  static final class Builder<T> {
    private final Map<String, T> meanings = new LinkedHashMap<>();

    Builder<T> add(T meaning, String words) {
      Arrays.stream(words.split(" ", -1)).forEach(word -> put(word, meaning));
      return this;
    }

    private void put(String word, T meaning) {
      if (word.isEmpty() || meanings.put(word, meaning) != null) {
        throw new IllegalArgumentException("word given twice or empty: " + word);
      }
    }

    Lexicon<T> build() {
      return new Lexicon<>(meanings);
    }
  }
}
