package cn.jixiao.imports;

import cn.jixiao.form.Form;
import cn.jixiao.imports.source.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project while its table is read: what was found so far. */
final class Draft {
  final Form form;
  final Spot spot;

  /** By the keys of {@link Vocabulary.Area#HEAD}, goals and sums among them. */
  final Map<String, Value> head = new LinkedHashMap<>();

  /** By line, then by column. */
  final Map<String, Map<String, Value>> funds = new LinkedHashMap<>();

  final Map<String, Value> plan = new LinkedHashMap<>();
  final List<Row> rows = new ArrayList<>();
  final List<Remark> remarks = new ArrayList<>();

  /** The year that its title or its columns name. */
  Optional<Integer> year = Optional.empty();

  /** Whether its source was recognised so badly that every text must be looked at. */
  boolean poor;

  Draft(Form form, Spot spot) {
    this.form = form;
    this.spot = spot;
  }

  /** An indicator's row. */
  static final class Row {
    Value group;
    Value subgroup;
    final Map<String, Value> cells = new LinkedHashMap<>();
    final int index;

    /**
     * @param index of the row in its table, so that levels in the middle of their rows are placed
     */
    Row(int index) {
      this.index = index;
    }
  }

  /**
   * Something that a person is told about a table besides its doubtful values.
   *
   * @param kind what
   * @param spot where
   * @param read as it was read
   * @param now what was made of it; empty for what was left out
   */
  record Remark(Kind kind, Spot spot, String read, String now) {
    /** What happened. */
    enum Kind {
      /** A slip that could be mended in one way alone; how that is known is its proof. */
      BLANK_IN_FIGURE,
      /** The actual value shows which unit the target has. */
      SAME_UNIT,
      /** Mended because the weights then make what they must. */
      PROVED_BY_WEIGHTS,
      /** Mended because the scores then make the total. */
      PROVED_BY_SCORES,
      /** Mended because the rate then is what the amounts make. */
      PROVED_BY_RATE,
      /** A cell of the table that nothing is known for. */
      LEFT_OUT
    }
  }

  /** Takes a value of the project, unless it has one. */
  void put(String key, Value value) {
    head.putIfAbsent(key, value);
  }

  /** Remembers a cell that has no place in a project's file. */
  void leaveOut(Spot where, String text) {
    remarks.add(new Remark(Remark.Kind.LEFT_OUT, where, text, ""));
  }

  /** Whether it has anything of a table. */
  boolean isEmpty() {
    return rows.isEmpty() && funds.isEmpty();
  }
}
