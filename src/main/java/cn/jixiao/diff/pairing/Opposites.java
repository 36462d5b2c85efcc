package cn.jixiao.diff.pairing;

import cn.jixiao.measure.Name;
import java.util.List;

/**
 * Rates of which one is what the other leaves of 100%, as far as their names make it certain: 合格率
 * and 不合格率, but not 可靠性 and 差错率.
 */
public final class Opposites {
  private record Pair(String word, String opposite) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("合格", "不合格"),
          new Pair("满意", "不满意"),
          new Pair("达标", "不达标"),
          new Pair("达标", "未达标"),
          new Pair("完成", "未完成"),
          new Pair("覆盖", "未覆盖"),
          new Pair("准确", "差错"),
          new Pair("准确", "错误"),
          new Pair("正确", "差错"),
          new Pair("正确", "错误"),
          new Pair("出勤", "缺勤"),
          new Pair("到课", "缺课"),
          new Pair("成功", "失败"));

  private Opposites() {}

  /** Whether two names are each other's opposites. */
  public static boolean are(Name one, Name other) {
    return PAIRS.stream()
        .anyMatch(pair -> are(one.key(), other.key(), pair) || are(other.key(), one.key(), pair));
  }

  private static boolean are(String name, String opposite, Pair pair) {
    return name.contains(pair.word)
        && !name.contains(pair.opposite)
        && name.replace(pair.word, pair.opposite).equals(opposite);
  }
}
