package cn.jixiao.diff.pairing;

import cn.jixiao.text.Keyed;
import cn.jixiao.text.Similarity;

/**
 * By what two projects or indicators of different years were paired.
 *
 * @param by what decided
 * @param similarity of their names; by itself it decides only {@link By#SIMILARITY}
 */
public record Match(By by, Similarity similarity) {
  /** What makes a pair. */
  public enum By implements Keyed {
    /** The same {@code id}. */
    ID,
    /** The same name. */
    NAME,
    /** Names that are alike, or the only deadlines or total costs of either year. */
    SIMILARITY;
  }
}
