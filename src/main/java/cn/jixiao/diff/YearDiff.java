package cn.jixiao.diff;

import cn.jixiao.finding.Severity;
import java.util.List;

/**
 * A comparison between two years' projects (年度对比).
 *
 * @param projects those of the new year in its order, then those that were removed in the old order
 */
public record YearDiff(List<ProjectDiff> projects) {
  /** Copies the list. */
  public YearDiff {
    projects = List.copyOf(projects);
  }

  /** Whether any finding is as loud as that or louder. */
  public boolean has(Severity severity) {
    return projects.stream().anyMatch(project -> project.has(severity));
  }
}
