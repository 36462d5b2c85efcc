package cn.jixiao.diff.pairing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows of which one is equally like several of the other year, and these are like none but it: it
 * was split into them, or they were merged, and to pick one of them would be a guess.
 */
final class Splits {
  private final boolean[] oldRows;
  private final boolean[] newRows;

  Splits(int oldSize, int newSize) {
    this.oldRows = new boolean[oldSize];
    this.newRows = new boolean[newSize];
  }

  boolean holds(Candidate pair) {
    return !pair.isCertain() && (oldRows[pair.old().position()] || newRows[pair.now().position()]);
  }

  /** Looks for such rows among pairs that are equally alike. */
  void add(List<Candidate> equals) {
    Map<Integer, List<Candidate>> byOld =
        equals.stream().collect(Collectors.groupingBy(pair -> pair.old().position()));
    Map<Integer, List<Candidate>> byNew =
        equals.stream().collect(Collectors.groupingBy(pair -> pair.now().position()));
    for (Candidate pair : equals) {
      List<Candidate> ofOld = byOld.get(pair.old().position());
      List<Candidate> ofNew = byNew.get(pair.now().position());
      boolean split =
          ofOld.size() > 1
              && ofOld.stream().allMatch(p -> byNew.get(p.now().position()).size() == 1);
      boolean merged =
          ofNew.size() > 1
              && ofNew.stream().allMatch(p -> byOld.get(p.old().position()).size() == 1);
      if (split || merged) {
        oldRows[pair.old().position()] = true;
        newRows[pair.now().position()] = true;
      }
    }
  }
}
