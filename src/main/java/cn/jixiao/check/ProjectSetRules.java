package cn.jixiao.check;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.measure.Name;
import cn.jixiao.project.Indicator;
import cn.jixiao.project.Project;
import cn.jixiao.yaml.Authored;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with projects that are right each for itself. */
public final class ProjectSetRules {
  /** Fewer results may well be the same in two years. */
  private static final int FEWEST_COPIED = 3;

  /** All rules about sets of projects. */
  public ProjectSetRules() {}

  /** What identifies a project among those of all years. */
  private record IdOfYear(String id, int year) {}

  /**
   * What of a project the rules look at, so that nothing else of many need be kept.
   *
   * @param file the project's
   * @param actuals the actual values by what names their indicators
   * @param result where the first actual value stands
   */
  public record Member(
      Path file,
      Authored<String> id,
      int year,
      Map<String, String> actuals,
      Optional<Place> result) {
    /** Copies the values. */
    public Member {
      actuals = Map.copyOf(actuals);
    }

    /** A project as a member of its set. */
    public static Member of(Project project) {
      Map<String, String> actuals = new LinkedHashMap<>();
      for (Indicator indicator : project.allIndicators()) {
        indicator
            .actual()
            .filter(actual -> !actual.value().isBlank())
            .ifPresent(actual -> actuals.put(named(indicator, actuals.keySet()), said(actual)));
      }
      return new Member(
          project.file(),
          project.id(),
          project.year().value(),
          actuals,
          project.allIndicators().stream()
              .flatMap(indicator -> indicator.actual().stream())
              .map(Authored::place)
              .findFirst());
    }

    /** A member of whose results nobody asks. */
    public static Member of(Path file, Authored<String> id, int year) {
      return new Member(file, id, year, Map.of(), Optional.empty());
    }

    /** Names that several indicators have are told apart by their order. */
    private static String named(Indicator indicator, Set<String> taken) {
      String name =
          indicator.id().map(id -> "#" + id.value()).orElseGet(() -> key(indicator.name().value()));
      int turn = 1;
      while (taken.contains(name + " " + turn)) {
        turn++;
      }
      return name + " " + turn;
    }

    private static String key(String name) {
      return Name.of(name).key();
    }

    private static String said(Authored<String> actual) {
      return actual.value().strip();
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
      for (Member member : same) {
        byKey.getOrDefault(new IdOfYear(member.id().value(), member.year() - 1), List.of()).stream()
            .filter(before -> isCopied(member, before))
            .findFirst()
            .ifPresent(before -> findings.add(copied(member, before)));
      }
    }
    return findings;
  }

  private static boolean isCopied(Member project, Member before) {
    return project.actuals().size() >= FEWEST_COPIED
        && before.actuals().entrySet().containsAll(project.actuals().entrySet());
  }

  private static Finding copied(Member project, Member before) {
    return CheckCode.RESULTS_COPIED.at(
        project.result().orElse(project.id().place()),
        String.valueOf(project.actuals().size()),
        shown(before.file()));
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
