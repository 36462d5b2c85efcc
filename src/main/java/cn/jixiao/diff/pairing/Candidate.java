package cn.jixiao.diff.pairing;

import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import cn.jixiao.text.Similarity;
import cn.jixiao.text.Spelling;
import java.util.Comparator;
import java.util.Optional;

/**
 * Two rows whose names are alike, and how much.
 *
 * @param similarity of the names as they are written
 * @param likeness of the names, half as they are written and half in the one wording
 */
record Candidate(Row old, Row now, Similarity similarity, Similarity likeness) {
  /** Names of one level share at least half of their characters and neighbouring pairs. */
  private static final int THRESHOLD = 50;

  /** The same number asked for in one level makes up for some of it. */
  private static final int THRESHOLD_OF_SAME_NUMBER = 30;

  /** Across levels the project's own name, which many indicators begin with, is not enough. */
  private static final int THRESHOLD_ACROSS_LEVELS = 70;

  /** What names share besides the words that many of them end with. */
  private static final int THRESHOLD_OF_CORES = 30;

  /** A word that is replaced by another needs that many times its length in common around it. */
  private static final int COMMON_PER_REPLACED = 3;

  /**
   * The most alike first; among equals those of one level, then of one family of levels, then those
   * that ask for the same. The rest of the order only has to be one, and the same from either side.
   */
  static final Comparator<Candidate> BEST_FIRST =
      byLikeness()
          .thenComparing(pair -> least(pair.old.name().key(), pair.now.name().key()))
          .thenComparing(pair -> greatest(pair.old.name().key(), pair.now.name().key()))
          .thenComparing(pair -> Math.abs(pair.old.position() - pair.now.position()))
          .thenComparing(pair -> pair.old.position() + pair.now.position())
          .thenComparing(pair -> pair.old.position());

  private static Comparator<Candidate> byLikeness() {
    return Comparator.comparing(Candidate::likeness, Comparator.reverseOrder())
        .thenComparing(pair -> !pair.old.level2().equals(pair.now.level2()))
        .thenComparing(pair -> !pair.old.family().equals(pair.now.family()))
        .thenComparing(pair -> !Spelling.same(pair.old.target().text(), pair.now.target().text()));
  }

  boolean isAsGoodAs(Candidate other) {
    return byLikeness().compare(this, other) == 0;
  }

  boolean isCertain() {
    return isCertain(old, now);
  }

  private static boolean isCertain(Row old, Row now) {
    return Opposites.are(old.name(), now.name())
        || (old.name().isOneCharacterFrom(now.name())
            && !old.wording().measuresOtherwise(now.wording()));
  }

  static String least(String one, String other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  static String greatest(String one, String other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  static Optional<Candidate> of(Row old, Row now) {
    if (!mayBe(old, now)) {
      return Optional.empty();
    }
    Similarity similarity = old.name().similarity(now.name());
    Similarity plain = old.wording().similarity(now.wording());
    if (!isCertain(old, now) && !isAlike(old, now, similarity, plain)) {
      return Optional.empty();
    }
    Similarity likeness = mean(similarity, plain);
    if (!old.wording().aspect().equals(now.wording().aspect())) {
      likeness = mean(likeness, new Similarity(0, 1));
    }
    return Optional.of(new Candidate(old, now, similarity, likeness));
  }

  private static Similarity mean(Similarity one, Similarity other) {
    return new Similarity(
        one.shared() * other.all() + other.shared() * one.all(), 2 * one.all() * other.all());
  }

  /** Whether nothing in the names says that the two are different things. */
  static boolean mayBe(Row old, Row now) {
    return !old.wording().contrasts().tellApart(now.wording().contrasts())
        && !old.wording().asksOthers(now.wording())
        && old.name().isAverage() == now.name().isAverage();
  }

  private static boolean isAlike(Row old, Row now, Similarity similarity, Similarity plain) {
    Wording before = old.wording();
    Wording after = now.wording();
    if (before.measuresOtherwise(after) || !isOfOneSort(old, now)) {
      return false;
    }
    boolean sameLevel = old.level2().equals(now.level2());
    boolean near =
        sameLevel || (old.family().equals(now.family()) && isOfOneSort(old.target(), now.target()));
    Similarity best = max(similarity, plain);
    if (before.isAboutNothing() || after.isAboutNothing()) {
      boolean both = before.isAboutNothing() && after.isAboutNothing();
      return sameLevel && before.measuresAlike(after) && (both || isWithin(old, now));
    }
    if (!best.isAtLeast(THRESHOLD_OF_SAME_NUMBER)) {
      return false;
    }
    Wording.Rest rest = before.rest(after);
    boolean sameNumber = sameLevel && isSameNumber(old.target(), now.target());
    if (sameNumber && rest.common() > 1 && rest.replaced() <= rest.common()) {
      return best.isAtLeast(THRESHOLD_OF_SAME_NUMBER);
    }
    return best.isAtLeast(near ? THRESHOLD : THRESHOLD_ACROSS_LEVELS)
        && rest.common() >= COMMON_PER_REPLACED * rest.replaced()
        && max(old.name().core().similarity(now.name().core()), plain)
            .isAtLeast(THRESHOLD_OF_CORES);
  }

  /** Whether one of the names only says more than the other. */
  private static boolean isWithin(Row old, Row now) {
    return old.name().key().contains(now.name().key())
        || now.name().key().contains(old.name().key());
  }

  private static Similarity max(Similarity one, Similarity other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  /** Names that measure the same outweigh units that do not. */
  private static boolean isOfOneSort(Row old, Row now) {
    return old.wording().measuresAlike(now.wording())
        || Sort.of(old.target()).agreesWith(Sort.of(now.target()));
  }

  /** A rate is too often the same to say anything. */
  private static boolean isSameNumber(Measure old, Measure now) {
    return old instanceof Quantity before
        && now instanceof Quantity after
        && before.value().signum() > 0
        && before.value().compareTo(after.value()) == 0
        && before.unit().agreesWith(after.unit())
        && before.unit().kind() != Unit.Kind.PERCENT
        && before.unit().kind() != Unit.Kind.MONTH;
  }

  private static boolean isOfOneSort(Measure old, Measure now) {
    if (old instanceof Quantity before && now instanceof Quantity after) {
      return before.agreesWith(after);
    }
    return old.getClass().equals(now.getClass());
  }
}
