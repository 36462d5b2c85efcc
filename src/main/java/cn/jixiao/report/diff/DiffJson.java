package cn.jixiao.report.diff;

import cn.jixiao.diff.Change;
import cn.jixiao.diff.DiffFinding;
import cn.jixiao.diff.DiffLine;
import cn.jixiao.diff.DiffReport;
import cn.jixiao.diff.Dropped;
import cn.jixiao.diff.NotCompared;
import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.diff.ProjectHead;
import cn.jixiao.diff.Reached;
import cn.jixiao.diff.Side;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.report.JsonText;
import cn.jixiao.report.Report;
import cn.jixiao.review.DiffFingerprints;
import cn.jixiao.review.Reviewed;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.score.ScoredFile;
import cn.jixiao.text.WordChange;
import cn.jixiao.yaml.Authored;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a comparison as JSON: an object with all projects, and the files that are not compared.
 */
public final class DiffJson implements Report<DiffReport> {
  private final Messages messages;
  private final Severity lowest;

  /**
   * @param messages the words
   * @param lowest the least severe findings that are written
   */
  public DiffJson(Messages messages, Severity lowest) {
    this.messages = messages;
    this.lowest = lowest;
  }

  @Override
  public String of(DiffReport report) {
    Shown shown = new Shown(report, messages, lowest);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("old", report.old().name());
    all.put("new", report.now().name());
    all.put("projects", report.projects().stream().map(one -> project(one, shown)).toList());
    all.put("notCompared", report.notCompared().stream().map(this::notCompared).toList());
    return JsonText.of(all);
  }

  private Map<String, Object> project(ProjectDiff project, Shown shown) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", project.id());
    entry.put("name", project.name());
    entry.put("old", file(project.old()));
    entry.put("new", file(project.now()));
    entry.put("pairedBy", project.match().map(match -> match.by().key()).orElse(null));
    entry.put("status", project.status().key());
    project.match().ifPresent(match -> entry.put("head", head(project)));
    entry.put("lines", DiffLine.ranked(project.lines()).stream().map(this::line).toList());
    IdentityHashMap<DiffFinding, String> known = fingerprints(project);
    entry.put(
        "findings",
        shown.findings(project).stream()
            .map(
                finding -> {
                  Map<String, Object> one = finding(finding);
                  one.put("fingerprint", known.get(finding));
                  one.put("accepted", finding.accepted());
                  return one;
                })
            .toList());
    return entry;
  }

  private static IdentityHashMap<DiffFinding, String> fingerprints(ProjectDiff project) {
    List<Reviewed> reviewed = DiffFingerprints.of(project);
    IdentityHashMap<DiffFinding, String> known = new IdentityHashMap<>();
    for (int i = 0; i < reviewed.size(); i++) {
      known.put(project.findings().get(i), reviewed.get(i).fingerprint());
    }
    return known;
  }

  private static Map<String, Object> head(ProjectDiff project) {
    ProjectHead head = project.head();
    ProjectHead.Counts counts = head.counts();
    Map<String, Object> indicators = new LinkedHashMap<>();
    indicators.put("old", counts.old());
    indicators.put("new", counts.now());
    indicators.put("loosened", counts.loosened());
    indicators.put("dropped", counts.dropped());
    indicators.put("changed", counts.changed());
    indicators.put("tightened", counts.tightened());
    indicators.put("added", counts.added());
    indicators.put("same", counts.same());
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("oldYear", head.oldYear().orElse(null));
    entry.put("newYear", head.newYear().orElse(null));
    entry.put("stake", project.stake());
    entry.put("rewritten", project.isRewritten());
    entry.put("budget", both(head.budget()));
    entry.put("executed", both(head.executed()));
    entry.put("indicators", indicators);
    entry.put("measuredPercent", both(head.measured()));
    entry.put("lostPoints", head.lost().orElse(null));
    return entry;
  }

  private static Map<String, Object> both(ProjectHead.Both both) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("old", both.old().orElse(null));
    entry.put("new", both.now().orElse(null));
    return entry;
  }

  private Map<String, Object> line(DiffLine line) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("level1", line.level1());
    entry.put("level2", line.level2());
    entry.put("indicator", line.latest().indicator().name().value());
    entry.put("formerName", line.formerName().orElse(null));
    entry.put("fate", line.fate().key());
    entry.put("dropped", line.pair().dropped().map(Dropped::key).orElse(null));
    entry.put("warning", line.has(Severity.WARNING));
    entry.put("stake", line.pair().stake().points());
    entry.put("oldTarget", target(line.pair().old()));
    entry.put("reachedYear", line.pair().reached().map(Reached::year).orElse(null));
    entry.put("reached", line.pair().reached().map(Reached::value).orElse(null));
    entry.put("newTarget", target(line.pair().now()));
    entry.put("change", line.change().map(Change::toString).orElse(null));
    entry.put("codes", line.marks().stream().map(mark -> mark.code().code()).toList());
    entry.put("marks", line.marks().stream().map(mark -> mark.text(messages)).toList());
    return entry;
  }

  private static String target(Optional<IndicatorScore> side) {
    return side.flatMap(score -> score.indicator().target()).map(Authored::value).orElse(null);
  }

  private static String file(Optional<ScoreCard> card) {
    return card.map(one -> Side.slashes(one.project().file())).orElse(null);
  }

  private Map<String, Object> finding(DiffFinding finding) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("code", finding.code().code());
    entry.put("severity", finding.severity().key());
    entry.put("level1", finding.level1().orElse(null));
    entry.put("level2", finding.level2().orElse(null));
    entry.put("indicator", finding.indicator().orElse(null));
    entry.put("pairedBy", finding.match().map(match -> match.by().key()).orElse(null));
    entry.put("similarity", finding.match().map(match -> match.similarity().value()).orElse(null));
    entry.put("old", finding.old().orElse(null));
    entry.put("new", finding.now().orElse(null));
    entry.put("change", finding.change().map(Change::toString).orElse(null));
    entry.put("oldLine", finding.oldPlace().map(Place::line).orElse(null));
    entry.put("newLine", finding.newPlace().map(Place::line).orElse(null));
    entry.put("message", finding.text(messages));
    if (!finding.words().isEmpty()) {
      entry.put("words", finding.words().stream().map(DiffJson::words).toList());
    }
    return entry;
  }

  private static Map<String, Object> words(WordChange change) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("kind", change.kind().key());
    entry.put("text", change.text());
    return entry;
  }

  private Map<String, Object> notCompared(NotCompared pair) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("old", pair.old().map(file -> Side.slashes(file.file())).orElse(null));
    entry.put("new", pair.now().map(file -> Side.slashes(file.file())).orElse(null));
    List<Map<String, Object>> findings = new ArrayList<>();
    pair.brokenOld().ifPresent(file -> findings.addAll(findings(file, "old")));
    pair.brokenNew().ifPresent(file -> findings.addAll(findings(file, "new")));
    entry.put("findings", findings);
    return entry;
  }

  private List<Map<String, Object>> findings(ScoredFile file, String side) {
    return file.findings().stream().map(finding -> finding(finding, side)).toList();
  }

  private Map<String, Object> finding(Finding finding, String side) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("side", side);
    entry.put("file", Side.slashes(finding.place().file()));
    entry.put("line", finding.place().line());
    entry.put("column", finding.place().column());
    entry.put("severity", finding.severity().key());
    entry.put("code", finding.code());
    entry.put("message", messages.message(finding));
    entry.put("hint", messages.hint(finding));
    return entry;
  }
}
