package cn.jixiao.imports;

import cn.jixiao.imports.source.SourceCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the columns that the cells of a row belong to where their places do not say it: rows of
 * text lack the cells that are merged with those above, so that the others are shifted, and text
 * recognition tears cells. Of all ways to give the cells columns in their order, the one is taken
 * in which the contents fit best and the places least contradict them.
 */
final class RowAlignment {
  private static final Pattern FIGURE =
      Pattern.compile(
          "[0-9０-９OoIl]{0,12}[.,]?\\s?[0-9０-９ ]{0,12}%?|\\d+(?:\\.\\d+)? \\d+(?:\\.\\d+)?");

  private static final Pattern DASH = Pattern.compile("[-—–─一/\\\\_]{1,3}");
  private static final Pattern SIGN = Pattern.compile("^[≥≤＞＜><=＝≧≦⩾⩽].*", Pattern.DOTALL);
  private static final Pattern VERTICAL = Pattern.compile("[绩效指标]{1,4}");
  private static final Pattern WHOLE =
      Pattern.compile("[≥≤＞＜><=＝]?\\s*\\d{2,}(?:\\.\\d+)?[%％]?|\\d+\\.\\s*\\d+|.*[%％]");
  private static final Set<String> FIGURES =
      Set.of("weight", "score", "budget", "adjusted", "executed", "rate");

  private static final Pattern REST = Pattern.compile("标|指\\s?标|[意度影响]{1,4}指\\s?标");
  private static final int MOST_PIECES = 4;
  private static final int NEVER = -1_000_000;

  private final List<Column> columns;
  private final Vocabulary words;
  private final boolean torn;

  /**
   * A column of the table.
   *
   * @param key of {@link Vocabulary.Area#ROW} or {@link Vocabulary.Area#FUNDS}
   * @param start its first place in the grid; negative where nobody knows it
   * @param end the place behind its last one
   */
  record Column(String key, int start, int end) {}

  /**
   * @param torn whether cells may be pieces of one
   */
  RowAlignment(List<Column> columns, Vocabulary words, boolean torn) {
    this.columns = columns;
    this.words = words;
    this.torn = torn;
  }

  /**
   * The cells of each column, in its order.
   *
   * @param cells those that are not empty, in their order
   * @return by the columns' keys; cells that fit nowhere are under the empty key
   */
  Map<String, List<SourceCell>> of(List<SourceCell> cells) {
    Map<String, List<SourceCell>> best = Map.of();
    int most = Integer.MIN_VALUE;
    for (int shift : new int[] {0, 1, 2, 3, 4, -1, -2}) {
      Search search = new Search(cells, shift);
      int score = search.score(0, 0) - 4 * Math.abs(shift);
      if (score > most) {
        most = score;
        best = search.columns();
      }
    }
    return best;
  }

  /** Whether a text is an amount, a weight or a score, as far as recognition left it one. */
  static boolean isFigure(String text) {
    String stripped = text.strip();
    return !stripped.isEmpty()
        && stripped.chars().anyMatch(Character::isDigit)
        && FIGURE.matcher(stripped.replace(",", "")).matches();
  }

  /** Whether a text says that there is no figure. */
  static boolean isDash(String text) {
    return DASH.matcher(text.strip()).matches();
  }

  /** One search, for cells that are shifted by so many places. */
  private final class Search {
    private final List<SourceCell> cells;
    private final int shift;
    private final Integer[][] scores;
    private final int[][] pieces;

    Search(List<SourceCell> cells, int shift) {
      this.cells = cells;
      this.shift = shift;
      this.scores = new Integer[cells.size() + 1][columns.size() + 1];
      this.pieces = new int[cells.size() + 1][columns.size() + 1];
    }

    /** Of the cells from one on in the columns from one on; pieces: −1 drops a cell. */
    int score(int cell, int column) {
      if (cell == cells.size()) {
        return 0;
      }
      if (column == columns.size()) {
        return -60 * (cells.size() - cell);
      }
      if (scores[cell][column] != null) {
        return scores[cell][column];
      }
      int most = score(cell, column + 1);
      int way = 0;
      int dropped = score(cell + 1, column) - 60;
      if (dropped > most) {
        most = dropped;
        way = -1;
      }
      for (int count = 1; count <= MOST_PIECES && cell + count <= cells.size(); count++) {
        if (count > 1 && !isAdjacent(cells.get(cell + count - 2), cells.get(cell + count - 1))) {
          break;
        }
        int fits =
            isOne(columns.get(column).key(), cells.subList(cell, cell + count))
                ? fit(cell, count, columns.get(column))
                : NEVER;
        if (fits > NEVER) {
          int all = fits + score(cell + count, column + 1);
          if (all > most) {
            most = all;
            way = count;
          }
        }
      }
      scores[cell][column] = most;
      pieces[cell][column] = way;
      return most;
    }

