package cn.jixiao.book;

import cn.jixiao.book.BookPart.Tables.Listed;
import cn.jixiao.finding.Failure;
import cn.jixiao.finding.Finding;
import cn.jixiao.project.Project;
import cn.jixiao.yaml.Authored;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The projects beside a book, found by patterns and by ids. They are read when an id is asked for.
 */
final class BookProjects {
  private static final Pattern GLOB = Pattern.compile(".*[*?\\[{/].*|.*\\.ya?ml");

  /** Signs of a pattern that stand for many texts. */
  private static final String WILD = "*{[";

  /** Java tries all ways to match a pattern, of which there are too many with many such signs. */
  private static final int MOST_WILD = 12;

  private static final String ANY_FOLDER = "**/";

  private final Path folder;
  private final BookFiles source;
  private List<Path> files;
  private Map<String, List<Path>> ids;

  /**
   * @param folder the book's, which patterns start from
   * @param source where the files are
   */
  BookProjects(Path folder, BookFiles source) {
    this.folder = folder;
    this.source = source;
  }

  /**
   * The files of a part.
   *
   * @param entries patterns and ids
   * @return in the order of the entries, those of one pattern by their names; a pattern adds only
   *     what no entry before it named, so that {@code [first, "*.yaml"]} puts one before the rest
   */
  List<Listed> of(List<Authored<String>> entries, Consumer<Finding> found) {
    Map<Path, Listed> part = new LinkedHashMap<>();
    for (Authored<String> entry : entries) {
      boolean pattern = GLOB.matcher(entry.value()).matches();
      List<Path> named = pattern ? matching(entry, found) : withId(entry, found);
      boolean added = false;
      for (Path file : named) {
        added |= part.putIfAbsent(file, new Listed(file, entry.place())) == null;
      }
      if (!named.isEmpty() && !added) {
        found.accept(
            BookCode.BOOK_PROJECT_TWICE.at(entry.place(), entry.value(), shown(named.get(0))));
      }
    }
    return List.copyOf(part.values());
  }

  private List<Path> matching(Authored<String> pattern, Consumer<Finding> found) {
    PathMatcher matcher;
    try {
      matcher = matcher(withoutHere(pattern.value()));
    } catch (PatternSyntaxException e) {
      found.accept(BookCode.BOOK_PATTERN_BROKEN.at(pattern.place(), pattern.value()));
      return List.of();
    }
    List<Path> matching =
        files().stream().filter(file -> matcher.matches(folder.relativize(file))).toList();
    if (matching.isEmpty()) {
      found.accept(BookCode.BOOK_PATTERN_EMPTY.at(pattern.place(), pattern.value()));
    }
    return matching;
  }

  private static String withoutHere(String pattern) {
    int from = 0;
    while (pattern.startsWith("./", from)) {
      from += 2;
    }
    return pattern.substring(from);
  }

  /** Unlike in Java, and as in git, <code>**&#47;</code> stands for the book's own folder, too. */
  private static PathMatcher matcher(String pattern) {
    if (pattern.chars().filter(sign -> WILD.indexOf(sign) >= 0).count() > MOST_WILD) {
      throw new PatternSyntaxException("too many signs", "", 0);
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    if (!pattern.startsWith(ANY_FOLDER)) {
      return matcher;
    }
    PathMatcher here = matcher(pattern.substring(ANY_FOLDER.length()));
    return path -> matcher.matches(path) || here.matches(path);
  }

  private List<Path> withId(Authored<String> id, Consumer<Finding> found) {
    List<Path> matching = ids().getOrDefault(id.value(), List.of());
    if (matching.isEmpty()) {
      found.accept(BookCode.BOOK_ID_UNKNOWN.at(id.place(), id.value()));
    } else if (matching.size() > 1) {
      String names = String.join("、", matching.stream().map(this::shown).toList());
      found.accept(BookCode.BOOK_ID_AMBIGUOUS.at(id.place(), id.value(), names));
      return List.of();
    }
    return matching;
  }

  private String shown(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private List<Path> files() {
    if (files == null) {
      files = source.projectsIn(folder);
    }
    return files;
  }

  private Map<String, List<Path>> ids() {
    if (ids == null) {
      ids = new LinkedHashMap<>();
      for (Path file : files()) {
        // One that cannot be read is reported when it is checked.
        Optional<Project> project =
            Failure.contained(
                file, () -> source.project(file).project(), failure -> Optional.empty());
        project.ifPresent(
            read -> ids.computeIfAbsent(read.id().value(), id -> new ArrayList<>()).add(file));
      }
    }
    return ids;
  }
}
