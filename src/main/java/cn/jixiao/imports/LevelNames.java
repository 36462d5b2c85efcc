package cn.jixiao.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the names of levels in what recognition has left of them: written from top to bottom over
 * several rows, two in one cell, without their first or last characters, or with others.
 */
final class LevelNames {
  private static final int MOST_ROWS = 5;

  private final Vocabulary words;
  private final boolean first;

  /**
   * @param first whether names of first levels are sought
   */
  LevelNames(Vocabulary words, boolean first) {
    this.words = words;
    this.first = first;
  }

  /**
   * A name and the rows that it was read in.
   *
   * @param name the level's, as it is official
   * @param from the first row of its text
   * @param to the last one
   * @param certain whether all its characters were read
   * @param alone whether its cell has no other name
   * @param read what was read
   */
  record Named(String name, int from, int to, boolean certain, boolean alone, Value read) {}

  /** The names in the order of the rows. */
  List<Named> of(List<Draft.Row> rows, Function<Draft.Row, Value> level) {
    List<Named> names = new ArrayList<>();
    int row = 0;
    while (row < rows.size()) {
      List<Named> found = level.apply(rows.get(row)) == null ? List.of() : at(rows, level, row);
      names.addAll(found);
      row = found.isEmpty() ? row + 1 : found.get(0).to() + 1;
    }
    return names;
  }

  private List<Named> at(List<Draft.Row> rows, Function<Draft.Row, Value> level, int row) {
    Value read = level.apply(rows.get(row));
    StringBuilder text = new StringBuilder();
    Optional<Named> best = Optional.empty();
    for (int end = row; end < rows.size() && end < row + MOST_ROWS; end++) {
      Value piece = level.apply(rows.get(end));
      if (piece == null) {
        break;
      }
      text.append(piece.text());
      String key = LabelKey.of(text.toString());
      Optional<String> name = known(key);
      if (name.isPresent()) {
        best = Optional.of(new Named(name.get(), row, end, true, true, read));
      } else if (end > row && known(LabelKey.of(piece.text())).isPresent()) {
        break;
      } else if (best.isEmpty() || !best.get().certain()) {
        Optional<String> begun = words.begun(key, first);
        if (begun.isPresent()) {
          best = Optional.of(new Named(begun.get(), row, end, key.length() > 3, true, read));
        }
      }
    }
    if (best.isPresent()) {
      return List.of(best.get());
    }
    String key = LabelKey.of(read.text());
    List<String> several = several(key);
    if (!several.isEmpty()) {
      return several.stream().map(name -> new Named(name, row, row, true, false, read)).toList();
    }
    return words
        .like(key, first)
        .map(name -> List.of(new Named(name, row, row, false, true, read)))
        .orElse(List.of());
  }

  private Optional<String> known(String key) {
    return first ? words.group(key) : words.subgroup(key);
  }

  /** The names that a text is made of, where it is made of nothing else. */
  private List<String> several(String key) {
    for (int i = 4; i <= key.length() - 4; i++) {
      Optional<String> one = known(key.substring(0, i));
      Optional<String> other = known(key.substring(i));
      if (one.isPresent() && other.isPresent()) {
        return List.of(one.get(), other.get());
      }
    }
    return List.of();
  }
}
