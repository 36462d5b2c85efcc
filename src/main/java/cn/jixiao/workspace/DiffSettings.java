package cn.jixiao.workspace;

import cn.jixiao.diff.DiffFinding;
import cn.jixiao.diff.DiffReport;
import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.review.DiffFingerprints;
import cn.jixiao.review.Judgements;
import cn.jixiao.review.Reviewed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a comparison shows, by the settings, by what authors allow in the new files, and by what
 * reviewers accepted. Accepted findings stay, but are no warnings any more.
 */
public final class DiffSettings {
  private final CheckSettings settings;
  private final Judgements judgements;

  /** By these settings and judgements. */
  public DiffSettings(CheckSettings settings, Judgements judgements) {
    this.settings = settings;
    this.judgements = judgements;
  }

  /**
   * A comparison as it is shown.
   *
   * @param report without what is not shown
   * @param found everything that settings and authors leave, as judgements know it
   * @param accepted how many of them were accepted
   * @param stale what is to be said of acceptances that no longer fit
   */
  public record Shown(DiffReport report, List<Reviewed> found, int accepted, List<Finding> stale) {
    /** Copies the lists. */
    public Shown {
      found = List.copyOf(found);
      stale = List.copyOf(stale);
    }
  }

  /** Applies them to a comparison. */
  public Shown apply(DiffReport report) {
    Map<Path, Allowances> allowances = new HashMap<>();
    report.sources().forEach((file, source) -> allowances.put(file, new Allowances(file, source)));
    Set<String> known = judgements.fingerprints();
    List<Reviewed> found = new ArrayList<>();
    List<ProjectDiff> projects = new ArrayList<>();
    int accepted = 0;
    for (ProjectDiff project : report.projects()) {
      List<Reviewed> reviewed = DiffFingerprints.of(project);
      List<DiffFinding> kept = new ArrayList<>();
      for (int i = 0; i < reviewed.size(); i++) {
        DiffFinding finding = project.findings().get(i);
        Optional<Severity> loud = settings.loudness(finding.code().code(), finding.severity());
        if (loud.isEmpty() || isAllowed(finding, allowances)) {
          continue;
        }
        found.add(reviewed.get(i).withSeverity(loud.get()));
        if (known.contains(reviewed.get(i).fingerprint())) {
          accepted++;
          kept.add(finding.accept());
        } else {
          kept.add(finding.withSeverity(loud.get()));
        }
      }
      projects.add(project.with(kept));
    }
    return new Shown(report.with(projects), found, accepted, judgements.saidOfStale(found));
  }

  private static boolean isAllowed(DiffFinding finding, Map<Path, Allowances> allowances) {
    Optional<Place> place = finding.newPlace();
    return place
        .map(where -> allowances.get(where.file()))
        .filter(own -> own.allows(finding.code().code(), place.get().line()))
        .isPresent();
  }
}
