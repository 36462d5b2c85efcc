package cn.jixiao.diff.side;

import cn.jixiao.diff.Side;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Finds the projects' files in what arguments of the comparison name. */
final class SideReader {
  private final Optional<GitRepository> repository;
  private final ProjectListing listing;

  /**
   * @param repository the one around the working directory
   * @param listing finds the projects' files in folders
   */
  SideReader(Optional<GitRepository> repository, ProjectListing listing) {
    this.repository = repository;
    this.listing = listing;
  }

  /**
   * The projects' files there.
   *
   * @param within the paths of a revision or working tree that are looked at; empty for all
   */
  Side side(Named named, List<String> within) throws WrongSides {
    if (named instanceof Named.OnDisk disk) {
      return FolderSide.of(disk.path(), listing);
    }
    if (named instanceof Named.WorkTree work) {
      return GitSide.workTree(work.root(), within, listing);
    }
    if (named instanceof Named.Commit commit) {
      return git().tree(commit.name(), commit.tree(), "", within);
    }
    if (named instanceof Named.Folder folder) {
      return git().tree(folder.name(), folder.tree(), folder.path(), within);
    }
    Named.File file = (Named.File) named;
    return git().blob(file.name(), file.blob(), file.path());
  }

  /** Whether a state has a file or folder of that path. */
  boolean has(Named.State state, String path) throws WrongSides {
    return state instanceof Named.WorkTree work
        ? Files.exists(work.root().resolve(path))
        : git().has(((Named.Commit) state).tree(), path);
  }

  private GitSide git() {
    return new GitSide(repository.orElseThrow(), listing);
  }
}
