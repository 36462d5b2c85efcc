package cn.jixiao.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.revwalk.RevBlob;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTree;

/**
 * Finds what a call of the comparison names: files, folders, revisions of the repository around the
 * working directory ({@code A..B}, {@code REV:path} and so on), or its working tree.
 */
public final class SideFinder {
  private static final String PROJECTS = "projects";

  private final Path directory;
  private final Map<String, String> environment;

  /**
   * @param directory the working directory
   * @param environment the variables that git obeys, such as {@code GIT_DIR}
   */
  public SideFinder(Path directory, Map<String, String> environment) {
    this.directory = directory;
    this.environment = environment;
  }

  /** What an argument names. */
  private sealed interface Named {
    /** A file or folder of the disk. */
    record OnDisk(Path path) implements Named {}

    /** A whole revision. */
    record Commit(String name, RevTree tree) implements Named {}

    /** The files as they are now. */
    record WorkTree(Path root) implements Named {}

    /** A folder of a revision. */
    record Folder(String name, RevTree tree, String path) implements Named {}

    /** A file of a revision. */
    record File(String name, RevBlob blob, String path) implements Named {}
  }

  /**
   * Finds both sides.
   *
   * @param arguments none, one or two
   * @param paths what narrows them; empty without {@code --}
   * @throws WrongSides if they name nothing, too much, or what cannot be compared
   */
  public Sides find(List<String> arguments, Optional<List<String>> paths) throws WrongSides {
    if (arguments.size() > 2) {
      throw new WrongSides("too-many", arguments.get(2));
    }
    Optional<GitRepository> repository = GitRepository.around(directory, environment);
    try {
      Search search =
          new Search(repository, paths.isPresent(), new ArrayList<>(paths.orElse(List.of())));
      Sides sides = search.sides(arguments);
      if (sides.old().files().isEmpty()
          && sides.now().files().isEmpty()
          && sides.old().findings().isEmpty()
          && sides.now().findings().isEmpty()) {
        throw new WrongSides("nothing");
      }
      return sides;
    } catch (WrongSides | RuntimeException e) {
      repository.ifPresent(GitRepository::close);
      throw e;
    }
  }

  /** One search. */
  private final class Search {
    private final Optional<GitRepository> repository;
    private final boolean dashes;
    private final List<String> paths;

    Search(Optional<GitRepository> repository, boolean dashes, List<String> paths) {
      this.repository = repository;
      this.dashes = dashes;
      this.paths = paths;
    }

    Sides sides(List<String> arguments) throws WrongSides {
      if (arguments.isEmpty()) {
        return states(commit(Constants.HEAD), workTree());
      }
      Optional<RevisionRange> range =
          arguments.size() == 1 && !isPath(arguments.get(0))
              ? RevisionRange.of(arguments.get(0))
              : Optional.empty();
      if (range.isPresent()) {
        return range(range.get());
      }
      Named one = named(arguments.get(0));
      if (arguments.size() == 1) {
        return alone(one, arguments.get(0));
      }
      return both(one, named(arguments.get(1)), arguments);
    }

    private Sides range(RevisionRange range) throws WrongSides {
      Named.Commit now = commit(range.now());
      if (!range.fromBase()) {
        return states(commit(range.old()), now);
      }
      commit(range.old());
      RevCommit base = git().mergeBase(range.old(), range.now());
      return states(commit(git().abbreviated(base)), now);
    }

    private Sides alone(Named one, String argument) throws WrongSides {
      if (one instanceof Named.Commit commit) {
        return states(commit, workTree());
      }
      if (one instanceof Named.OnDisk && repository.isPresent()) {
        paths.add(argument);
        return states(commit(Constants.HEAD), workTree());
      }
      throw new WrongSides("one-side", argument);
    }

    private Sides both(Named one, Named other, List<String> arguments) throws WrongSides {
      if (one instanceof Named.Commit && other instanceof Named.OnDisk) {
        paths.add(arguments.get(1));
        return states(one, workTree());
      }
      if (one instanceof Named.OnDisk && other instanceof Named.Commit) {
        paths.add(arguments.get(0));
        return states(workTree(), other);
      }
      if (one instanceof Named.Commit && other instanceof Named.Commit) {
        return states(one, other);
      }
      return narrowed(side(one, List.of()), side(other, List.of()));
    }

