package cn.jixiao.report;

import cn.jixiao.finding.Severity;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Issues as GitLab's Code Quality reports, which it shows beside the lines of a merge request. */
public final class GitLabText {
  private GitLabText() {}

  /** The report: an array with an element for each. */
  public static String of(List<Issue> issues) {
    return JsonText.of(issues.stream().map(GitLabText::entry).toList());
  }

  private static Map<String, Object> entry(Issue issue) {
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("path", path(issue.place().file()));
    location.put("lines", Map.of("begin", issue.place().line()));
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("description", issue.message());
    entry.put("check_name", issue.code());
    // It asks for one of each; what nobody can accept is known by where it stands.
    entry.put(
        "fingerprint",
        issue.fingerprint().orElse(issue.code() + " " + issue.file() + " " + issue.place().line()));
    entry.put("severity", severity(issue.severity()));
    entry.put("location", location);
    return entry;
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case INFO -> "info";
    };
  }

  /** Paths are relative to the repository, whose root a pipeline works in. */
  private static String path(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = file.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(here) ? here.relativize(absolute) : file;
    return shown.toString().replace('\\', '/');
  }
}
