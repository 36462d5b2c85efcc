package cn.jixiao.workspace;

import cn.jixiao.check.CheckCode;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.SourceText;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormReading;
import cn.jixiao.project.Project;
import cn.jixiao.score.FileScorer;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoredFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The projects of some files by id and year. What cannot be read is kept with what is wrong about
 * it.
 */
public final class YearFiles {
  private final Map<String, TreeMap<Integer, ScoreCard>> cards = new TreeMap<>();
  private final Map<String, List<Wrong>> wrong = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<FormReading> forms;

  /**
   * What is wrong with a file.
   *
   * @param findings never empty
   * @param source the file's text
   */
  public record Wrong(List<Finding> findings, SourceText source) {}

  /** Whose project a file is, where not even that can be read. */
  private static final String NOBODY = "";

  private YearFiles(ProjectFiles files, FormLibrary library) {
    findings.addAll(files.findings());
    FileScorer scorer = new FileScorer(library, ProjectFiles::below);
    files.files().forEach(file -> add(scorer.score(file)));
    forms = scorer.formsWithFindings();
  }

  /** Reads the projects of files and folders. */
  public static YearFiles in(List<Path> paths, FormLibrary library) {
    return new YearFiles(ProjectFiles.in(paths), library);
  }

  private void add(ScoredFile file) {
    if (file.card().isEmpty()) {
      // A broken file of another project is none of this one's business.
      String id = file.project().map(one -> one.id().value()).orElse(NOBODY);
      wrong(id, file.findings(), file.source());
      return;
    }
    ScoreCard card = file.card().get();
    Project project = card.project();
    String id = project.id().value();
    ScoreCard first =
        cards.computeIfAbsent(id, key -> new TreeMap<>()).putIfAbsent(project.year().value(), card);
    if (first != null) {
      Finding twice =
          CheckCode.ID_TWICE.at(
              project.id().place(),
              id,
              project.year().value().toString(),
              first.project().file().toString().replace('\\', '/'));
      wrong(id, List.of(twice), file.source());
    }
  }

  private void wrong(String id, List<Finding> about, SourceText source) {
    wrong.computeIfAbsent(id, key -> new ArrayList<>()).add(new Wrong(about, source));
  }

  /** The ids of all projects that could be read. */
  public Set<String> ids() {
    return new TreeSet<>(cards.keySet());
  }

  /** A project in each of its years, the earliest first. */
  public List<ScoreCard> cards(String id) {
    return List.copyOf(cards.get(id).values());
  }

  /** What is wrong with files of these projects, or with files of nobody knows which. */
  public List<Wrong> wrong(Set<String> ids) {
    return wrong.entrySet().stream()
        .filter(entry -> entry.getKey().equals(NOBODY) || ids.contains(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  /** Paths that do not exist or hold no project. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The forms in whose own files something is wrong. */
  public List<FormReading> forms() {
    return forms;
  }
}