    /** Two sides whose paths have nothing in common but what is relative to them. */
    private Sides narrowed(Side old, Side now) throws WrongSides {
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

    private static Side under(Side side, List<String> keys) {
      List<SideFile> files =
          side.files().stream().filter(file -> isUnder(file.key(), keys)).toList();
      return new Side(side.name(), side.prefix(), files, side.findings());
    }

    /** Two states of the repository. */
    private Sides states(Named old, Named now) throws WrongSides {
      List<String> wanted = new ArrayList<>();
      for (String path : paths) {
        String inside = inRepository(path);
        if (!has(old, inside) && !has(now, inside)) {
          throw new WrongSides("no-such-path", path);
        }
        wanted.add(inside);
      }
      List<String> within = new ArrayList<>();
      if (!wanted.contains("") && (has(old, PROJECTS) || has(now, PROJECTS))) {
        within.add(PROJECTS);
        within.addAll(wanted);
      }
      return of(
          side(old, within),
          side(now, within),
          wanted.isEmpty() ? path -> true : path -> isUnder(path, wanted));
    }

    private Sides of(Side old, Side now, Predicate<String> wanted) {
      return new Sides(old, now, wanted, () -> repository.ifPresent(GitRepository::close));
    }

    private Side side(Named named, List<String> within) throws WrongSides {
      if (named instanceof Named.OnDisk disk) {
        return FolderSide.of(disk.path());
      }
      if (named instanceof Named.WorkTree work) {
        return GitSide.workTree(work.root(), within);
      }
      if (named instanceof Named.Commit commit) {
        return new GitSide(git()).tree(commit.name(), commit.tree(), "", within);
      }
      if (named instanceof Named.Folder folder) {
        return new GitSide(git()).tree(folder.name(), folder.tree(), folder.path(), within);
      }
      Named.File file = (Named.File) named;
      return new GitSide(git()).blob(file.name(), file.blob(), file.path());
    }

    private boolean has(Named state, String path) throws WrongSides {
      return state instanceof Named.WorkTree work
          ? Files.exists(work.root().resolve(path))
          : new GitSide(git()).has(((Named.Commit) state).tree(), path);
    }

    private Named named(String argument) throws WrongSides {
      boolean path = isPath(argument);
      Optional<RevObject> found =
          repository.isPresent() ? repository.get().find(argument) : Optional.empty();
      // Around a bare repository there are no files that anyone could mean.
      boolean files = repository.isEmpty() || git().workTree().isPresent();
      if (path && found.isPresent() && files && !dashes) {
        throw new WrongSides("ambiguous", argument);
      }
      if (path && found.isEmpty()) {
        return new Named.OnDisk(directory.resolve(argument));
      }
      if (repository.isEmpty()) {
        throw new WrongSides("no-path-no-repository", argument);
      }
      return recorded(argument, git().get(argument));
    }

    private static Named recorded(String argument, RevObject found) throws WrongSides {
      int colon = argument.indexOf(':');
      String name = colon < 0 ? argument : argument.substring(0, colon);
      String path = colon < 0 ? argument : argument.substring(colon + 1).replaceFirst("/+$", "");
      if (found instanceof RevCommit commit) {
        return new Named.Commit(argument, commit.getTree());
      }
      if (found instanceof RevTree tree) {
        return new Named.Folder(name, tree, colon < 0 ? "" : path);
      }
      if (found instanceof RevBlob blob) {
        return new Named.File(name, blob, path);
      }
      throw new WrongSides("unknown", argument);
    }

    private Named.Commit commit(String expression) throws WrongSides {
      if (repository.isEmpty()) {
        throw new WrongSides(
            expression.equals(Constants.HEAD) ? "no-sides" : "no-repository", expression);
      }
      if (git().get(expression) instanceof RevCommit commit) {
        return new Named.Commit(expression, commit.getTree());
      }
      throw new WrongSides("no-revision", expression);
    }

    private Named.WorkTree workTree() throws WrongSides {
      Optional<Path> root = git().workTree();
      if (root.isEmpty()) {
        throw new WrongSides("bare");
      }
      return new Named.WorkTree(root.get());
    }

    private GitRepository git() {
      return repository.orElseThrow();
    }

    /** A path as the repository calls it; empty for all of it. */
    private String inRepository(String path) throws WrongSides {
      Optional<Path> root = git().workTree();
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

  private boolean isPath(String argument) {
    try {
      return Files.exists(directory.resolve(argument));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isUnder(String path, List<String> folders) {
    return folders.stream()
        .anyMatch(
            folder -> folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/"));
  }
}