    /** Whether pieces may be one value: none of them is a whole one already. */
    private boolean isOne(String key, List<SourceCell> pieces) {
      if (pieces.size() == 1) {
        return true;
      }
      if ((!torn && !key.equals("name")) || key.equals("weight") || key.equals("score")) {
        return false;
      }
      boolean level =
          pieces.stream()
              .anyMatch(
                  piece ->
                      words.group(piece.text()).isPresent()
                          || words.subgroup(piece.text()).isPresent());
      boolean signed =
          pieces.stream().skip(1).anyMatch(piece -> SIGN.matcher(piece.text()).matches());
      boolean figures =
          pieces.stream().filter(piece -> WHOLE.matcher(piece.text().strip()).matches()).count()
              > 1;
      boolean amounts = FIGURES.contains(key);
      long digits =
          pieces.stream().filter(piece -> piece.text().matches(".*\\d.*[^\\d].*|\\d+")).count();
      boolean values = !amounts && (key.equals("target") || key.equals("actual")) && digits > 1;
      boolean mixed =
          !amounts
              && pieces.stream()
                  .anyMatch(piece -> piece.text().strip().matches("\\d+(?:\\.\\d+)?"));
      return !level && !signed && !figures && !values && !mixed && !key.equals("label");
    }

    private boolean isAdjacent(SourceCell one, SourceCell next) {
      return next.column() - one.column() <= 1;
    }

    private int fit(int cell, int count, Column column) {
      SourceCell first = cells.get(cell);
      String text = joined(cells.subList(cell, cell + count));
      int away =
          column.start() < 0
              ? 0
              : first.column() + shift < column.start()
                  ? column.start() - first.column() - shift
                  : Math.max(0, first.column() + shift - column.end() + 1);
      boolean here = torn && column.start() >= 0 && away == 0;
      int content = here ? placed(column.key(), text) : content(column.key(), text);
      return content - 5 * away - 25 * (count - 1) - (count > 2 ? 15 : 0);
    }

    Map<String, List<SourceCell>> columns() {
      Map<String, List<SourceCell>> found = new LinkedHashMap<>();
      int cell = 0;
      int column = 0;
      while (cell < cells.size()) {
        if (column == columns.size()) {
          found.computeIfAbsent("", key -> new ArrayList<>()).add(cells.get(cell++));
          continue;
        }
        score(cell, column);
        int way = pieces[cell][column];
        if (way < 0) {
          found.computeIfAbsent("", key -> new ArrayList<>()).add(cells.get(cell++));
        } else {
          if (way > 0) {
            found.put(columns.get(column).key(), cells.subList(cell, cell + way));
          }
          cell += way;
          column++;
        }
      }
      return found;
    }
  }

  /** The end of a level's name, whose beginning stands in the row above. */
  static boolean isRest(String text) {
    return REST.matcher(text.strip()).matches();
  }

  private static boolean isPercent(String text) {
    return text.strip().endsWith("%") || text.strip().endsWith("％");
  }

  static String joined(List<SourceCell> cells) {
    StringBuilder text = new StringBuilder();
    cells.forEach(cell -> text.append(cell.text()));
    return text.toString();
  }

  /**
   * How well a text fits into a column that it stands in: there, what is no level is what
   * recognition has left of one.
   */
  private int placed(String key, String text) {
    int content = content(key, text);
    return switch (key) {
      case "group", "subgroup" ->
          content > NEVER && text.length() <= 12
              ? Math.max(content, isPart(text) ? 25 : -5)
              : content;
      case "label" -> Math.min(content, 25);
      default -> content;
    };
  }

  /**
   * Whether a text is a piece of the name of a first level, as it is written from top to bottom.
   */
  private boolean isPart(String text) {
    String key = LabelKey.of(text);
    return !key.isEmpty() && words.isPartOfGroup(key);
  }

  /** How well a text fits into a column; a mark for the contents alone. */
  private int content(String key, String text) {
    boolean figure = isFigure(text);
    boolean level = words.group(text).isPresent() || words.subgroup(text).isPresent();
    boolean ends = LabelKey.of(text).endsWith("指标");
    return switch (key) {
      case "label" -> VERTICAL.matcher(text.strip()).matches() ? 40 : text.length() <= 3 ? 0 : -80;
      case "group" ->
          isRest(text)
              ? 20
              : words.group(text).isPresent() || words.begun(LabelKey.of(text), true).isPresent()
                  ? 60
                  : figure ? NEVER : ends ? 15 : -45;
      case "subgroup" ->
          isRest(text)
              ? 20
              : words.subgroup(text).isPresent()
                      || words.begun(LabelKey.of(text), false).isPresent()
                  ? 60
                  : figure ? NEVER : ends ? 35 : -30;
      case "name" ->
          figure ? -60 : level || SIGN.matcher(text).matches() ? -50 : text.length() > 60 ? 15 : 25;
      case "weight", "score" -> isPercent(text) ? -60 : figure ? 45 : isDash(text) ? 5 : -90;
      case "budget", "adjusted", "executed" -> figure ? 40 : isDash(text) ? 20 : -90;
      case "rate" -> isPercent(text) ? 50 : figure ? 30 : isDash(text) ? 20 : -60;
      case "target", "actual" -> SIGN.matcher(text).matches() ? 30 : level ? -30 : figure ? 12 : 15;
      case "sign" -> SIGN.matcher(text).matches() && text.length() <= 3 ? 40 : -20;
      case "unit" -> figure ? -40 : text.length() <= 6 ? 15 : -40;
      default -> figure ? -60 : level ? -40 : text.length() > 12 ? 22 : 12;
    };
  }
}
