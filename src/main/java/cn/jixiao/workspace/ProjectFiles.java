package cn.jixiao.workspace;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.SourceText;
import cn.jixiao.yaml.ShapeCode;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The projects' files among files and folders that someone named.
 *
 * @param files each once, folder by folder as named, and within a folder in an order that depends
 *     on their names alone
 * @param books the books among them, in the same order
 * @param findings paths that do not exist or hold no project
 */
public record ProjectFiles(List<Path> files, List<Path> books, List<Finding> findings) {
  /** Folders before their names' successors, letters by their numbers: the same everywhere. */
  static final Comparator<Path> BY_NAMES =
      (one, other) -> {
        int shared = Math.min(one.getNameCount(), other.getNameCount());
        for (int i = 0; i < shared; i++) {
          int order = one.getName(i).toString().compareTo(other.getName(i).toString());
          if (order != 0) {
            return order;
          }
        }
        return Integer.compare(one.getNameCount(), other.getNameCount());
      };

  private static final Set<String> BOOKS = Set.of("book.yaml", "book.yml");
  private static final Set<String> SETTINGS =
      Set.of("jixiao.yaml", "jixiao.yml", "review.yaml", "review.yml");

  /** Copies the lists. */
  public ProjectFiles {
    files = List.copyOf(files);
    books = List.copyOf(books);
    findings = List.copyOf(findings);
  }

  /** The projects' files in a folder and below, in the order of their names. */
  public static List<Path> below(Path folder) {
    return in(List.of(folder.toString().isEmpty() ? Path.of(".") : folder)).files();
  }

  /**
   * Looks for projects' files: {@code *.yaml} and {@code *.yml} in folders and all their folders,
   * except hidden ones; books and settings are no projects. A file that is named itself is taken
   * whatever its extension.
   *
   * @param paths files and folders
   */
  public static ProjectFiles in(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    List<Path> books = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Path path : paths) {
      List<Path> found = new ArrayList<>();
      if (Files.isDirectory(path)) {
        collect(path, found, findings);
        if (found.stream().allMatch(ProjectFiles::isBook)) {
          findings.add(ShapeCode.FOLDER_WITHOUT_PROJECTS.at(Place.startOf(path)));
        }
      } else if (!Files.exists(path)) {
        findings.add(ShapeCode.FILE_MISSING.at(Place.startOf(path)));
      } else if (!isSettings(path)) {
        found.add(path);
      }
      // A link to a project that is there itself is no second one.
      found.sort(Comparator.comparing(Files::isSymbolicLink).thenComparing(BY_NAMES));
      found.removeIf(file -> !seen.add(real(file)));
      found.sort(BY_NAMES);
      for (Path file : found) {
        (isBook(file) ? books : files).add(file);
      }
    }
    return new ProjectFiles(files, books, findings);
  }

  /** The file itself, wherever links lead to it; a broken link is what it is. */
  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  /**
   * Whether a file that is found in a folder is taken for a project's, by its name and those of the
   * folders between.
   *
   * @param path relative to the folder, with slashes
   */
  public static boolean isProject(String path) {
    List<Path> names = Arrays.stream(path.split("/")).map(Path::of).toList();
    Path file = names.get(names.size() - 1);
    return names.stream().noneMatch(ProjectFiles::isHidden)
        && isYaml(file)
        && !isSettings(file)
        && !isBook(file);
  }

  /** The findings, each as what was found in the file or folder that it is about. */
  public List<CheckedFile> findingsByFile() {
    return findings.stream()
        .map(
            finding ->
                CheckedFile.other(finding.place().file(), List.of(finding), new SourceText("")))
        .toList();
  }

  private static void collect(Path folder, List<Path> found, List<Finding> findings) {
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
              return !visited.equals(folder) && isHidden(visited)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (!isHidden(file) && isYaml(file) && !isSettings(file)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
              if (!isHidden(file) && !(failure instanceof FileSystemLoopException)) {
                findings.add(ShapeCode.FILE_UNREADABLE.at(Place.startOf(file)));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) {
              if (failure != null) {
                findings.add(ShapeCode.FILE_UNREADABLE.at(Place.startOf(visited)));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      findings.add(ShapeCode.FILE_UNREADABLE.at(Place.startOf(folder)));
    }
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  private static boolean isHidden(Path file) {
    return name(file).startsWith(".");
  }

  private static boolean isYaml(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static boolean isBook(Path file) {
    return BOOKS.contains(name(file).toLowerCase(Locale.ROOT));
  }

  private static boolean isSettings(Path file) {
    return SETTINGS.contains(name(file).toLowerCase(Locale.ROOT));
  }
}
