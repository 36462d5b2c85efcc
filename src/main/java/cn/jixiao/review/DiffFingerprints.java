package cn.jixiao.review;

import cn.jixiao.diff.DiffFinding;
import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The findings of a comparison as they are known wherever they stand: by code, project, years,
 * indicator, and every value that they speak of.
 */
public final class DiffFingerprints {
  private DiffFingerprints() {}

  /** A project's findings, in their order. */
  public static List<Reviewed> of(ProjectDiff project) {
    Fingerprint.Series series = new Fingerprint.Series();
    // What is kept in a file is in one language, whoever runs the program.
    Messages messages = new Messages(Locale.SIMPLIFIED_CHINESE);
    List<Reviewed> reviewed = new ArrayList<>();
    for (DiffFinding finding : project.findings()) {
      reviewed.add(
          new Reviewed(
              series.next(parts(project, finding)),
              Origin.DIFF,
              finding.code().code(),
              project.id(),
              subject(finding),
              finding.text(messages),
              finding.severity(),
              place(project, finding)));
    }
    return reviewed;
  }

  /** What is gone is shown at the head of the new file, which is what is under review. */
  private static Place place(ProjectDiff project, DiffFinding finding) {
    return finding
        .newPlace()
        .or(() -> project.now().map(card -> card.project().name().place()))
        .or(finding::oldPlace)
        .orElseGet(() -> Place.startOf(project.latest().project().file()));
  }

  private static List<String> parts(ProjectDiff project, DiffFinding finding) {
    List<String> parts = new ArrayList<>();
    parts.add(Origin.DIFF.key());
    parts.add(finding.message().key());
    parts.add(project.id());
    parts.add(year(project, true));
    parts.add(year(project, false));
    parts.add(finding.level1().orElse(""));
    parts.add(subject(finding));
    parts.add(finding.old().orElse(""));
    parts.add(finding.now().orElse(""));
    finding.arguments().forEach(argument -> parts.add(Fingerprint.sorted(argument)));
    return parts;
  }

  private static String subject(DiffFinding finding) {
    return finding
        .indicator()
        .map(name -> finding.level2().orElse("") + "/" + name.strip())
        .orElse("");
  }

  private static String year(ProjectDiff project, boolean old) {
    return (old ? project.old() : project.now())
        .map(card -> String.valueOf(card.project().year().value()))
        .orElse("");
  }
}
