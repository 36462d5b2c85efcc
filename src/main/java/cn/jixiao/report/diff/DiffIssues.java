package cn.jixiao.report.diff;

import cn.jixiao.diff.DiffFinding;
import cn.jixiao.diff.DiffReport;
import cn.jixiao.diff.NotCompared;
import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Severity;
import cn.jixiao.report.Issue;
import cn.jixiao.report.ReportStyle;
import cn.jixiao.review.DiffFingerprints;
import cn.jixiao.review.Reviewed;
import cn.jixiao.score.ScoredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The findings of a comparison as platforms take them, where the new value stands, or what was
 * dropped stood. What was accepted is left out.
 */
final class DiffIssues {
  private final Messages messages;
  private final Severity lowest;

  DiffIssues(ReportStyle style) {
    this.messages = style.messages();
    this.lowest = style.lowest();
  }

  List<Issue> of(DiffReport report) {
    List<Issue> issues = new ArrayList<>();
    for (NotCompared pair : report.notCompared()) {
      pair.brokenNew().ifPresent(file -> unread(file, issues));
    }
    for (ProjectDiff project : report.ranked()) {
      List<Reviewed> reviewed = DiffFingerprints.of(project);
      for (int i = 0; i < reviewed.size(); i++) {
        DiffFinding finding = project.findings().get(i);
        if (!finding.accepted() && finding.severity().compareTo(lowest) <= 0) {
          issues.add(issue(finding, reviewed.get(i)));
        }
      }
    }
    return issues;
  }

  private Issue issue(DiffFinding finding, Reviewed known) {
    String subject = known.subject().isEmpty() ? known.project() : known.subject();
    return new Issue(
        finding.code().code(),
        finding.severity(),
        known.place(),
        Optional.empty(),
        messages.text("diff.issue", subject, finding.text(messages)),
        Optional.of(known.fingerprint()));
  }

  private void unread(ScoredFile file, List<Issue> issues) {
    for (Finding finding : file.findings()) {
      issues.add(
          new Issue(
              finding.code(),
              finding.severity(),
              finding.place(),
              Optional.empty(),
              messages.message(finding) + "\n" + messages.hint(finding),
              Optional.empty()));
    }
  }
}
