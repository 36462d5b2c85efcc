package cn.jixiao.workspace;

import cn.jixiao.check.CheckCode;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CommentEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Findings that a file's author knows and keeps (准予保留): {@code # jixiao: allow score-departs 评审组认定}
 * at the end of a line or on lines of its own above it. What keeps a file from being read cannot be
 * allowed.
 */
public final class Allowances {
  private static final Pattern COMMENT = Pattern.compile("\\s*jixiao\\s*[:：]\\s*(?<rest>.*)");
  private static final String CODE = "[A-Za-z][A-Za-z0-9_-]*";
  private static final Pattern ALLOW =
      Pattern.compile(
          "allow(?:\\s+|\\s*[:：]\\s*)(?<codes>%1$s(?:\\s*[,，、]\\s*%1$s)*+)(?<reason>.*)"
              .formatted(CODE),
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[,，、]\\s*");
  private static final Pattern NO_REASON = Pattern.compile("[\\s\\p{Punct}：，。、；（）—]*");

  private final List<Allowance> allowances = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /** One code allowed on one line. */
  private record Allowance(String code, int line, Place place) {}

  /**
   * Reads a file's allowances.
   *
   * @param file what places name
   * @param source the text of a file without shape errors
   */
  Allowances(Path file, SourceText source) {
    String text = source.text();
    // Few files have any, and parsing takes as long as reading the project did.
    if (text.contains("jixiao")) {
      for (Comment comment : comments(text)) {
        Matcher matcher = COMMENT.matcher(comment.text);
        if (matcher.matches()) {
          Place place = source.place(file, comment.index);
          allow(matcher.group("rest").strip(), place, line(source, place));
        }
      }
    }
  }

  /**
   * A comment.
   *
   * @param index of its number sign, in code points
   */
  private record Comment(int index, String text) {}

  private static List<Comment> comments(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setProcessComments(true);
    options.setCodePointLimit(Integer.MAX_VALUE);
    List<Comment> comments = new ArrayList<>();
    ParserImpl parser = new ParserImpl(new StreamReader(text), options);
    try {
      while (!parser.checkEvent(Event.ID.StreamEnd)) {
        if (parser.getEvent() instanceof CommentEvent comment) {
          comments.add(new Comment(comment.getStartMark().getIndex(), comment.getValue()));
        }
      }
    } catch (YAMLException e) {
      // Reported already, by whoever read the file for what it says.
      return comments;
    }
    return comments;
  }

  /** The line that a comment is about: its own, or the next that has more than a comment. */
  private static int line(SourceText source, Place comment) {
    String before = source.line(comment.line());
    if (!before.isBlank() && !before.stripLeading().startsWith("#")) {
      return comment.line();
    }
    int line = comment.line() + 1;
    while (line <= source.lineCount() && isCommentOrBlank(source.line(line))) {
      line++;
    }
    return line;
  }

  private static boolean isCommentOrBlank(String line) {
    return line.isBlank() || line.stripLeading().startsWith("#");
  }

  private void allow(String rest, Place place, int line) {
    Matcher matcher = ALLOW.matcher(rest);
    if (!matcher.matches()) {
      findings.add(CheckCode.ALLOW_UNREADABLE.at(place, rest));
      return;
    }
    for (String written : SEPARATOR.splitAsStream(matcher.group("codes")).toList()) {
      String code = written.toLowerCase(Locale.ROOT).replace('_', '-');
      if (CodeNames.configurable().contains(code)) {
        allowances.add(new Allowance(code, line, place));
      } else {
        findings.add(
            CodeNames.nearest(code)
                .map(near -> CheckCode.ALLOW_MISSPELT.at(place, written, near))
                .orElseGet(() -> CheckCode.ALLOW_UNKNOWN.at(place, written)));
      }
    }
    if (NO_REASON.matcher(matcher.group("reason")).matches()) {
      findings.add(CheckCode.ALLOW_WITHOUT_REASON.at(place, matcher.group("codes")));
    }
  }

  /** Whether the author allows findings of a code on a line. */
  boolean allows(String code, int line) {
    return allowances.stream()
        .anyMatch(allowance -> allowance.line == line && allowance.code.equals(code));
  }

  /**
   * What remains of a file's findings, and what is wrong with its allowances.
   *
   * @param found all findings of the file
   */
  List<Finding> apply(List<Finding> found) {
    List<Finding> remaining = new ArrayList<>();
    Set<Allowance> used = new HashSet<>();
    for (Finding finding : found) {
      Optional<Allowance> allowed =
          allowances.stream()
              .filter(
                  allowance ->
                      allowance.line == finding.place().line()
                          && allowance.code.equals(finding.code()))
              .findFirst();
      if (allowed.isPresent()) {
        used.add(allowed.get());
      } else {
        remaining.add(finding);
      }
    }
    remaining.addAll(findings);
    for (Allowance allowance : allowances) {
      // Only a comparison could tell whether one of its codes is still needed.
      if (!used.contains(allowance) && !CodeNames.isOfYears(allowance.code)) {
        remaining.add(CheckCode.ALLOW_UNUSED.at(allowance.place, allowance.code));
      }
    }
    return remaining;
  }
}
