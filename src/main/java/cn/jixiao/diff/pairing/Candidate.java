package cn.jixiao.diff.pairing;

import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import cn.jixiao.text.Similarity;
import cn.jixiao.text.Spelling;
import java.util.Comparator;
import java.util.Optional;

/** Two rows whose names are alike, and how much. */
record Candidate(Row old, Row now, Similarity similarity) {
  /** Names of one level share at least half of their characters and neighbouring pairs. */
  private static final int THRESHOLD = 50;

  /** Across levels the project's own name, which many indicators begin with, is not enough. */
  private static final int THRESHOLD_ACROSS_LEVELS = 70;

  /** What names share besides the words that many of them end with. */
  private static final int THRESHOLD_OF_CORES = 30;

  /**
   * The most alike first; among equals those of one level, then those that ask for the same. The
   * rest of the order only has to be one, and the same from either side.
   */
  static final Comparator<Candidate> BEST_FIRST =
      byLikeness()
          .thenComparing(pair -> least(pair.old.name().key(), pair.now.name().key()))
          .thenComparing(pair -> greatest(pair.old.name().key(), pair.now.name().key()))
          .thenComparing(pair -> Math.abs(pair.old.position() - pair.now.position()))
          .thenComparing(pair -> pair.old.position() + pair.now.position())
          .thenComparing(pair -> pair.old.position());

  private static Comparator<Candidate> byLikeness() {
    return Comparator.comparing(Candidate::similarity, Comparator.reverseOrder())
        .thenComparing(pair -> !pair.old.level2().equals(pair.now.level2()))
        .thenComparing(pair -> !Spelling.same(pair.old.target().text(), pair.now.target().text()));
  }

  boolean isAsGoodAs(Candidate other) {
    return byLikeness().compare(this, other) == 0;
  }

  boolean isCertain() {
    return old.name().isOneCharacterFrom(now.name()) || Opposites.are(old.name(), now.name());
  }

  private static String least(String one, String other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static String greatest(String one, String other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  static Optional<Candidate> of(Row old, Row now) {
    Candidate candidate = new Candidate(old, now, old.name().similarity(now.name()));
    return candidate.isCertain() || isAlike(old, now, candidate.similarity)
        ? Optional.of(candidate)
        : Optional.empty();
  }

  private static boolean isAlike(Row old, Row now, Similarity similarity) {
    boolean near =
        old.level2().equals(now.level2())
            || (old.level1().equals(now.level1()) && isOfOneSort(old.target(), now.target()));
    return similarity.isAtLeast(near ? THRESHOLD : THRESHOLD_ACROSS_LEVELS)
        && old.name().core().similarity(now.name().core()).isAtLeast(THRESHOLD_OF_CORES)
        && old.name().isAverage() == now.name().isAverage();
  }

  private static boolean isOfOneSort(Measure old, Measure now) {
    if (old instanceof Quantity before && now instanceof Quantity after) {
      return before.agreesWith(after);
    }
    return old.getClass().equals(now.getClass());
  }
}
