package cn.jixiao.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Changes of a {@code review.yaml} that leave all else in it as it was. */
public final class ReviewText {
  private static final String LIST = "accepted:";

  private static final Pattern EMPTY_LIST = Pattern.compile("(?m)^accepted: *\\[ *\\]");

  private ReviewText() {}

  /**
   * The file with more acceptances at its end.
   *
   * @param text of the file; empty where there is none
   * @param head comments for a new file
   */
  public static String with(String text, String head, List<Acceptance> more) {
    String start =
        text.isBlank() ? head + LIST + "\n" : EMPTY_LIST.matcher(text).replaceFirst(LIST);
    String before = start.endsWith("\n") ? start : start + "\n";
    return before + more.stream().map(ReviewText::entry).collect(Collectors.joining());
  }

  private static String entry(Acceptance one) {
    List<String> lines = new ArrayList<>();
    lines.add("  - fingerprint: " + quoted(one.fingerprint()));
    lines.add("    from: " + one.from().key());
    lines.add("    code: " + one.code());
    lines.add("    project: " + quoted(one.project()));
    if (!one.subject().isEmpty()) {
      lines.add("    subject: " + quoted(one.subject()));
    }
    lines.add("    what: " + quoted(one.what()));
    lines.add("    reason: " + quoted(one.reason()));
    lines.add("    by: " + quoted(one.by()));
    lines.add("    date: " + quoted(one.date()));
    return String.join("\n", lines) + "\n";
  }

  private static String quoted(String text) {
    return "'" + text.strip().replaceAll("\\s+", " ").replace("'", "''") + "'";
  }

  /**
   * The file without some acceptances.
   *
   * @param judgements what the file holds
   */
  public static String without(Judgements judgements, List<Acceptance> gone) {
    Set<Integer> begins = new HashSet<>();
    judgements.accepted().forEach(one -> begins.add(one.place().line()));
    Set<Integer> ends = new HashSet<>();
    gone.forEach(one -> ends.add(one.place().line()));
    StringBuilder kept = new StringBuilder();
    boolean leaving = false;
    int number = 0;
    for (String line : judgements.source().text().split("\n", -1)) {
      number++;
      boolean outside = !line.isBlank() && line.charAt(0) != ' ' && line.charAt(0) != '-';
      if (begins.contains(number)) {
        leaving = ends.contains(number);
      } else if (outside) {
        leaving = false;
      }
      if (!leaving) {
        kept.append(line).append('\n');
      }
    }
    String text = kept.toString().stripTrailing() + "\n";
    return text.endsWith(LIST + "\n") ? text.substring(0, text.length() - 1) + " []\n" : text;
  }
}
