package cn.jixiao.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts compared for what they say, without blanks and punctuation. */
public final class PlainText {
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  /** A shorter text is alike by chance. */
  private static final int SHORTEST = 20;

  /** Of a hundred pairs of neighbouring characters, so many must be in both texts. */
  private static final int COPIED = 90;

  private PlainText() {}

  /** Letters and digits alone. */
  public static String of(String text) {
    return NOT_A_WORD.matcher(text).replaceAll("");
  }

  /**
   * Whether a text is another one with few words changed, wherever they stand. A text whose numbers
   * differ reports something of its own.
   */
  public static boolean isCopy(String one, String other) {
    String first = of(one);
    String second = of(other);
    if (first.length() < SHORTEST
        || second.length() < SHORTEST
        || !numbers(one).equals(numbers(other))) {
      return false;
    }
    Map<Integer, Integer> pairs = new HashMap<>();
    for (int i = 1; i < first.length(); i++) {
      pairs.merge(pair(first, i), 1, Integer::sum);
    }
    long shared = 0;
    for (int i = 1; i < second.length(); i++) {
      Integer left = pairs.get(pair(second, i));
      if (left != null && left > 0) {
        shared++;
        pairs.put(pair(second, i), left - 1);
      }
    }
    long all = first.length() - 1L + second.length() - 1L;
    return 2 * shared * 100 >= all * COPIED;
  }

  private static int pair(String text, int at) {
    return (text.charAt(at - 1) << Character.SIZE) | text.charAt(at);
  }

  private static Set<String> numbers(String text) {
    Set<String> numbers = new TreeSet<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(matcher.group());
    }
    return numbers;
  }
}
