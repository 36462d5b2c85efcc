package cn.jixiao.project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which lines a fund block has (资金行), and which of them add up to which.
 *
 * @param lines the lines' labels by the keys that projects write, in printed order, the total among
 *     them or not
 * @param sums the parts of a line by its key
 * @param columns the labels of columns beside the usual ones, by the keys that projects write
 * @param unit of all amounts
 */
public record FundsShape(
    Map<String, String> lines,
    Map<String, List<String>> sums,
    Map<String, String> columns,
    MoneyUnit unit) {
  /** The key of the line of all money. */
  public static final String TOTAL = "total";

  /** The lines of a form that declares none of its own. */
  public static final FundsShape USUAL = usual();

  /** Copies the collections in their order. */
  public FundsShape {
    lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    sums = Collections.unmodifiableMap(new LinkedHashMap<>(sums));
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  private static FundsShape usual() {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("fiscal", "当年财政拨款");
    lines.put("carryover", "上年结转资金");
    lines.put("other", "其他资金");
    return new FundsShape(lines, Map.of(), Map.of(), MoneyUnit.WAN);
  }

  /** The usual lines with the sums, the columns and the unit of another. */
  static FundsShape usualWith(FundsShape other) {
    return new FundsShape(USUAL.lines, other.sums, other.columns, other.unit);
  }

  /**
   * The lines that add up to one: as declared; where nothing is declared for the total, all lines
   * that are no part of another one.
   */
  public List<String> parts(String line) {
    if (sums.containsKey(line) || !line.equals(TOTAL)) {
      return sums.getOrDefault(line, List.of());
    }
    Set<String> parts = new LinkedHashSet<>(lines.keySet());
    parts.remove(TOTAL);
    sums.values().forEach(parts::removeAll);
    return new ArrayList<>(parts);
  }
}
