package cn.jixiao.review;

import cn.jixiao.finding.Failure;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.SourceText;
import cn.jixiao.yaml.Authored;
import cn.jixiao.yaml.AuthoredFile;
import cn.jixiao.yaml.Fields;
import cn.jixiao.yaml.ShapeCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The judgements that a {@code review.yaml} keeps.
 *
 * @param file where they are kept, whether or not there is such a file
 * @param accepted those that can be read and have a reason, in their order
 * @param findings what is wrong with the file
 * @param source its text
 */
public record Judgements(
    Path file, List<Acceptance> accepted, List<Finding> findings, SourceText source) {
  /** The file's name in a folder. */
  public static final String FILE = "review.yaml";

  /** Copies the lists. */
  public Judgements {
    accepted = List.copyOf(accepted);
    findings = List.copyOf(findings);
  }

  /** Those of a file; none where there is no such file. */
  public static Judgements in(Path file) {
    if (!Files.exists(file)) {
      return new Judgements(file, List.of(), List.of(), new SourceText(""));
    }
    return Failure.contained(
        file,
        () -> read(file),
        failure -> new Judgements(file, List.of(), List.of(failure.finding()), new SourceText("")));
  }

  private static Judgements read(Path file) {
    AuthoredFile authored = AuthoredFile.read(file, ReviewSection.REVIEW);
    List<Finding> findings = authored.findings();
    List<Acceptance> accepted = new ArrayList<>();
    authored
        .root()
        .map(root -> Fields.of(root, ReviewSection.REVIEW, findings))
        .ifPresent(
            fields ->
                fields
                    .list("accepted", ReviewSection.ACCEPTED)
                    .forEach(entry -> acceptance(entry, findings).ifPresent(accepted::add)));
    return new Judgements(
        file,
        accepted,
        findings.stream()
            .filter(finding -> !finding.code().equals(ShapeCode.FILE_EMPTY.code()))
            .toList(),
        authored.source());
  }

  private static Optional<Acceptance> acceptance(Fields entry, List<Finding> findings) {
    Optional<String> fingerprint = text(entry, "fingerprint");
    Optional<Origin> from = entry.choice("from", List.of(Origin.values())).map(Authored::value);
    Optional<String> code = text(entry, "code");
    Optional<String> project = text(entry, "project");
    Optional<String> reason = text(entry, "reason").filter(text -> !text.isBlank());
    if (fingerprint.isEmpty() || from.isEmpty() || code.isEmpty() || project.isEmpty()) {
      return Optional.empty();
    }
    if (reason.isEmpty()) {
      findings.add(ReviewCode.REVIEW_WITHOUT_REASON.at(entry.place(), fingerprint.get()));
      return Optional.empty();
    }
    return Optional.of(
        new Acceptance(
            fingerprint.get(),
            from.get(),
            code.get(),
            project.get(),
            text(entry, "subject").orElse(""),
            text(entry, "what").orElse(""),
            reason.get(),
            text(entry, "by").orElse(""),
            text(entry, "date").orElse(""),
            entry.place()));
  }

  private static Optional<String> text(Fields entry, String key) {
    return entry.text(key).map(Authored::value).map(String::strip);
  }

  /** The fingerprints of what was accepted. */
  public Set<String> fingerprints() {
    return accepted.stream().map(Acceptance::fingerprint).collect(Collectors.toSet());
  }

  /** How a finding was accepted, if it was. */
  public Optional<Acceptance> of(String fingerprint) {
    return accepted.stream().filter(one -> one.fingerprint().equals(fingerprint)).findFirst();
  }

  /**
   * Acceptances of what is found no more as it was accepted, but with other values.
   *
   * @param found everything that is found now
   */
  public List<Acceptance> stale(Collection<Reviewed> found) {
    Set<String> there = new HashSet<>();
    Map<String, List<Reviewed>> byCode = new HashMap<>();
    for (Reviewed one : found) {
      there.add(one.fingerprint());
      byCode.computeIfAbsent(one.code(), code -> new ArrayList<>()).add(one);
    }
    Set<String> known = fingerprints();
    return accepted.stream()
        .filter(one -> !there.contains(one.fingerprint()))
        .filter(
            one ->
                byCode.getOrDefault(one.code(), List.of()).stream()
                    .anyMatch(now -> now.isAbout(one) && !known.contains(now.fingerprint())))
        .toList();
  }

  /** What is to be said of stale acceptances. */
  public List<Finding> saidOfStale(Collection<Reviewed> found) {
    return stale(found).stream()
        .map(
            one ->
                ReviewCode.REVIEW_STALE.at(
                    one.place(),
                    one.code(),
                    one.project(),
                    one.subject(),
                    (one.by() + " " + one.date()).strip()))
        .toList();
  }
}
