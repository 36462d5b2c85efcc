package cn.jixiao.cli;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Severity;
import cn.jixiao.review.FileFingerprints;
import cn.jixiao.review.Judgements;
import cn.jixiao.review.Reviewed;
import cn.jixiao.yaml.ShapeCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Findings of files beside what reviewers accepted.
 *
 * @param files without what was accepted; last the file of judgements, where something is to be
 *     said of it
 * @param found everything, as judgements know it
 * @param fingerprints by findings that are left
 * @param accepted how many were accepted
 */
record FileReview(
    List<CheckedFile> files,
    List<Reviewed> found,
    Map<Finding, String> fingerprints,
    int accepted) {
  /**
   * Takes out what was accepted. What keeps a file from being read cannot be.
   *
   * @param lowest the least severe findings that are looked at
   */
  static FileReview of(List<CheckedFile> files, Judgements judgements, Severity lowest) {
    Set<String> known = judgements.fingerprints();
    List<CheckedFile> left = new ArrayList<>();
    List<Reviewed> found = new ArrayList<>();
    Map<Finding, String> fingerprints = new HashMap<>();
    int accepted = 0;
    for (CheckedFile file : files) {
      List<Reviewed> reviewed = reviewed(file, lowest, known);
      List<Finding> kept = new ArrayList<>();
      for (int i = 0; i < file.findings().size(); i++) {
        Finding finding = file.findings().get(i);
        if (reviewed.isEmpty()) {
          kept.add(finding);
        } else if (known.contains(reviewed.get(i).fingerprint()) && mayBeAccepted(finding)) {
          accepted++;
        } else {
          kept.add(finding);
          fingerprints.put(finding, reviewed.get(i).fingerprint());
        }
      }
      found.addAll(reviewed);
      left.add(file.with(kept));
    }
    List<Finding> own = new ArrayList<>(judgements.findings());
    own.addAll(judgements.saidOfStale(found));
    left.add(CheckedFile.other(judgements.file(), own, judgements.source()));
    return new FileReview(left, found, fingerprints, accepted);
  }

  /** Nothing where nobody would see it, so that sound files are read once. */
  private static List<Reviewed> reviewed(CheckedFile file, Severity lowest, Set<String> known) {
    boolean seen =
        file.findings().stream().anyMatch(finding -> finding.severity().compareTo(lowest) <= 0);
    Path path = file.file();
    return seen || (!known.isEmpty() && !file.findings().isEmpty())
        ? FileFingerprints.of(path, file.findings())
        : List.of();
  }

  static boolean mayBeAccepted(Finding finding) {
    return finding.severity() != Severity.ERROR || ShapeCode.of(finding.code()).isEmpty();
  }
}
