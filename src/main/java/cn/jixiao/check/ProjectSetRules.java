package cn.jixiao.check;

import cn.jixiao.finding.Finding;
import cn.jixiao.project.Project;
import cn.jixiao.yaml.Authored;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with projects that are right each for itself. */
public final class ProjectSetRules {
  /** All rules about sets of projects. */
  public ProjectSetRules() {}

  /** What identifies a project among those of all years. */
  private record IdOfYear(String id, int year) {}

  /**
   * What of a project the rules look at, so that nothing else of many need be kept.
   *
   * @param file the project's
   */
  public record Member(Path file, Authored<String> id, int year) {
    /** A project as a member of its set. */
    public static Member of(Project project) {
      return new Member(project.file(), project.id(), project.year().value());
    }
  }

  /**
   * Checks projects that belong together.
   *
   * @return the findings, each in the file it speaks of, in the order of the projects
   */
  public List<Finding> check(Collection<Member> projects) {
    Map<IdOfYear, List<Member>> byKey =
        projects.stream()
            .collect(
                Collectors.groupingBy(
                    project -> new IdOfYear(project.id().value(), project.year()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Finding> findings = new ArrayList<>();
    for (List<Member> same : byKey.values()) {
      for (int i = 0; i < same.size() && same.size() > 1; i++) {
        // The first names the second, and every other the first.
        findings.add(twice(same.get(i), same.get(i == 0 ? 1 : 0)));
      }
    }
    return findings;
  }

  private static Finding twice(Member project, Member other) {
    return CheckCode.ID_TWICE.at(
        project.id().place(),
        project.id().value(),
        String.valueOf(project.year()),
        shown(other.file()));
  }

  private static String shown(Path file) {
    return file.toString().replace('\\', '/');
  }
}
