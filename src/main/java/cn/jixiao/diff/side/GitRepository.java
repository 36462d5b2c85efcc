package cn.jixiao.diff.side;

import cn.jixiao.text.Suggestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.SystemReader;

/** A git repository, of which nothing but what it holds is read; nothing in it is changed. */
final class GitRepository implements AutoCloseable {
  private static final int SHORT_HASH = 10;

  private final Repository repository;

  private GitRepository(Repository repository) {
    this.repository = repository;
  }

  /**
   * The repository around a folder, or the one that the environment names.
   *
   * @return empty where there is none
   * @throws WrongSides if there is one that cannot be read
   */
  static Optional<GitRepository> around(Path folder, Map<String, String> environment)
      throws WrongSides {
    SystemReader.setInstance(new QuietSystem(environment));
    FileRepositoryBuilder builder = new FileRepositoryBuilder();
    try {
      builder.readEnvironment(SystemReader.getInstance());
      if (builder.getGitDir() == null) {
        builder.findGitDir(folder.toAbsolutePath().toFile());
      }
      return builder.getGitDir() == null
          ? Optional.empty()
          : Optional.of(new GitRepository(builder.setMustExist(true).build()));
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  static WrongSides damaged(Exception cause) {
    WrongSides damaged = new WrongSides("damaged", String.valueOf(cause.getMessage()));
    damaged.initCause(cause);
    return damaged;
  }

  @Override
  public void close() {
    repository.close();
  }

  /** The folder that the working tree's paths are relative to; empty for a bare repository. */
  Optional<Path> workTree() {
    return repository.isBare() ? Optional.empty() : Optional.of(repository.getWorkTree().toPath());
  }

  ObjectReader reader() {
    return repository.newObjectReader();
  }

  /**
   * The commit, folder or file that an expression names.
   *
   * @return empty where it names nothing
   * @throws WrongSides if it names several, or what it names cannot be read
   */
  Optional<RevObject> find(String expression) throws WrongSides {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId id = repository.resolve(expression);
      return id == null ? Optional.empty() : Optional.of(walk.peel(walk.parseAny(id)));
    } catch (AmbiguousObjectException e) {
      throw new WrongSides(
          "ambiguous-hash",
          expression,
          e.getCandidates().stream().map(AnyObjectId::name).collect(Collectors.joining(", ")));
    } catch (MissingObjectException e) {
      if (ObjectId.isId(expression)) {
        return Optional.empty();
      }
      throw unreadable(e);
    } catch (RevisionSyntaxException | IncorrectObjectTypeException e) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  /** Why an object cannot be read. */
  private WrongSides unreadable(Exception cause) {
    return isOfLongHashes() ? new WrongSides("sha256") : damaged(cause);
  }

  /** Whether objects are named by SHA-256, which the library does not read. */
  private boolean isOfLongHashes() {
    return "sha256"
        .equalsIgnoreCase(repository.getConfig().getString("extensions", null, "objectformat"));
  }

  /** The commit, folder or file that an expression names; where there is none, says why. */
  RevObject get(String expression) throws WrongSides {
    Optional<RevObject> found = find(expression);
    if (found.isPresent()) {
      return found.get();
    }
    if (isOfLongHashes()) {
      throw new WrongSides("sha256");
    }
    if (expression.equals(Constants.HEAD)) {
      throw new WrongSides("no-commit");
    }
    Optional<String> near = near(expression);
    if (near.isPresent()) {
      throw new WrongSides("unknown-similar", expression, near.get());
    }
    throw new WrongSides(isShallow() ? "unknown-shallow" : "unknown", expression);
  }

  /** The commit that both histories share last. */
  RevCommit mergeBase(String one, String other) throws WrongSides {
    RevObject first = get(one);
    RevObject second = get(other);
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(first));
      walk.markStart(walk.parseCommit(second));
      RevCommit base = walk.next();
      if (base == null) {
        throw new WrongSides(isShallow() ? "no-base-shallow" : "no-base", one, other);
      }
      return base;
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  /** The first characters of a hash: enough to find it again. */
  String abbreviated(AnyObjectId id) {
    return id.abbreviate(SHORT_HASH).name();
  }

  /** Whether the history was fetched in part. */
  private boolean isShallow() throws WrongSides {
    try {
      return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private Optional<String> near(String expression) throws WrongSides {
    String name = expression.replaceFirst("[~^:@].*", "");
    try {
      List<String> names =
          repository
              .getRefDatabase()
              .getRefsByPrefix(Constants.R_HEADS, Constants.R_TAGS, Constants.R_REMOTES)
              .stream()
              .map(Ref::getName)
              .map(Repository::shortenRefName)
              .toList();
      return names.contains(name)
          ? Optional.empty()
          : names.stream()
              .filter(known -> known.endsWith("/" + name))
              .findFirst()
              .or(() -> Suggestion.nearest(name, names));
    } catch (IOException e) {
      throw damaged(e);
    }
  }
}
