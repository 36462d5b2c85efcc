package cn.jixiao.render;

import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.diff.YearDiff;
import cn.jixiao.project.Authored;
import cn.jixiao.project.Messages;
import cn.jixiao.project.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a template sees of a comparison between two years: texts, counts and truth values.
 *
 * <pre>
 * lang        of the page's own words
 * label       the page's own words by name
 * sides       old, now
 * department  of all projects; empty where they differ
 * counts      list of: key, name, count (added, removed, changed, unchanged, warnings)
 * projects    all: see {@link ComparedProject}
 * changed, unchanged, added, removed   those of each kind
 * </pre>
 */
final class ComparisonModel {
  private final YearDiff diff;
  private final Sides sides;
  private final Messages messages;

  private ComparisonModel(YearDiff diff, Sides sides, Messages messages) {
    this.diff = diff;
    this.sides = sides;
    this.messages = messages;
  }

  static Map<String, Object> of(YearDiff diff, Sides sides, Messages messages) {
    return new ComparisonModel(diff, sides, messages).model();
  }

  private Map<String, Object> model() {
    Map<String, Object> model = new HashMap<>();
    model.put("lang", messages.text("comparison.lang"));
    model.put("label", Labels.of("comparison.label.", messages));
    model.put("sides", Map.of("old", sides.old(), "now", sides.now()));
    model.put("title", messages.text("comparison.title", sides.old(), sides.now()));
    model.put("subtitle", messages.text("comparison.subtitle", sides.old(), sides.now()));
    model.put("department", department());
    model.put("counts", counts());
    List<Map<String, Object>> projects = new ArrayList<>();
    ComparedProject compared = new ComparedProject(messages);
    for (ProjectDiff project : diff.projects()) {
      projects.add(compared.model(project, projects.size() + 1));
    }
    model.put("projects", projects);
    for (ProjectDiff.Status status : ProjectDiff.Status.values()) {
      model.put(
          status.key(),
          projects.stream().filter(one -> one.get("status").equals(status.key())).toList());
    }
    return model;
  }

  private String department() {
    Set<String> departments = new LinkedHashSet<>();
    for (ProjectDiff project : diff.projects()) {
      departments.add(
          project
              .latest()
              .project()
              .department()
              .map(Authored::value)
              .map(String::strip)
              .orElse(""));
    }
    return departments.size() == 1 ? departments.iterator().next() : "";
  }

  private List<Map<String, Object>> counts() {
    List<Map<String, Object>> counts = new ArrayList<>();
    for (ProjectDiff.Status status :
        List.of(
            ProjectDiff.Status.CHANGED,
            ProjectDiff.Status.UNCHANGED,
            ProjectDiff.Status.ADDED,
            ProjectDiff.Status.REMOVED)) {
      counts.add(
          count(
              status.key(),
              diff.projects().stream().filter(project -> project.status() == status).count()));
    }
    counts.add(
        count(
            "warnings",
            diff.projects().stream()
                .flatMap(project -> project.findings().stream())
                .filter(finding -> finding.severity() != Severity.INFO)
                .count()));
    return counts;
  }

  private Map<String, Object> count(String key, long count) {
    return Map.of("key", key, "name", messages.text("comparison.count." + key), "count", count);
  }
}
