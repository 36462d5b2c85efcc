package cn.jixiao.print.word;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.render.BlockBox;
import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Node;

/** Tells which list an item belongs to and how the list is numbered. */
final class ListNumbers {
  private record Counted(int list, int first, int next) {}

  private final Map<Node, Counted> lists = new HashMap<>();
  private int count;

  /** The item, or null where the style sheet shows no marker. */
  Flow.ListItem item(BlockBox box) {
    IdentValue style = box.getStyle().getIdent(CSSName.LIST_STYLE_TYPE);
    if (style == IdentValue.NONE) {
      return null;
    }
    String bullet = bullet(style);
    Node list = box.getElement().getParentNode();
    int number = box.getListCounter();
    Counted counted = lists.get(list);
    if (counted == null || (bullet == null && counted.next != number)) {
      // A list whose numbers jump is two lists to a word processor.
      count++;
      counted = new Counted(count, number, number);
    }
    lists.put(list, new Counted(counted.list, counted.first, number + 1));
    return bullet == null
        ? new Flow.ListItem(counted.list, counted.first, format(style), "%1.")
        : new Flow.ListItem(counted.list, counted.first, "bullet", bullet);
  }

  private static String bullet(IdentValue style) {
    if (style == IdentValue.DISC) {
      return "●";
    }
    if (style == IdentValue.CIRCLE) {
      return "○";
    }
    return style == IdentValue.SQUARE ? "■" : null;
  }

  private static String format(IdentValue style) {
    return switch (style.asString()) {
      case "lower-alpha", "lower-latin" -> "lowerLetter";
      case "upper-alpha", "upper-latin" -> "upperLetter";
      case "lower-roman" -> "lowerRoman";
      case "upper-roman" -> "upperRoman";
      case "decimal-leading-zero" -> "decimalZero";
      default -> "decimal";
    };
  }
}
