package cn.jixiao.measure.reading;

import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the unit that an indicator's name carries: in brackets at its end, {@code 评审费用（万元）}, {@code
 * 人均成本(不超过元/人/天)}, {@code 时长（单位：分钟）}; in a counting word at its end, {@code 覆盖人数}, {@code 受益人次}.
 */
final class UnitInName {
  private static final Pattern BRACKETS = Pattern.compile("[（(]([^（()）]*)[)）]\\s*$");
  private static final Pattern BEFORE_UNIT =
      Pattern.compile("^(单位)?[:：]?\\s*(不超过|不高于|不低于|不少于|[≤≥<>])?\\s*");
  // One thing a time is counted in such words; 次 alone also ends 层次 and 档次.
  private static final Pattern TIMES = Pattern.compile("(人|场|班|期|户|件|台|车|架|轮|批|届|课|例)次$|人次(?=数$)");
  private static final Pattern PEOPLE_BY_AGE = Pattern.compile("[青少中老成]年$");
  private static final int LONGEST = 4;

  private UnitInName() {}

  static Optional<Unit> find(String name) {
    Matcher brackets = BRACKETS.matcher(name);
    if (brackets.find()) {
      return unit(BEFORE_UNIT.matcher(brackets.group(1)).replaceFirst(""))
          .or(() -> atEnd(name.substring(0, brackets.start()).strip()));
    }
    return atEnd(name.strip());
  }

  /** What stands in brackets at the end of a name, if it is a unit, as it is written there. */
  static Optional<String> inBrackets(String name) {
    Matcher brackets = BRACKETS.matcher(name);
    return brackets.find()
        ? Optional.of(BEFORE_UNIT.matcher(brackets.group(1)).replaceFirst(""))
            .filter(word -> unit(word).isPresent())
        : Optional.empty();
  }

  /** The name without a unit in brackets at its end. */
  static String withoutBrackets(String name) {
    Matcher brackets = BRACKETS.matcher(name);
    return inBrackets(name).isPresent() && brackets.find()
        ? name.substring(0, brackets.start())
        : name;
  }

  private static Optional<Unit> atEnd(String name) {
    Matcher times = TIMES.matcher(name);
    if (times.find()) {
      return unit(times.group());
    }
    if (!name.endsWith("数") || name.endsWith("指数") || name.endsWith("分数")) {
      return Optional.empty();
    }
    String counted = name.substring(0, name.length() - 1);
    // 年 of 青年 and 老年 is no year.
    int shortest = PEOPLE_BY_AGE.matcher(counted).find() ? 2 : 1;
    for (int length = shortest; length <= Math.min(LONGEST, counted.length()); length++) {
      Optional<Unit> unit = unit(counted.substring(counted.length() - length));
      if (unit.isPresent()) {
        return unit;
      }
    }
    return Optional.empty();
  }

  private static Optional<Unit> unit(String word) {
    return !word.isEmpty()
            && !Character.isDigit(word.charAt(0))
            && Vocabulary.isKnownUnit(FoldedText.fold(word))
            && new MeasureReader().read("1" + word) instanceof Quantity quantity
            && !quantity.lacksUnit()
        ? Optional.of(quantity.unit())
        : Optional.empty();
  }
}
