package cn.jixiao.diff.side;

import cn.jixiao.diff.Side;
import cn.jixiao.diff.SideFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Two sides of a comparison, narrowed to the paths that its call names. */
final class PathSelection {
  private static final String PROJECTS = "projects";

  private final Path directory;
  private final Optional<GitRepository> repository;
  private final List<String> paths;
  private final ProjectListing listing;
  private final SideReader reader;

  /**
   * @param directory the working directory
   * @param repository the one around it
   * @param paths what is wanted, as written; empty for everything
   * @param listing finds the projects' files in folders
   */
  PathSelection(
      Path directory,
      Optional<GitRepository> repository,
      List<String> paths,
      ProjectListing listing) {
    this.directory = directory;
    this.repository = repository;
    this.paths = List.copyOf(paths);
    this.listing = listing;
    this.reader = new SideReader(repository, listing);
  }

  /** With one path more. */
  PathSelection with(String path) {
    List<String> more = new ArrayList<>(paths);
    more.add(path);
    return new PathSelection(directory, repository, more, listing);
  }

  /** Two states of the repository, whose paths are those of the working directory. */
  Sides states(Named.State old, Named.State now) throws WrongSides {
    List<String> wanted = new ArrayList<>();
    for (String path : paths) {
      String inside = inRepository(path);
      if (!reader.has(old, inside) && !reader.has(now, inside)) {
        throw new WrongSides("no-such-path", path);
      }
      wanted.add(inside);
    }
    List<String> within = new ArrayList<>();
    if (!wanted.contains("") && (reader.has(old, PROJECTS) || reader.has(now, PROJECTS))) {
      within.add(PROJECTS);
      within.addAll(wanted);
    }
    return of(
        reader.side(old, within),
        reader.side(now, within),
        wanted.isEmpty() ? path -> true : path -> isUnder(path, wanted));
  }

  /** Two sides whose paths have nothing in common but what is relative to them. */
  Sides apart(Named first, Named second) throws WrongSides {
    Side old = reader.side(first, List.of());
    Side now = reader.side(second, List.of());
    List<String> keys =
        paths.stream().map(path -> Side.slashes(Path.of(path).normalize())).toList();
    for (String key : keys) {
      if (under(old, List.of(key)).files().isEmpty()
          && under(now, List.of(key)).files().isEmpty()) {
        throw new WrongSides("no-such-path", key);
      }
    }
    return keys.isEmpty()
        ? of(old, now, path -> true)
        : of(under(old, keys), under(now, keys), path -> true);
  }

  private Sides of(Side old, Side now, Predicate<String> wanted) {
    return new Sides(old, now, wanted, () -> repository.ifPresent(GitRepository::close));
  }

  private static Side under(Side side, List<String> keys) {
    List<SideFile> files = side.files().stream().filter(file -> isUnder(file.key(), keys)).toList();
    return new Side(side.name(), side.prefix(), files, side.findings());
  }

  private static boolean isUnder(String path, List<String> folders) {
    return folders.stream()
        .anyMatch(
            folder -> folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/"));
  }

  /** A path as the repository calls it; empty for all of it. */
  private String inRepository(String path) throws WrongSides {
    Optional<Path> root = repository.orElseThrow().workTree();
    if (root.isEmpty()) {
      return Side.slashes(Path.of(path).normalize());
    }
    try {
      Path absolute = directory.toRealPath().resolve(path).normalize();
      Path top = root.get().toRealPath();
      if (!absolute.startsWith(top)) {
        throw new WrongSides("outside", path, root.get().toString());
      }
      return Side.slashes(top.relativize(absolute));
    } catch (IOException | InvalidPathException e) {
      throw new WrongSides("no-such-path", path);
    }
  }
}
