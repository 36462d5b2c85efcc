package cn.jixiao.diff.side;

import java.nio.file.Path;
import org.eclipse.jgit.revwalk.RevBlob;
import org.eclipse.jgit.revwalk.RevTree;

/** What an argument of the comparison names. */
sealed interface Named {
  /** A file or folder of the disk. */
  record OnDisk(Path path) implements Named {}

  /** A whole state of the repository. */
  sealed interface State extends Named {}

  /** A whole revision. */
  record Commit(String name, RevTree tree) implements State {}

  /** The files as they are now. */
  record WorkTree(Path root) implements State {}

  /** A folder of a revision. */
  record Folder(String name, RevTree tree, String path) implements Named {}

  /** A file of a revision. */
  record File(String name, RevBlob blob, String path) implements Named {}
}
