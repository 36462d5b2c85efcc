package cn.jixiao.measure.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Words of the grammar and what they mean; looked up longest first. */
final class Lexicon<T> {
  private final Map<String, T> meanings;
  private final int longest;

  private Lexicon(Map<String, T> meanings) {
    this.meanings = Map.copyOf(meanings);
    this.longest = meanings.keySet().stream().mapToInt(String::length).max().orElse(0);
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
    for (int length = Math.min(longest, text.length() - position); length > 0; length--) {
      String word = text.substring(position, position + length);
      if (meanings.containsKey(word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
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
        for (int end = start + 1; end <= Math.min(text.length(), start + longest); end++) {
          reachable[end] |= meanings.containsKey(text.substring(start, end));
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
