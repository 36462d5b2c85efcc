package cn.jixiao.imports;

import cn.jixiao.imports.source.Spot;
import java.util.Optional;

/**
 * A value as it was read.
 *
 * @param text as it goes into the file; blank only where it is lost
 * @param spot where it stands in the source
 * @param doubt why a person should look at it; empty where nothing is doubtful
 */
record Value(String text, Spot spot, Optional<Doubt> doubt) {
  /** Why a value is doubtful. */
  enum Doubt {
    /** Characters that hardly stand in such a text: of other scripts, or rare ones. */
    CHARACTERS,
    /** Put together of pieces of several cells. */
    TORN,
    /** No figure where one is expected. */
    FIGURE,
    /** Its place in the table does not say for certain what it is. */
    PLACE,
    /** Its source was recognised badly. */
    POOR,
    /** The sums do not come out. */
    SUMS,
    /** Nothing was read where the other rows have something. */
    LOST,
    /** It does not fit what stands beside it. */
    MISFIT
  }

  /** A value without a doubt. */
  static Value of(String text, Spot spot) {
    return new Value(text, spot, Optional.empty());
  }

  /** The same with another text. */
  Value as(String other) {
    return new Value(other, spot, doubt);
  }

  /** The same, doubtful; what was doubtful before stays so. */
  Value doubtful(Doubt because) {
    return doubt.isPresent() ? this : new Value(text, spot, Optional.of(because));
  }

  /** The same without a doubt: something has proved it. */
  Value proved() {
    return doubt.isEmpty() ? this : new Value(text, spot, Optional.empty());
  }
}
