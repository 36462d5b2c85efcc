package cn.jixiao.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * How alike two names are, as an exact fraction between 0 and 1.
 *
 * @param shared what the two have in common, counted in both
 * @param all what the two have, counted in both; greater than zero
 */
public record Similarity(long shared, long all) implements Comparable<Similarity> {
  /** Names that are the same. */
  public static final Similarity SAME = new Similarity(1, 1);

  /** Refuses what is no fraction between 0 and 1. */
  public Similarity {
    if (all <= 0 || shared < 0 || shared > all) {
      throw new IllegalArgumentException(shared + "/" + all);
    }
  }

  /** With two decimals, cut off, so that only names that are the same show 1.00. */
  public BigDecimal value() {
    return BigDecimal.valueOf(shared).divide(BigDecimal.valueOf(all), 2, RoundingMode.DOWN);
  }

  /** Whether the fraction is at least that many hundredths. */
  public boolean isAtLeast(int hundredths) {
    return compareTo(new Similarity(hundredths, 100)) >= 0;
  }

  @Override
  public int compareTo(Similarity other) {
    return BigInteger.valueOf(shared)
        .multiply(BigInteger.valueOf(other.all))
        .compareTo(BigInteger.valueOf(other.shared).multiply(BigInteger.valueOf(all)));
  }

  /** Equal fractions are equal, however they are written. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Similarity similarity && compareTo(similarity) == 0;
  }

  @Override
  public int hashCode() {
    return value().hashCode();
  }
}
