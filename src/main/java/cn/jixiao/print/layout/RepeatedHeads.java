package cn.jixiao.print.layout;

import com.openhtmltopdf.newtable.TableRowBox;
import com.openhtmltopdf.newtable.TableSectionBox;
import com.openhtmltopdf.render.Box;

/**
 * Heads of tables (表头) that stand on every page.
 *
 * <p>The layout engine keeps a cell over several rows clear of the repeated head, and does so with
 * the head's own merged cells too: they would lose their rules and their ground from the second
 * page on (openhtmltopdf issue 214; versions after 1.1.65 have it mended). It measures a row's part
 * of a page only where the row knows its limits, and a head, which is moved to each page as a
 * whole, needs none.
 */
final class RepeatedHeads {
  private RepeatedHeads() {}

  /** Lets merged cells of heads keep their rules on every page. To be called after the layout. */
  static void keepRules(Box box) {
    if (box instanceof TableSectionBox section) {
      if (section.isHeader()) {
        for (Box row : section.getChildren()) {
          if (row instanceof TableRowBox tableRow) {
            tableRow.setContentLimitContainer(null);
          }
        }
      }
      return;
    }
    for (Box child : box.getChildren()) {
      keepRules(child);
    }
  }
}
