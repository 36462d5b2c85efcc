package cn.jixiao.report.finding;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run of the checks shows.
 *
 * @param files those with findings that are shown, the most severe first in each
 * @param checked how many projects and books were checked
 * @param hidden how many findings are not shown because they are not severe enough
 */
public record CheckReport(List<CheckedFile> files, int checked, int hidden) {
  /** Copies the list. */
  public CheckReport {
    files = List.copyOf(files);
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
    return new CheckReport(files, checked, hidden);
  }

  /** All findings that are shown. */
  public List<Finding> findings() {
    return files.stream().flatMap(file -> file.findings().stream()).toList();
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
    return hidden == 0 ? counts : counts + messages.text("check.hidden", String.valueOf(hidden));
  }

  private String count(Severity severity) {
    return String.valueOf(
        findings().stream().filter(finding -> finding.severity() == severity).count());
  }
}
