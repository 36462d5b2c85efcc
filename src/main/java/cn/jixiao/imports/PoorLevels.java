package cn.jixiao.imports;

import cn.jixiao.imports.LevelNames.Named;
import cn.jixiao.imports.LevelParts.Misfits;
import cn.jixiao.imports.LevelParts.Place;
import cn.jixiao.imports.Value.Doubt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Gives the indicators of a table that was recognised badly their levels. */
final class PoorLevels {
  /** A row is nearly as likely to be of another level. */
  private static final int CLOSE = 8;

  /** How badly a row fits into a level of another first level than the one that stands in it. */
  private static final int OTHER_GROUP = 3;

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
    Misfits misfits = misfits(groups);
    boolean centred =
        cost(groups, true, Optional.empty()) + cost(subgroups, true, Optional.of(misfits))
            <= cost(groups, false, Optional.empty()) + cost(subgroups, false, Optional.of(misfits));
    List<Value> first = values(groups, centred, Optional.empty());
    List<Value> second = values(subgroups, centred, Optional.of(misfits));
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

  /** A row is of a level as far as it shows, and as the first level's name stands in it. */
  private Misfits misfits(List<Named> groups) {
    String[] named = new String[draft.rows.size()];
    for (Named group : groups) {
      Arrays.fill(named, group.from(), group.to() + 1, group.name());
    }
    return (row, level) -> {
      boolean other =
          named[row] != null
              && words.usualGroup(level).filter(group -> !group.equals(named[row])).isPresent();
      return sense.misfit(draft.rows.get(row), level) + (other ? OTHER_GROUP : 0);
    };
  }

  private int cost(List<Named> names, boolean centred, Optional<Misfits> misfits) {
    return parts(names, centred, misfits).map(LevelParts::cost).orElse(0);
  }

  private Optional<LevelParts> parts(
      List<Named> names, boolean centred, Optional<Misfits> misfits) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new LevelParts(draft.rows, names, centred, misfits));
  }

  private List<Value> values(List<Named> names, boolean centred, Optional<Misfits> misfits) {
    Optional<LevelParts> parts = parts(names, centred, misfits);
    List<Value> values = new ArrayList<>();
    if (parts.isPresent()) {
      for (Place place : parts.get().places()) {
        Named name = names.get(place.name());
        int row = values.size();
        Value value = Value.of(name.name(), name.read().spot());
        boolean odd = misfits.isPresent() && misfits.get().of(row, name.name()) > 1;
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
