package cn.jixiao.imports;

import java.util.LinkedHashMap;
import java.util.Map;

/** Targets of tables in which sign, value and unit have columns of their own. */
final class TargetPieces {
  private TargetPieces() {}

  /** The cells of a row with the target in one piece. */
  static Map<String, Value> joined(Map<String, Value> cells) {
    Map<String, Value> joined = new LinkedHashMap<>(cells);
    Value sign = joined.remove("sign");
    Value unit = joined.remove("unit");
    Value target = joined.get("target");
    if (target == null || (sign == null && unit == null)) {
      return joined;
    }
    boolean figure = target.text().matches("\\d+(?:[.,]\\d+)*");
    String plain = sign == null ? "" : plain(sign.text());
    // A figure that has its unit already: only a limit says more than the figure itself.
    boolean limited = target.text().matches("\\d.*") && plain.matches("[≥≤＞＜><≧≦⩾⩽]");
    String before = figure || limited ? plain : "";
    String behind = unit == null || !figure || RowAlignment.isDash(unit.text()) ? "" : unit.text();
    joined.put("target", target.as(before + target.text() + behind));
    return joined;
  }

  private static String plain(String sign) {
    return switch (sign.strip()) {
      case "大于等于", "不小于", "不低于", "不少于", ">=", "＞=" -> "≥";
      case "小于等于", "不大于", "不高于", "不超过", "<=", "＜=" -> "≤";
      case "大于" -> "＞";
      case "小于" -> "＜";
      case "等于", "＝", "=" -> "=";
      case "/", "—", "-" -> "";
      // 定性, 正向指标: what kind of indicator it is, and no sign.
      default -> sign.codePoints().anyMatch(Character::isIdeographic) ? "" : sign.strip();
    };
  }
}
