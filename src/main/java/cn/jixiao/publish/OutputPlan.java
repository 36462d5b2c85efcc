package cn.jixiao.publish;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the documents of each project are written: in the output folder as in the folder that was
 * named.
 *
 * @param outputs the projects that can be printed, in the order of their files
 * @param findings projects that would overwrite each other's documents; none of them is printed
 */
public record OutputPlan(List<Output> outputs, List<Finding> findings) {
  /** Copies the lists. */
  public OutputPlan {
    outputs = List.copyOf(outputs);
    findings = List.copyOf(findings);
  }

  /**
   * One project's place in the output.
   *
   * @param source the project's file
   * @param folder where its documents are written
   * @param stem how their names begin
   */
  public record Output(Path source, Path folder, String stem) {
    /** The file of a document. */
    public Path file(String ending) {
      return folder.resolve(stem + "." + ending);
    }

    /** Equal for outputs that share files on any system, whether it tells A from a or not. */
    private String key() {
      return folder.resolve(stem).toString().toLowerCase(Locale.ROOT);
    }
  }

  /** The folders that files are written to. */
  public Set<Path> folders() {
    return outputs.stream()
        .map(Output::folder)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Plans the output of projects. Several folders keep their places below the folder that they have
   * in common; so do files that were named one by one, where their names alone would collide.
   *
   * @param named the files and folders that a person named
   * @param files the projects' files found there
   * @param folder the output folder
   * @param root where the paths of outputs begin; empty for what was named
   */
  public static OutputPlan of(
      List<Path> named, List<Path> files, Path folder, Optional<Path> root) {
    OutputPlan plan = planned(named, files, folder, root.or(() -> common(named)));
    return plan.findings.isEmpty() || root.isPresent()
        ? plan
        : planned(List.of(), files, folder, commonOfFiles(files));
  }

  /** The outputs of some of the files, and the findings that are in them. */
  public OutputPlan only(Collection<Path> files) {
    Set<Path> wanted = Set.copyOf(files);
    return new OutputPlan(
        outputs.stream().filter(output -> wanted.contains(output.source())).toList(),
        findings.stream().filter(finding -> wanted.contains(finding.place().file())).toList());
  }

  private static OutputPlan planned(
      List<Path> named, List<Path> files, Path folder, Optional<Path> root) {
    Map<String, List<Output>> byKey = new LinkedHashMap<>();
    for (Path file : files) {
      Output output = output(relative(named, file, root), file, folder);
      byKey.computeIfAbsent(output.key(), key -> new ArrayList<>()).add(output);
    }
    List<Output> outputs = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (List<Output> sharing : byKey.values()) {
      if (sharing.size() == 1) {
        outputs.add(sharing.get(0));
      } else {
        for (Output output : sharing) {
          Output other = sharing.get(output.equals(sharing.get(0)) ? 1 : 0);
          findings.add(
              PublishCode.OUTPUT_COLLISION.at(
                  Place.startOf(output.source()),
                  output.file("*").toString(),
                  other.source().toString()));
        }
      }
    }
    return new OutputPlan(outputs, findings);
  }

  /** What several folders have in common; empty for one, which needs nothing before it. */
  private static Optional<Path> common(List<Path> named) {
    List<Path> folders =
        named.stream().filter(Files::isDirectory).map(OutputPlan::whole).distinct().toList();
    return folders.size() < 2 ? Optional.empty() : shared(folders);
  }

  private static Optional<Path> commonOfFiles(List<Path> files) {
    return shared(files.stream().map(file -> whole(file).getParent()).toList());
  }

  /** Nothing is in common between two drives. */
  private static Optional<Path> shared(List<Path> folders) {
    Path root = folders.get(0);
    for (Path folder : folders) {
      while (root != null && !folder.startsWith(root)) {
        root = root.getParent();
      }
    }
    return Optional.ofNullable(root);
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Where a file stands in what was named, or below the root that all have in common. */
  private static Path relative(List<Path> named, Path file, Optional<Path> root) {
    Optional<Path> folder =
        named.stream().filter(path -> Files.isDirectory(path) && file.startsWith(path)).findFirst();
    boolean single = folder.isEmpty() && !named.isEmpty() && root.isEmpty();
    Optional<Path> above = root.map(OutputPlan::whole).filter(whole(file)::startsWith);
    if (above.isPresent() && !single) {
      return above.get().relativize(whole(file));
    }
    return folder.map(path -> path.relativize(file)).orElse(file.getFileName());
  }

  private static Output output(Path relative, Path file, Path folder) {
    Path target = folder.resolve(relative).normalize();
    String name = target.getFileName().toString();
    int dot = name.lastIndexOf('.');
    Path parent = target.getParent();
    return new Output(
        file, parent == null ? Path.of("") : parent, dot > 0 ? name.substring(0, dot) : name);
  }
}
