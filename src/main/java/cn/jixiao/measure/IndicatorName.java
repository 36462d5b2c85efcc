package cn.jixiao.measure;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an indicator's name says about the values beside it (三级指标).
 *
 * @param text the name
 * @param unit that it carries, {@code 人} of 覆盖人数
 */
public record IndicatorName(String text, Optional<Unit> unit) {
  private static final String GOOD_SHARES =
      "满意度|满意率|合格率|优秀率|优良率|及格率|覆盖率|覆盖面|知晓率|知晓度|认可度|参与率|参与度|出勤率|到岗率|签到率|通过率|达标率|准确率|正确率"
          + "|及时率|准时率|送达率|持证率|接听率|正常率|运转率|运行率|办结率|处置率|处理率|回复率|响应率|入学率|就业率|巩固率|普及率|完好率|在线率"
          + "|可用率|发放率|好评率|支持率|完整率|归档率|修复率|核实率|落实率|解决率|化解率|整改率|公开率|回访率|反馈率|履约率";
  private static final String EVILS =
      "差错|事故|投诉|违规|违纪|违法|故障|失误|纠纷|缺陷|返工|退回|伤亡|死亡|发病|失业|流失|辍学|延误|误差|逾期|拖欠|泄密|缺勤|空置|不合格|不满意|不及格"
          + "|能耗|排放";

  private static final Pattern GOOD_RATE =
      Pattern.compile(GOOD_SHARES + "|(完成|到位|转化|使用|利用|生产|增长)率");
  private static final Pattern SHARE =
      Pattern.compile(GOOD_SHARES + "|(" + EVILS + ")(发生)?率|占比|比重|(?<!完成)比例");

  /** Other rates of which more is better: those whose names have no character of something bad. */
  private static final Pattern PLAIN_RATE =
      Pattern.compile("^[^退缺漏错失损亡死病罪险欠耗破停断误违超逾差旷拒闲浪污贫弃淘降减费税债支利汇空离流复再重变扣罚诉]+率$");

  /** Rates that may well be above 100%, and those that are no part of anything. */
  private static final Pattern OPEN_RATE =
      Pattern.compile(
          "(完成|达成|执行|增长|递增|提升|生产|使用|利用|转化|到位|收益|回报|贡献|增值|产出|投资|周转|杠杆|自给|超额|[效频速功斜费税汇利比倍])率$");

  private static final Pattern CHANGE =
      Pattern.compile("增长|增加|增幅|提升|提高|上升|上涨|同比|环比|超额|降低|减少|下降|降幅");
  private static final Pattern EVIL =
      Pattern.compile(
          "(?<![无零未])(("
              + EVILS
              + ")(发生)?(率|数|量|数量|次数|起数|件数|人次|人数|比例)?|(响应|等待|到达|反应|办结|处理)时[间长])$");
  private static final Pattern BRACKETS = Pattern.compile("[（(][^（()）]*[)）]\\s*$");
  private static final Pattern SAVING =
      Pattern.compile("节约|节省|节支|降低|减少|下降|压减|增收|收入|收益|筹集|募集|带动|撬动");
  private static final Pattern KEPT_SMALL = Pattern.compile("控制|压减|精简|公务|接待|出国|出访|用车|编制|上限|缺|控辍");
  private static final Pattern MONEY =
      Pattern.compile("(费|费用|成本|经费|支出|单价|价格|预算|金额|租金|工资|补贴|补助|预算控制(数|总额))$");

  /** What a name says. */
  public static IndicatorName of(String text) {
    return new IndicatorName(text, Unit.inName(text));
  }

  /**
   * Reads a cell beside this name. A number without a unit has the one that stands in brackets at
   * the name's end, as in 平均成本（万元/次）; the text stays as it is written.
   */
  public Measure read(String cell) {
    Measure measure = Measure.parse(cell);
    return measure instanceof Quantity quantity && quantity.lacksUnit()
        ? UnitInName.inBrackets(text).flatMap(word -> in(word, quantity)).orElse(quantity)
        : measure;
  }

  private static Optional<Quantity> in(String unitWord, Quantity number) {
    String written = number.written().number().toPlainString() + number.written().scale();
    return Measure.parse(written + unitWord) instanceof Quantity quantity && !quantity.lacksUnit()
        ? Optional.of(
            new Quantity(
                number.text(),
                number.comparison(),
                quantity.value(),
                quantity.unit(),
                number.imprecise(),
                quantity.written()))
        : Optional.empty();
  }

  /** The name without a unit in brackets at its end. */
  public String withoutUnit() {
    return UnitInName.withoutBrackets(text);
  }

  /** Whether values are parts of a whole, which no rate above 100% can be. */
  public boolean isShareOfWhole() {
    return isShareOfWhole(text);
  }

  /** Whether words name a part of a whole. */
  public static boolean isShareOfWhole(String words) {
    boolean share =
        SHARE.matcher(words).find()
            || (PLAIN_RATE.matcher(words).find() && !OPEN_RATE.matcher(words).find());
    return share && !CHANGE.matcher(words).find();
  }

  /** Whether less is better: accidents, complaints, errors, the time somebody waits. */
  public boolean wantsLess() {
    return EVIL.matcher(BRACKETS.matcher(text).replaceFirst("").strip()).find();
  }

  /** Whether more is better: satisfaction, coverage, what is right and in time. */
  public boolean wantsMore() {
    boolean rate = GOOD_RATE.matcher(text).find() || PLAIN_RATE.matcher(text).find();
    return rate && !wantsLess() && !text.contains("不");
  }

  /** Whether a number of things is rather held down than brought up: 因公出国团组数, 公务用车数量. */
  public boolean isKeptSmall() {
    return wantsLess() || KEPT_SMALL.matcher(text).find() || CHANGE.matcher(text).find();
  }

  /** Whether money is saved or earned, so that more of it is better. */
  public boolean isSaving() {
    return SAVING.matcher(text).find();
  }

  /** Whether the name is that of a sum of money. */
  public boolean isMoney() {
    return MONEY.matcher(BRACKETS.matcher(text).replaceFirst("").strip()).find();
  }
}
