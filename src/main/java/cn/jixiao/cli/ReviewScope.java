package cn.jixiao.cli;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.diff.DiffReport;
import cn.jixiao.diff.SideComparer;
import cn.jixiao.diff.side.SideFinder;
import cn.jixiao.diff.side.Sides;
import cn.jixiao.diff.side.WrongSides;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.review.Judgements;
import cn.jixiao.review.Origin;
import cn.jixiao.review.Reviewed;
import cn.jixiao.workspace.CheckSettings;
import cn.jixiao.workspace.DiffSettings;
import cn.jixiao.workspace.FolderFiles;
import cn.jixiao.workspace.ProjectFiles;
import cn.jixiao.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whose findings are judged: those of a comparison, or those of checks. */
final class ReviewScope {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--diff", paramLabel = "SIDE", descriptionKey = "option.review-diff")
  private List<String> sides = new ArrayList<>();

  @Option(names = "--check", paramLabel = "PATH", descriptionKey = "option.review-check")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "option.templates")
  private Path templates;

  @Option(
      names = "--severity",
      paramLabel = "info|warning|error",
      converter = OptionWords.Severities.class,
      completionCandidates = OptionWords.Severities.class,
      descriptionKey = "option.review-severity")
  private Severity lowest = Severity.WARNING;

  @Mixin private SettingsFile settingsFile;
  @Mixin private ReviewFile review;

  /** Where judgements are kept. */
  Path path() {
    return review.path();
  }

  /** The judgements. */
  Judgements judgements() {
    return Judgements.in(review.path());
  }

  /** Which findings are looked for. */
  Origin from() {
    return sides.isEmpty() ? Origin.CHECK : Origin.DIFF;
  }

  /**
   * What is found now.
   *
   * @param all whatever is quieter than asked for, too, and what was accepted
   */
  List<Reviewed> found(Call call, boolean all) {
    if (!sides.isEmpty() && !paths.isEmpty()) {
      throw UsageError.of(spec.commandLine(), "usage.review-both");
    }
    List<Reviewed> found = sides.isEmpty() ? checked() : compared(call);
    return found.stream().filter(one -> all || one.severity().compareTo(lowest) <= 0).toList();
  }

  private FormLibrary forms() {
    return new FormLibrary(Sources.Folders.existing(spec, "--templates", templates));
  }

  private CheckSettings settings() {
    return settingsFile.read().settings();
  }

  private List<Reviewed> checked() {
    ProjectFiles files = ProjectFiles.in(paths.isEmpty() ? List.of(Path.of("projects")) : paths);
    CheckSettings settings = settings().withLowest(Severity.INFO);
    Workspace.Checked checked = new Workspace(forms(), settings).survey(files);
    List<CheckedFile> all = new ArrayList<>(checked.projects());
    checked.books().forEach(book -> all.add(book.file()));
    Judgements none = new Judgements(path(), List.of(), List.of(), judgements().source());
    Map<String, Finding> byFingerprint = new HashMap<>();
    FileReview reviewed = FileReview.of(all, none, Severity.INFO);
    reviewed.fingerprints().forEach((finding, known) -> byFingerprint.put(known, finding));
    return reviewed.found().stream()
        .filter(
            one ->
                Optional.ofNullable(byFingerprint.get(one.fingerprint()))
                    .filter(FileReview::mayBeAccepted)
                    .isPresent())
        .toList();
  }

  private List<Reviewed> compared(Call call) {
    Judgements none = new Judgements(path(), List.of(), List.of(), judgements().source());
    return new DiffSettings(settings(), none).apply(comparison(call)).found();
  }

  /** The comparison as settings and judgements leave it. */
  DiffReport report(Call call) {
    return new DiffSettings(settings(), judgements()).apply(comparison(call)).report();
  }

  private DiffReport comparison(Call call) {
    try (Sides found =
        new SideFinder(Path.of(""), call.shell().environment(), new FolderFiles())
            .find(sides, Optional.empty())) {
      return new SideComparer(forms()).compare(found.old(), found.now()).only(found.wanted());
    } catch (WrongSides e) {
      throw UsageError.of(spec.commandLine(), e.key(), e.arguments().toArray(String[]::new));
    }
  }
}
