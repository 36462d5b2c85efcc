package cn.jixiao.diff.pairing;

import cn.jixiao.text.Keyed;
import cn.jixiao.text.Similarity;

/**
 * By what two projects or indicators of different years were paired.
 *
 * @param by what decided
 * @param similarity of their names; it decides {@link By#SIMILARITY} alone
 */
public record Match(By by, Similarity similarity) {
  /** What makes a pair. */
  public enum By implements Keyed {
    /** The same {@code id}. */
    ID,
    /** The same name. */
    NAME,
    /**
     * Names that are alike; of indicators also the only deadlines, total costs or people asked of
     * either year, of projects also the indicators.
     */
    SIMILARITY,
    /** Nothing but that two files were named to be compared. */
    FILES;
  }
}
