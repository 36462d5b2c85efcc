package cn.jixiao.imports;

import cn.jixiao.imports.LevelNames.Named;
import cn.jixiao.imports.LevelParts.Place;
import cn.jixiao.imports.Value.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the indicators of a table that was recognised badly their levels. */
final class PoorLevels {
  /** A row is nearly as likely to be of another level. */
  private static final int CLOSE = 8;

  private final Draft draft;
  private final Vocabulary words;
  private final RowSense sense = new RowSense();

  PoorLevels(Draft draft, Vocabulary words) {
    this.draft = draft;
    this.words = words;
  }

  void settle() {
    List<Draft.Row> rows = draft.rows;
    List<Named> groups = fewer(new LevelNames(words, true).of(rows, row -> row.group));
    List<Named> subgroups = fewer(new LevelNames(words, false).of(rows, row -> row.subgroup));
    leaveOut(groups, true);
    leaveOut(subgroups, false);
    boolean centred = cost(groups, subgroups, true) <= cost(groups, subgroups, false);
    List<Value> first = values(groups, centred, false);
    List<Value> second = values(subgroups, centred, true);
    for (int i = 0; i < rows.size(); i++) {
      Draft.Row row = rows.get(i);
      row.subgroup = second.isEmpty() ? null : second.get(i);
      row.group = first.isEmpty() ? null : first.get(i);
      // Second levels have more names, so that they are placed with more certainty.
      if (row.subgroup != null) {
        Value subgroup = row.subgroup;
        Optional<String> group = words.usualGroup(subgroup.text());
        if (group.isPresent()) {
          row.group = new Value(group.get(), subgroup.spot(), subgroup.doubt());
        }
      }
    }
  }

  /** What stands in a level's column and is no name. */
  private void leaveOut(List<Named> names, boolean first) {
    for (int i = 0; i < draft.rows.size(); i++) {
      Draft.Row row = draft.rows.get(i);
      Value read = first ? row.group : row.subgroup;
      int at = i;
      boolean used = names.stream().anyMatch(name -> name.from() <= at && name.to() >= at);
      if (read != null && !used && read.text().strip().length() > 1) {
        draft.leaveOut(read.spot(), read.text());
      }
    }
  }

  /** The same name again is the same level, gone on with; and there are no more than rows. */
  private List<Named> fewer(List<Named> names) {
    List<Named> fewer = new ArrayList<>();
    for (Named name : names) {
      Named last = fewer.isEmpty() ? null : fewer.get(fewer.size() - 1);
      if (last != null && last.name().equals(name.name())) {
        fewer.set(
            fewer.size() - 1,
            new Named(
                last.name(), last.from(), name.to(), last.certain(), last.alone(), last.read()));
      } else {
        fewer.add(name);
      }
    }
    return fewer.size() > draft.rows.size() ? List.of() : fewer;
  }

  private int cost(List<Named> groups, List<Named> subgroups, boolean centred) {
    return parts(groups, centred, false).map(LevelParts::cost).orElse(0)
        + parts(subgroups, centred, true).map(LevelParts::cost).orElse(0);
  }

  private Optional<LevelParts> parts(List<Named> names, boolean centred, boolean sensible) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new LevelParts(draft.rows, names, sense, centred, sensible));
  }

  private List<Value> values(List<Named> names, boolean centred, boolean sensible) {
    Optional<LevelParts> parts = parts(names, centred, sensible);
    List<Value> values = new ArrayList<>();
    if (parts.isPresent()) {
      for (Place place : parts.get().places()) {
        Named name = names.get(place.name());
        Draft.Row row = draft.rows.get(values.size());
        Value value = Value.of(name.name(), name.read().spot());
        boolean odd = sensible && sense.misfit(row, name.name()) > 1;
        if (place.margin() < CLOSE || odd) {
          value = value.doubtful(Doubt.PLACE);
        } else if (!name.certain()) {
          value = value.doubtful(Doubt.POOR);
        }
        values.add(value);
      }
    }
    return values;
  }
}
