package cn.jixiao.report.diff;

import cn.jixiao.diff.DiffReport;
import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Severity;
import java.util.List;

/**
 * A comparison as the comment of a merge request: never longer than platforms take, and with a mark
 * by which a bot finds its own comment to replace it.
 */
public final class ReviewComment {
  /** The first line; it is not shown. */
  public static final String MARK = "<!-- jixiao-review -->";

  private final Messages messages;
  private final int most;

  /**
   * @param most how many characters it may have
   */
  public ReviewComment(Messages messages, int most) {
    this.messages = messages;
    this.most = most;
  }

  /** All of it where there is room; else the warnings; else those of the projects worth most. */
  public String of(DiffReport report) {
    String all = MARK + "\n" + new DiffMarkdown(messages, Severity.INFO).of(report);
    if (fits(all)) {
      return all;
    }
    String warnings = shortened(report, "");
    if (fits(warnings)) {
      return warnings;
    }
    List<ProjectDiff> projects = report.ranked();
    int shown = 0;
    int tooMany = projects.size();
    // The more projects, the longer it is.
    while (tooMany - shown > 1) {
      int half = (shown + tooMany) / 2;
      if (fits(first(report, projects, half))) {
        shown = half;
      } else {
        tooMany = half;
      }
    }
    return first(report, projects, shown);
  }

  private boolean fits(String text) {
    return text.codePointCount(0, text.length()) <= most;
  }

  private String first(DiffReport report, List<ProjectDiff> projects, int count) {
    return shortened(
        report.with(projects.subList(0, count)),
        messages.text("review.comment.rest", String.valueOf(projects.size() - count)));
  }

  private String shortened(DiffReport report, String rest) {
    return MARK
        + "\n"
        + new DiffMarkdown(messages, Severity.WARNING).of(report)
        + "\n"
        + messages.text("review.comment.shortened")
        + rest
        + "\n";
  }
}
