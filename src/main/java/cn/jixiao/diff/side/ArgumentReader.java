package cn.jixiao.diff.side;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.revwalk.RevBlob;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTree;

/** Says what single arguments of the comparison name: a path, or something that git recorded. */
final class ArgumentReader {
  private final Path directory;
  private final Optional<GitRepository> repository;
  private final boolean dashes;

  /**
   * @param directory the working directory
   * @param repository the one around it
   * @param dashes whether {@code --} says which arguments are revisions
   */
  ArgumentReader(Path directory, Optional<GitRepository> repository, boolean dashes) {
    this.directory = directory;
    this.repository = repository;
    this.dashes = dashes;
  }

  /** What an argument names. */
  Named named(String argument) throws WrongSides {
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

  /** Two revisions in one argument; empty where it names a path or is no range. */
  Optional<RevisionRange> range(String argument) {
    return isPath(argument) ? Optional.empty() : RevisionRange.of(argument);
  }

  /** The revision that an expression names. */
  Named.Commit commit(String expression) throws WrongSides {
    if (repository.isEmpty()) {
      throw new WrongSides(
          expression.equals(Constants.HEAD) ? "no-sides" : "no-repository", expression);
    }
    if (git().get(expression) instanceof RevCommit commit) {
      return new Named.Commit(expression, commit.getTree());
    }
    throw new WrongSides("no-revision", expression);
  }

  /** Where two revisions parted. */
  Named.Commit base(String one, String other) throws WrongSides {
    return commit(git().abbreviated(git().mergeBase(one, other)));
  }

  /** The repository's files as they are now. */
  Named.WorkTree workTree() throws WrongSides {
    Optional<Path> root = git().workTree();
    if (root.isEmpty()) {
      throw new WrongSides("bare");
    }
    return new Named.WorkTree(root.get());
  }

  private GitRepository git() {
    return repository.orElseThrow();
  }

  private boolean isPath(String argument) {
    try {
      return Files.exists(directory.resolve(argument));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
