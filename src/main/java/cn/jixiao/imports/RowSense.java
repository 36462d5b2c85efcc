package cn.jixiao.imports;

import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import java.util.regex.Pattern;

/**
 * What an indicator's name and target say about the second level that it is of: 满意度 is no quantity,
 * and an amount of money no quality.
 */
final class RowSense {
  private static final Pattern MONEY = Pattern.compile("\\d ?[万亿]?元");
  private static final Pattern MONTH = Pattern.compile("\\d{1,2}月");
  private static final Pattern DEGREE = Pattern.compile("优|良|优良|优秀|良好|好|高|较高|显著");
  private static final Pattern SATISFIED = Pattern.compile("满意");
  private static final Pattern SOUND = Pattern.compile("(?:合格|优良|优秀|达标|准确|完好|完整|正常)[^满意]{0,4}率$");
  private static final Pattern TIMELY = Pattern.compile("及时|按时|准时|时限|工期|进度|时间$|期$");
  private static final Pattern PRICE = Pattern.compile("成本|费$|费用$|经费$|单价$|预算控制|金额$");

  private final CellMeasures measures = new CellMeasures();

  /** What a row is about, as far as it shows. */
  private enum Subject {
    SATISFACTION,
    MONEY,
    TIME,
    SHARE,
    QUALITY,
    COUNT,
    DEGREE,
    ANYTHING
  }

  /** How badly a row fits into a level; 0 where nothing speaks against it. */
  int misfit(Draft.Row row, String level) {
    boolean satisfaction = level.contains("满意");
    boolean cost = level.contains("成本");
    boolean time = level.contains("时效") || level.contains("进度");
    boolean quantity = level.contains("数量");
    boolean quality = level.contains("质量");
    boolean economic = level.contains("经济");
    boolean effect = level.contains("效益") || level.contains("影响");
    return switch (subject(row)) {
      case SATISFACTION -> satisfaction ? 0 : effect || quality ? 3 : 4;
      case MONEY -> cost || economic ? 0 : effect ? 1 : 3;
      case TIME -> time ? 0 : effect ? 1 : 3;
      case QUALITY -> quality ? 0 : effect ? 1 : 3;
      case SHARE -> quantity ? 2 : cost ? 2 : satisfaction ? 1 : 0;
      case COUNT -> quality || cost || time ? 2 : satisfaction ? 3 : 0;
      case DEGREE -> quantity || time || cost ? 3 : satisfaction ? 2 : 0;
      case ANYTHING -> satisfaction ? 1 : 0;
    };
  }

  private Subject subject(Draft.Row row) {
    Value name = row.cells.get("name");
    String called = name == null ? "" : name.text().strip();
    if (SATISFIED.matcher(called).find()) {
      return Subject.SATISFACTION;
    }
    if (SOUND.matcher(called).find()) {
      return Subject.QUALITY;
    }
    if (TIMELY.matcher(called).find()) {
      return Subject.TIME;
    }
    if (PRICE.matcher(called).find()) {
      return Subject.MONEY;
    }
    Value value = row.cells.getOrDefault("target", row.cells.get("actual"));
    if (value == null) {
      return Subject.ANYTHING;
    }
    String text = value.text();
    if (MONEY.matcher(text).find()) {
      return Subject.MONEY;
    }
    if (DEGREE.matcher(text.strip()).matches()) {
      return Subject.DEGREE;
    }
    Measure measure = measures.of(value);
    if (MONTH.matcher(text).find() || !(measure instanceof Quantity quantity)) {
      return measure.asDeadline().isPresent() || MONTH.matcher(text).find()
          ? Subject.TIME
          : Subject.ANYTHING;
    }
    Unit unit = quantity.unit();
    return switch (unit.kind()) {
      case MONEY -> Subject.MONEY;
      case PERCENT -> Subject.SHARE;
      case MONTH -> Subject.TIME;
      case COUNT -> Subject.COUNT;
      default -> Subject.ANYTHING;
    };
  }
}
