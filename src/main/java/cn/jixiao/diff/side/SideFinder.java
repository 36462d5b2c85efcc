package cn.jixiao.diff.side;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;

/**
 * Finds what a call of the comparison names: files, folders, revisions of the repository around the
 * working directory ({@code A..B}, {@code REV:path} and so on), or its working tree.
 */
public final class SideFinder {
  private final Path directory;
  private final Map<String, String> environment;
  private final ProjectListing listing;

  /**
   * @param directory the working directory
   * @param environment the variables that git obeys, such as {@code GIT_DIR}
   * @param listing finds the projects' files in folders
   */
  public SideFinder(Path directory, Map<String, String> environment, ProjectListing listing) {
    this.directory = directory;
    this.environment = environment;
    this.listing = listing;
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
    if (Stream.concat(arguments.stream(), paths.stream().flatMap(List::stream))
        .anyMatch(String::isBlank)) {
      throw new WrongSides("empty");
    }
    for (String path : paths.orElse(List.of())) {
      if (path(path).isEmpty()) {
        throw new WrongSides("no-such-path", path);
      }
    }
    for (String argument : arguments) {
      if (isSearchOrStage(argument)) {
        throw new WrongSides("not-supported", argument);
      }
    }
    Optional<GitRepository> repository = GitRepository.around(directory, environment);
    try {
      Search search =
          new Search(
              new ArgumentReader(directory, repository, paths.isPresent()),
              new PathSelection(directory, repository, paths.orElse(List.of()), listing),
              repository.isPresent());
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

  /**
   * Whether an argument asks for the commit with some words in its message ({@code :/text}, {@code
   * HEAD^{/text}}), or for a file of the index ({@code :0:path}), as git would understand it.
   */
  private boolean isSearchOrStage(String argument) {
    boolean stage =
        argument.length() > 2
            && argument.charAt(0) == ':'
            && argument.charAt(1) >= '0'
            && argument.charAt(1) <= '3'
            && argument.charAt(2) == ':';
    return (argument.startsWith(":/") || argument.contains("^{/") || stage)
        && path(argument).filter(Files::exists).isEmpty();
  }

  /** The path that a text is; not every text is one on every machine. */
  private Optional<Path> path(String text) {
    try {
      return Optional.of(directory.resolve(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** One search. */
  private record Search(ArgumentReader reader, PathSelection paths, boolean inRepository) {
    Sides sides(List<String> arguments) throws WrongSides {
      if (arguments.isEmpty()) {
        return paths.states(reader.commit(Constants.HEAD), reader.workTree());
      }
      Optional<RevisionRange> range =
          arguments.size() == 1 ? reader.range(arguments.get(0)) : Optional.empty();
      if (range.isPresent()) {
        return range(range.get());
      }
      Named one = reader.named(arguments.get(0));
      if (arguments.size() == 1) {
        return alone(one, arguments.get(0));
      }
      return both(one, reader.named(arguments.get(1)), arguments);
    }

    private Sides range(RevisionRange range) throws WrongSides {
      Named.Commit now = reader.commit(range.now());
      Named.Commit old = reader.commit(range.old());
      return paths.states(range.fromBase() ? reader.base(range.old(), range.now()) : old, now);
    }

    private Sides alone(Named one, String argument) throws WrongSides {
      if (one instanceof Named.Commit commit) {
        return paths.states(commit, reader.workTree());
      }
      if (one instanceof Named.OnDisk && inRepository) {
        return paths.with(argument).states(reader.commit(Constants.HEAD), reader.workTree());
      }
      throw new WrongSides("one-side", argument);
    }

    private Sides both(Named one, Named other, List<String> arguments) throws WrongSides {
      if (one instanceof Named.Commit old && other instanceof Named.OnDisk) {
        return paths.with(arguments.get(1)).states(old, reader.workTree());
      }
      if (one instanceof Named.OnDisk && other instanceof Named.Commit now) {
        return paths.with(arguments.get(0)).states(reader.workTree(), now);
      }
      if (one instanceof Named.Commit old && other instanceof Named.Commit now) {
        return paths.states(old, now);
      }
      return paths.apart(one, other);
    }
  }
}
