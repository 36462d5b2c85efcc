package cn.jixiao.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What an author probably meant by a word that nobody knows. */
public final class Suggestion {
  private Suggestion() {}

  /** The word nearest to what was written, if at most one letter in three is wrong. */
  public static Optional<String> nearest(String written, Collection<String> words) {
    String plain = plain(written);
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String word : words) {
      // Lengths that differ too much need not be compared letter by letter.
      if (Math.abs(plain.length() - word.length()) > mostWrong(word)) {
        continue;
      }
      int distance = distance(plain, word);
      if (distance < bestDistance) {
        best = word;
        bestDistance = distance;
      }
    }
    return best != null && bestDistance <= mostWrong(best) ? Optional.of(best) : Optional.empty();
  }

  private static int mostWrong(String word) {
    return Math.max(1, word.length() / 3);
  }

  /** A word as it is looked up: half-width, in lower case, with hyphens between its parts. */
  public static String plain(String written) {
    String text = HalfWidth.of(written).strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return text.replaceAll("[\\s\u200B\u2060\uFEFF]+", text.contains("-") ? "" : "-");
  }

  /** How many letters must be changed, inserted, left out or swapped with their neighbour. */
  public static int distance(String one, String other) {
    int[][] distance = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          distance[i][j] = i + j;
          continue;
        }
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(distance[i - 1][j], distance[i][j - 1]) + 1;
        least = Math.min(least, distance[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          least = Math.min(least, distance[i - 2][j - 2] + 1);
        }
        distance[i][j] = least;
      }
    }
    return distance[one.length()][other.length()];
  }
}
