package cn.jixiao.diff.pairing;

import cn.jixiao.measure.Name;
import java.util.List;

/**
 * Rates of which one is what the other leaves of 100%, as far as their names make it certain: 合格率
 * and 不合格率, but not 可靠性 and 差错率.
 */
public final class Opposites {
  private record Opposite(String word, String opposite) {}

  private static final List<Opposite> PAIRS =
      List.of(
          new Opposite("合格", "不合格"),
          new Opposite("满意", "不满意"),
          new Opposite("达标", "不达标"),
          new Opposite("达标", "未达标"),
          new Opposite("完成", "未完成"),
          new Opposite("覆盖", "未覆盖"),
          new Opposite("准确", "差错"),
          new Opposite("准确", "错误"),
          new Opposite("正确", "差错"),
          new Opposite("正确", "错误"),
          new Opposite("出勤", "缺勤"),
          new Opposite("到课", "缺课"),
          new Opposite("成功", "失败"));

  private Opposites() {}

  /** Whether two names are each other's opposites. */
  public static boolean are(Name one, Name other) {
    return PAIRS.stream()
        .anyMatch(pair -> are(one.key(), other.key(), pair) || are(other.key(), one.key(), pair));
  }

  private static boolean are(String name, String opposite, Opposite pair) {
    return name.contains(pair.word)
        && !name.contains(pair.opposite)
        && name.replace(pair.word, pair.opposite).equals(opposite);
  }
}
