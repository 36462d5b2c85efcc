package cn.jixiao.diff.side;

import java.util.Optional;
import org.eclipse.jgit.lib.Constants;

/**
 * Two revisions in one argument: {@code A..B}, or {@code A...B} for what B did since both parted. A
 * missing one is {@code HEAD}.
 *
 * @param old the expression before the dots
 * @param now the expression after them
 * @param fromBase whether the old side is where both parted
 */
record RevisionRange(String old, String now, boolean fromBase) {
  /** The range in an argument; empty where it is none, such as {@code ../x}. */
  static Optional<RevisionRange> of(String argument) {
    int dots = argument.indexOf("..");
    if (dots < 0 || argument.matches("\\.\\.?([/\\\\].*)?") || argument.contains("/../")) {
      return Optional.empty();
    }
    boolean three = argument.startsWith("...", dots);
    String old = argument.substring(0, dots);
    String now = argument.substring(dots + (three ? 3 : 2));
    return Optional.of(
        new RevisionRange(
            old.isEmpty() ? Constants.HEAD : old, now.isEmpty() ? Constants.HEAD : now, three));
  }
}
