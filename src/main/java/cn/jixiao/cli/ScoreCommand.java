package cn.jixiao.cli;

import cn.jixiao.finding.Severity;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormReading;
import cn.jixiao.report.finding.FindingPrinter;
import cn.jixiao.report.score.ScoreFormat;
import cn.jixiao.score.FileScorer;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreGaps;
import cn.jixiao.score.ScoredFile;
import cn.jixiao.workspace.ProjectFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the scores of projects. */
@Command(name = "score")
final class ScoreCommand implements Callable<Integer> {
  private final Call call;

  @Mixin private Sources sources;

  @Option(
      names = "--format",
      paramLabel = "table|json|csv|yaml",
      defaultValue = "table",
      converter = OptionWords.ScoreFormats.class,
      completionCandidates = OptionWords.ScoreFormats.class,
      descriptionKey = "option.format")
  private ScoreFormat format;

  ScoreCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    FormLibrary forms = sources.forms();
    FileScorer scorer = new FileScorer(forms, ProjectFiles::below);
    FindingPrinter findings = call.findings();
    ProjectFiles files = sources.files(call);
    List<ScoreCard> cards = new ArrayList<>();
    findings.print(files.findings());
    for (Path file : files.files()) {
      ScoredFile scored = scorer.score(file);
      findings.print(scored.findings(), scored.source());
      scored.card().ifPresent(card -> findings.print(ScoreGaps.of(card), scored.source()));
      scored.card().ifPresent(cards::add);
      call.show(scored.failure());
    }
    for (FormReading form : scorer.formsWithFindings()) {
      findings.print(form.findings(), form.source());
    }
    call.print(format, cards, Severity.INFO, forms, findings);
    return Call.exitCode(findings);
  }
}
