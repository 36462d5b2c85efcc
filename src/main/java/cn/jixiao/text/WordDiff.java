package cn.jixiao.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What changed in a text, word by word. A Chinese character is a word, since where words end is not
 * written; so is a run of Latin letters or of digits.
 */
public final class WordDiff {
  /** Beyond that many comparisons a text is shown as replaced. */
  private static final long MOST = 16_000_000;

  /** Shorter runs may be shared by chance. */
  private static final int SHORTEST_KEPT = 6;

  private WordDiff() {}

  /** A word with the white space and quotation marks around it, and what it is compared by. */
  private record Word(String text, String folded) {}

  /** A run of words: kept where both lists have the same words, else replaced. */
  private record Run(boolean kept, List<Word> old, List<Word> now) {
    int length() {
      return Math.max(old.size(), now.size());
    }
  }

  /** The changes from one text to the other; empty where they are the same but for spelling. */
  public static List<WordChange> between(String old, String now) {
    if (Spelling.same(old, now)) {
      return List.of();
    }
    List<Word> before = words(old);
    List<Word> after = words(now);
    List<Run> runs =
        (long) before.size() * after.size() > MOST
            ? List.of(new Run(false, before, after))
            : withoutChance(runs(before, after));
    List<WordChange> changes = new ArrayList<>();
    for (Run run : runs) {
      if (run.kept) {
        add(WordChange.Kind.KEPT, run.now, changes);
      } else {
        add(WordChange.Kind.REMOVED, run.old, changes);
        add(WordChange.Kind.ADDED, run.now, changes);
      }
    }
    return changes;
  }

  private static void add(WordChange.Kind kind, List<Word> words, List<WordChange> changes) {
    if (!words.isEmpty()) {
      changes.add(
          new WordChange(kind, words.stream().map(Word::text).collect(Collectors.joining())));
    }
  }

  private static List<Run> runs(List<Word> before, List<Word> after) {
    List<Run> runs = new ArrayList<>();
    int oldEnd = 0;
    int newEnd = 0;
    for (AbstractDelta<String> delta :
        DiffUtils.diff(
                before.stream().map(Word::folded).toList(),
                after.stream().map(Word::folded).toList(),
                new MyersDiffWithLinearSpace<>())
            .getDeltas()) {
      int oldStart = delta.getSource().getPosition();
      int newStart = delta.getTarget().getPosition();
      if (newStart > newEnd) {
        runs.add(new Run(true, before.subList(oldEnd, oldStart), after.subList(newEnd, newStart)));
      }
      oldEnd = oldStart + delta.getSource().size();
      newEnd = newStart + delta.getTarget().size();
      runs.add(new Run(false, before.subList(oldStart, oldEnd), after.subList(newStart, newEnd)));
    }
    if (newEnd < after.size()) {
      runs.add(
          new Run(
              true, before.subList(oldEnd, before.size()), after.subList(newEnd, after.size())));
    }
    return runs;
  }

  /**
   * Joins short runs to the replaced ones around them where both are at least as long: texts that
   * differ throughout share words by chance, and a reader would have to jump between them.
   */
  private static List<Run> withoutChance(List<Run> runs) {
    List<Run> joined = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      Run last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      boolean chance =
          run.kept
              && last != null
              && i < runs.size() - 1
              && run.length() < SHORTEST_KEPT
              && run.length() <= last.length()
              && run.length() <= runs.get(i + 1).length();
      if (last != null && !last.kept && (chance || !run.kept)) {
        joined.set(
            joined.size() - 1, new Run(false, both(last.old, run.old), both(last.now, run.now)));
      } else {
        joined.add(run);
      }
    }
    return joined;
  }

  private static List<Word> both(List<Word> one, List<Word> other) {
    List<Word> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    StringBuilder folded = new StringBuilder();
    int last = 0;
    for (int point : text.codePoints().toArray()) {
      if (!Spelling.isUnheard(point)) {
        int sound = Spelling.fold(point);
        if (folded.length() > 0 && !isOneWord(last, sound)) {
          words.add(new Word(word.toString(), folded.toString()));
          word.setLength(0);
          folded.setLength(0);
        }
        folded.appendCodePoint(sound);
        last = sound;
      }
      word.appendCodePoint(point);
    }
    if (word.length() > 0) {
      words.add(new Word(word.toString(), folded.toString()));
    }
    return words;
  }

  private static boolean isOneWord(int point, int next) {
    return (isDigit(point) && isDigit(next)) || (isLatin(point) && isLatin(next));
  }

  private static boolean isDigit(int point) {
    return (point >= '0' && point <= '9') || point == '.' || point == '%';
  }

  private static boolean isLatin(int point) {
    return point >= 'a' && point <= 'z';
  }
}
