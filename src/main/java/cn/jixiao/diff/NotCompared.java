package cn.jixiao.diff;

import cn.jixiao.score.ScoredFile;
import java.util.Optional;

/**
 * A project that was not compared, because its file cannot be read on one side or on both.
 *
 * @param old the file before; empty where there is none
 * @param now the file after; empty where there is none
 */
public record NotCompared(Optional<ScoredFile> old, Optional<ScoredFile> now) {
  /** Refuses what could be compared. */
  public NotCompared {
    if (!isBroken(old) && !isBroken(now)) {
      throw new IllegalArgumentException("both sides can be read");
    }
  }

  private static boolean isBroken(Optional<ScoredFile> file) {
    return file.isPresent() && file.get().card().isEmpty();
  }

  /** The old file, if it is one of those that cannot be read; its findings say why. */
  public Optional<ScoredFile> brokenOld() {
    return old.filter(file -> file.card().isEmpty());
  }

  /** The new file, if it is one of those that cannot be read; its findings say why. */
  public Optional<ScoredFile> brokenNew() {
    return now.filter(file -> file.card().isEmpty());
  }
}
