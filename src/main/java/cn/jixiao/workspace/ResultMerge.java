package cn.jixiao.workspace;

import cn.jixiao.check.ProjectSetRules;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.summary.ProjectResult;
import cn.jixiao.summary.ResultPart;
import cn.jixiao.summary.SummaryCode;
import cn.jixiao.yaml.Authored;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Results of parts put together (合并): the same summary as if nothing had been divided, and what is
 * to be said of all projects together.
 */
public final class ResultMerge {
  /** A part's first line is about the part. */
  private static final int LINES_BEFORE = 1;

  private ResultMerge() {}

  /**
   * A part and where it was read.
   *
   * @param file with a line for each result, after one for the part
   */
  public record Source(Path file, ResultPart part) {}

  /**
   * What came of it.
   *
   * @param part all projects that no rule about all of them speaks against, as one part
   * @param findings each in the file of the part
   * @param whole whether every part is there, and none twice; a summary of less would look right
   *     and be wrong
   */
  public record Merged(ResultPart part, List<Finding> findings, boolean whole) {
    /** Copies the list. */
    public Merged {
      findings = List.copyOf(findings);
    }
  }

  /** A result and the line that it stands on. */
  private record Line(Place place, ProjectResult result) {}

  /**
   * Puts parts together. Sets of files that were divided each for itself come one after the other,
   * as their first parts were named.
   */
  public static Merged of(List<Source> sources) {
    List<Finding> findings = new ArrayList<>();
    Map<String, List<Source>> sets = new LinkedHashMap<>();
    for (Source source : sources) {
      String set = source.part().set() + "/" + source.part().parts();
      sets.computeIfAbsent(set, key -> new ArrayList<>()).add(source);
    }
    sets.values().forEach(set -> requireWhole(set, findings));
    boolean whole = findings.isEmpty();
    List<Line> lines = sets.values().stream().flatMap(set -> lines(set).stream()).toList();
    List<Finding> ofAll =
        new ProjectSetRules().check(lines.stream().map(ResultMerge::member).toList());
    findings.addAll(ofAll);
    Set<Place> wrong = ofAll.stream().map(Finding::place).collect(Collectors.toSet());
    List<ProjectResult> sound =
        lines.stream().filter(line -> !wrong.contains(line.place)).map(Line::result).toList();
    int missing = sources.stream().mapToInt(source -> source.part().missing()).sum();
    ResultPart part =
        new ResultPart(
            String.join("+", sets.keySet()),
            1,
            1,
            missing + lines.size() - sound.size(),
            IntStream.range(0, sound.size()).mapToObj(i -> sound.get(i).at(i + 1)).toList());
    return new Merged(part, findings, whole);
  }

  private static void requireWhole(List<Source> set, List<Finding> findings) {
    Map<Integer, Source> byPart = new LinkedHashMap<>();
    for (Source source : set) {
      Source first = byPart.putIfAbsent(source.part().part(), source);
      if (first != null) {
        findings.add(
            SummaryCode.RESULT_PART_TWICE.at(
                Place.startOf(source.file()), name(source.part()), first.file().toString()));
      }
    }
    Source first = set.get(0);
    Set<Integer> missing =
        IntStream.rangeClosed(1, first.part().parts()).boxed().collect(Collectors.toSet());
    missing.removeAll(new HashSet<>(byPart.keySet()));
    if (!missing.isEmpty()) {
      findings.add(
          SummaryCode.RESULT_PART_MISSING.at(
              Place.startOf(first.file()),
              missing.stream().sorted().map(String::valueOf).collect(Collectors.joining("、")),
              String.valueOf(first.part().parts())));
    }
  }

  private static String name(ResultPart part) {
    return part.part() + "/" + part.parts();
  }

  private static List<Line> lines(List<Source> set) {
    List<Line> lines = new ArrayList<>();
    for (Source source : set) {
      List<ProjectResult> results = source.part().results();
      for (int i = 0; i < results.size(); i++) {
        Place place = new Place(source.file(), LINES_BEFORE + i + 1, 1);
        lines.add(new Line(place, results.get(i)));
      }
    }
    lines.sort(Comparator.comparingInt(line -> line.result.at()));
    return lines;
  }

  private static ProjectSetRules.Member member(Line line) {
    return ProjectSetRules.Member.of(
        Path.of(line.result.file()),
        new Authored<>(line.result.id(), line.place),
        line.result.year());
  }
}
