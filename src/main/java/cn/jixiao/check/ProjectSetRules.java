package cn.jixiao.check;

import cn.jixiao.project.Finding;
import cn.jixiao.project.Project;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with projects that are right each for itself. */
final class ProjectSetRules {
  /** What identifies a project among those of all years. */
  private record Key(String id, int year) {}

  /**
   * Checks projects that belong together.
   *
   * @return the findings, each in the file it speaks of, in the order of the projects
   */
  List<Finding> check(Collection<Project> projects) {
    Map<Key, List<Project>> byKey =
        projects.stream()
            .collect(
                Collectors.groupingBy(
                    project -> new Key(project.id().value(), project.year().value()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byKey.values().stream()
        .filter(same -> same.size() > 1)
        .flatMap(same -> same.stream().map(project -> twice(project, same)))
        .toList();
  }

  /** The first names the second, and every other the first. */
  private static Finding twice(Project project, List<Project> same) {
    Project other = project == same.get(0) ? same.get(1) : same.get(0);
    return CheckCode.ID_TWICE.at(
        project.id().place(),
        project.id().value(),
        String.valueOf(project.year().value()),
        shown(other.file()));
  }

  private static String shown(Path file) {
    return file.toString().replace('\\', '/');
  }
}
