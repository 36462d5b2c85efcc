package cn.jixiao.diff.side;

import cn.jixiao.diff.Side;
import cn.jixiao.diff.SideFile;
import cn.jixiao.finding.Finding;
import cn.jixiao.yaml.AuthoredFile;
import cn.jixiao.yaml.ShapeCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** States of a repository as sides of a comparison. */
final class GitSide {
  private final GitRepository repository;
  private final ProjectListing listing;

  GitSide(GitRepository repository, ProjectListing listing) {
    this.repository = repository;
    this.listing = listing;
  }

  /**
   * The projects in a folder of a revision, as it is recorded: nothing is checked out.
   *
   * @param name how the revision is called
   * @param tree the folder
   * @param path the folder's path in the repository; empty for all of it
   * @param within the paths in the folder that are looked at; empty for all
   */
  Side tree(String name, AnyObjectId tree, String path, List<String> within) throws WrongSides {
    String above = path.isEmpty() ? "" : path + "/";
    List<SideFile> files = new ArrayList<>();
    try (ObjectReader reader = repository.reader();
        TreeWalk walk = new TreeWalk(reader)) {
      walk.addTree(tree);
      walk.setRecursive(true);
      walk.setFilter(within.isEmpty() ? TreeFilter.ALL : PathFilterGroup.createFromStrings(within));
      while (walk.next()) {
        FileMode mode = walk.getFileMode(0);
        boolean file = mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
        if (file && listing.isProject(walk.getPathString())) {
          ObjectId id = walk.getObjectId(0);
          if (!reader.has(id)) {
            throw new WrongSides("damaged", id.name());
          }
          files.add(recorded(Path.of(above + walk.getPathString()), walk.getPathString(), id));
        }
      }
    } catch (IOException | InvalidPathException e) {
      throw GitRepository.damaged(e);
    }
    return new Side(name, name + ":", files, List.of());
  }

  /** A single file of a revision. */
  Side blob(String name, AnyObjectId id, String path) {
    SideFile file = recorded(Path.of(path), "", id.toObjectId());
    return new Side(name, name + ":", List.of(file), List.of());
  }

  private SideFile recorded(Path file, String key, ObjectId id) {
    return new SideFile(file, key, Optional.of(id.name()), () -> bytes(id));
  }

  private byte[] bytes(ObjectId id) throws IOException {
    try (ObjectReader reader = repository.reader()) {
      long size = reader.getObjectSize(id, Constants.OBJ_BLOB);
      return size > AuthoredFile.LARGEST
          ? new byte[AuthoredFile.LARGEST + 1]
          : reader.open(id, Constants.OBJ_BLOB).getBytes();
    }
  }

  /**
   * Whether a revision has a file or folder.
   *
   * @param path in the repository; empty for all of it
   */
  boolean has(AnyObjectId tree, String path) throws WrongSides {
    if (path.isEmpty()) {
      return true;
    }
    try (ObjectReader reader = repository.reader();
        TreeWalk walk = TreeWalk.forPath(reader, path, tree)) {
      return walk != null;
    } catch (IOException e) {
      throw GitRepository.damaged(e);
    }
  }

  /**
   * The projects in the working tree, whether git knows their files or not. What lies behind links
   * is not part of it, as it is not in revisions.
   *
   * @param root the working tree's folder
   * @param within the paths that are looked at; empty for all
   * @param listing finds the projects' files in them
   */
  static Side workTree(Path root, List<String> within, ProjectListing listing) {
    List<SideFile> files = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (String path : within.isEmpty() ? List.of("") : within) {
      if (Files.exists(root.resolve(path))) {
        ProjectListing.Found found = listing.at(root.resolve(path));
        found.findings().stream()
            .filter(finding -> finding.code().equals(ShapeCode.FILE_UNREADABLE.code()))
            .forEach(findings::add);
        for (Path file : found.files()) {
          Path shown = root.relativize(file);
          if (listing.isProject(Side.slashes(shown)) && !isLinked(root, shown) && seen.add(shown)) {
            files.add(FolderSide.onDisk(shown, Side.slashes(shown), file));
          }
        }
      }
    }
    return new Side("", "", files, findings);
  }

  private static boolean isLinked(Path root, Path file) {
    for (int i = 1; i <= file.getNameCount(); i++) {
      if (Files.isSymbolicLink(root.resolve(file.subpath(0, i)))) {
        return true;
      }
    }
    return false;
  }
}
