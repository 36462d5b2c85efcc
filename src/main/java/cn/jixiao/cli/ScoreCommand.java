package cn.jixiao.cli;

import cn.jixiao.form.FormReading;
import cn.jixiao.report.FindingPrinter;
import cn.jixiao.report.ScoreCsv;
import cn.jixiao.report.ScoreJson;
import cn.jixiao.report.ScoreTable;
import cn.jixiao.report.ScoreYaml;
import cn.jixiao.score.FileScorer;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreGaps;
import cn.jixiao.score.ScoredFile;
import cn.jixiao.workspace.ProjectFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
      converter = Words.Notations.class,
      completionCandidates = Words.Notations.class,
      descriptionKey = "option.format")
  private Notation notation;

  ScoreCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    FileScorer scorer = new FileScorer(sources.forms());
    FindingPrinter findings = call.findings();
    ProjectFiles files = sources.files();
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
    call.shell().out().print(text(cards));
    return Call.exitCode(findings);
  }

  private String text(List<ScoreCard> cards) {
    return switch (notation) {
      case TABLE -> {
        ScoreTable table = new ScoreTable(call.messages());
        yield cards.stream().map(table::of).collect(Collectors.joining("\n"));
      }
      case JSON -> ScoreJson.of(cards);
      case CSV -> ScoreCsv.of(cards);
      case YAML -> ScoreYaml.of(cards);
    };
  }
}
