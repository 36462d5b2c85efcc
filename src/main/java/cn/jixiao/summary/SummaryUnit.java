package cn.jixiao.summary;

import java.util.List;
import java.util.Optional;

/**
 * The projects of one unit in a summary.
 *
 * @param name 实施单位, as its first project writes it; empty for projects that name none
 * @param rows in the order given, at least one
 * @param subtotal 小计
 */
public record SummaryUnit(Optional<String> name, List<SummaryRow> rows, SummaryTotals subtotal) {
  /** Copies the list. */
  public SummaryUnit {
    rows = List.copyOf(rows);
  }
}
