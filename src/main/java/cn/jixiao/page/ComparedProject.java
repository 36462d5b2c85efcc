package cn.jixiao.page;

import cn.jixiao.diff.Change;
import cn.jixiao.diff.DiffFinding;
import cn.jixiao.diff.DiffLine;
import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.diff.Side;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.Figures;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreCard.FundTotals;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a template sees of a project in two years.
 *
 * <pre>
 * number      from 1 on, over all projects
 * status      added, removed, changed, unchanged; statusName
 * id, name, department, unit
 * oldFile, newFile   empty where the side is missing
 * years       both, and how far they lie apart
 * head        what a reviewer sees first: list of texts; empty for a project of one side
 * stake       what its warnings are worth, in points of 100
 * ranked      its lines, those worth most to a reviewer first: see {@link ComparedLine}
 * warning     whether there are any; warnings: how many
 * budget, adjusted, executed   old, now, change; empty texts where unknown
 * remarks     what is said about the project: see {@link ComparedLine}
 * rows        of all indicators
 * groups      list of: name, rows, groups: name, rows, lines: see {@link ComparedLine}
 * </pre>
 */
final class ComparedProject {
  private final Side old;
  private final Side now;
  private final Messages messages;
  private final ComparedLine lines;

  ComparedProject(Side old, Side now, Messages messages) {
    this.old = old;
    this.now = now;
    this.messages = messages;
    this.lines = new ComparedLine(old, now, messages);
  }

  Map<String, Object> model(ProjectDiff project, int number) {
    Map<String, Object> model = new HashMap<>();
    ScoreCard latest = project.latest();
    long warnings =
        project.findings().stream().filter(finding -> finding.severity() != Severity.INFO).count();
    model.put("number", number);
    model.put("status", project.status().key());
    model.put("statusName", messages.text("comparison.status." + project.status().key()));
    model.put("id", project.id());
    model.put("name", project.name());
    model.put("department", text(latest.project().department()));
    model.put("unit", text(latest.project().unit()));
    model.put("oldFile", file(old, project.old()));
    model.put("newFile", file(now, project.now()));
    model.put("warning", warnings > 0);
    model.put("warnings", warnings);
    model.put("budget", amounts(project, FundTotals::budget));
    model.put("adjusted", amounts(project, FundTotals::adjusted));
    model.put("executed", amounts(project, FundTotals::executed));
    model.put("stake", Figures.AS_WRITTEN.computed(project.stake()));
    model.put("years", project.head().years(messages));
    model.put(
        "head",
        project.match().isPresent() ? List.of(project.head().indicators(messages)) : List.of());
    model.put("ranked", DiffLine.ranked(project.lines()).stream().map(lines::model).toList());
    model.put("remarks", remarks(project));
    model.put("rows", project.indicators().size());
    model.put("groups", GroupModel.of(project.lines(), lines::model));
    return model;
  }

  private List<Map<String, Object>> remarks(ProjectDiff project) {
    List<Map<String, Object>> remarks = new ArrayList<>();
    for (DiffFinding finding : project.ownFindings()) {
      switch (finding.code()) {
        // The page has a place of its own for these.
        case PROJECT_ADDED, PROJECT_REMOVED -> {}
        default -> remarks.add(lines.remark(finding));
      }
    }
    return remarks;
  }

  /** Both years' amounts in 万元, and by how much they differ. */
  private Map<String, String> amounts(
      ProjectDiff project, Function<FundTotals, Optional<BigDecimal>> column) {
    Optional<BigDecimal> old = project.old().map(ScoreCard::funds).flatMap(column);
    Optional<BigDecimal> now = project.now().map(ScoreCard::funds).flatMap(column);
    String change = "";
    if (old.isPresent() && now.isPresent()) {
      change = difference(old.get(), now.get());
    }
    return Map.of("old", number(old), "now", number(now), "change", change);
  }

  private String difference(BigDecimal old, BigDecimal now) {
    BigDecimal difference = now.subtract(old);
    if (difference.signum() == 0) {
      return messages.text("comparison.same");
    }
    String amount = (difference.signum() > 0 ? "+" : "") + Figures.AS_WRITTEN.computed(difference);
    return Change.percent(old, now)
        .map(percent -> messages.text("comparison.amount-and-percent", amount, percent.toString()))
        .orElse(amount);
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(Figures.AS_WRITTEN::computed).orElse("");
  }

  private static String file(Side side, Optional<ScoreCard> card) {
    return card.map(one -> side.shown(one.project().file())).orElse("");
  }

  private static String text(Optional<Authored<String>> text) {
    return text.map(Authored::value).orElse("");
  }
}
