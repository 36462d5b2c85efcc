package cn.jixiao.report.finding;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.report.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run of the checks shows.
 *
 * @param files those with findings that are shown, the most severe first in each
 * @param checked how many projects and books were checked
 * @param hidden how many findings are not shown because they are not severe enough
 * @param fingerprints what findings are known by, as far as that was looked for
 * @param accepted how many findings are not shown because a reviewer accepted them
 */
public record CheckReport(
    List<CheckedFile> files,
    int checked,
    int hidden,
    Map<Finding, String> fingerprints,
    int accepted) {
  /** Copies the list. */
  public CheckReport {
    files = List.copyOf(files);
    fingerprints = Map.copyOf(fingerprints);
  }

  /** The same report with what reviewers have to do with it. */
  public CheckReport withReview(Map<Finding, String> known, int acceptedOnes) {
    return new CheckReport(files, checked, hidden, known, acceptedOnes);
  }

  /** What a finding is known by wherever it stands; empty where nobody looked for it. */
  public Optional<String> fingerprint(Finding finding) {
    return Optional.ofNullable(fingerprints.get(finding));
  }

  /** A report of what is at least this severe. */
  public static CheckReport of(List<CheckedFile> all, Severity lowest, int checked) {
    List<CheckedFile> files = new ArrayList<>();
    int hidden = 0;
    for (CheckedFile file : all) {
      List<Finding> shown =
          file.findings().stream()
              .filter(finding -> finding.severity().compareTo(lowest) <= 0)
              .toList();
      hidden += file.findings().size() - shown.size();
      if (!shown.isEmpty()) {
        files.add(file.with(shown));
      }
    }
    return new CheckReport(files, checked, hidden, Map.of(), 0);
  }

  /** All findings that are shown. */
  public List<Finding> findings() {
    return files.stream().flatMap(file -> file.findings().stream()).toList();
  }

  /** All that is shown, as platforms take it. */
  public List<Issue> issues(Messages messages) {
    List<Issue> issues = new ArrayList<>();
    for (CheckedFile file : files) {
      for (Finding finding : file.findings()) {
        Place place = finding.place();
        boolean known =
            place.file().equals(file.file()) && !place.equals(Place.startOf(place.file()));
        issues.add(
            new Issue(
                finding.code(),
                finding.severity(),
                place,
                known
                    ? Optional.of(place.column() + file.source().length(place))
                    : Optional.empty(),
                messages.message(finding) + "\n" + messages.hint(finding),
                fingerprint(finding)));
      }
    }
    return issues;
  }

  /** How many there are of each severity. */
  public String summary(Messages messages) {
    String counts =
        messages.text(
            "check.done",
            count(Severity.ERROR),
            count(Severity.WARNING),
            count(Severity.INFO),
            String.valueOf(checked));
    return counts
        + (hidden == 0 ? "" : messages.text("check.hidden", String.valueOf(hidden)))
        + (accepted == 0 ? "" : messages.text("check.accepted", String.valueOf(accepted)));
  }

  private String count(Severity severity) {
    return String.valueOf(
        findings().stream().filter(finding -> finding.severity() == severity).count());
  }
}
