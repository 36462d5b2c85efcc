package cn.jixiao.page;

import cn.jixiao.diff.DiffReport;
import cn.jixiao.diff.NotCompared;
import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.diff.Side;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Severity;
import cn.jixiao.score.ScoredFile;
import cn.jixiao.yaml.Authored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a template sees of a comparison between two years: texts, counts and truth values.
 *
 * <pre>
 * lang        of the page's own words
 * label       the page's own words by name
 * title, subtitle
 * sides       old, now
 * department  of all projects; empty where they differ
 * counts      list of: key, name, count (changed, unchanged, added, removed, warnings)
 * projects    all: see {@link ComparedProject}
 * changed, unchanged, added, removed   those of each kind
 * unread      files that could not be compared, list of: place, text, hint
 * </pre>
 */
final class ComparisonModel {
  private final DiffReport report;
  private final SideNames sides;
  private final Messages messages;

  private ComparisonModel(DiffReport report, Messages messages) {
    this.report = report;
    this.sides = SideNames.of(report, messages);
    this.messages = messages;
  }

  static Map<String, Object> of(DiffReport report, Messages messages) {
    return new ComparisonModel(report, messages).model();
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
    ComparedProject compared = new ComparedProject(report.old(), report.now(), messages);
    for (ProjectDiff project : report.ranked()) {
      projects.add(compared.model(project, projects.size() + 1));
    }
    model.put("projects", projects);
    for (ProjectDiff.Status status : ProjectDiff.Status.values()) {
      model.put(
          status.key(),
          projects.stream().filter(one -> one.get("status").equals(status.key())).toList());
    }
    model.put("unread", unread());
    return model;
  }

  private String department() {
    Set<String> departments = new LinkedHashSet<>();
    for (ProjectDiff project : report.projects()) {
      Optional<Authored<String>> department = project.latest().project().department();
      departments.add(department.map(Authored::value).map(String::strip).orElse(""));
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
      counts.add(count(status.key(), report.count(status)));
    }
    counts.add(count("warnings", report.count(Severity.WARNING) + report.count(Severity.ERROR)));
    return counts;
  }

  private Map<String, Object> count(String key, long count) {
    return Map.of("key", key, "name", messages.text("comparison.count." + key), "count", count);
  }

  private List<Map<String, String>> unread() {
    List<Map<String, String>> unread = new ArrayList<>();
    for (NotCompared pair : report.notCompared()) {
      pair.brokenOld().ifPresent(file -> unread(report.old(), file, unread));
      pair.brokenNew().ifPresent(file -> unread(report.now(), file, unread));
    }
    return unread;
  }

  private void unread(Side side, ScoredFile file, List<Map<String, String>> unread) {
    for (Finding finding : file.findings()) {
      if (finding.severity() == Severity.ERROR) {
        unread.add(
            Map.of(
                "place",
                side.shown(finding.place().file()) + ":" + finding.place().line(),
                "text",
                messages.message(finding),
                "hint",
                messages.hint(finding)));
      }
    }
  }
}
