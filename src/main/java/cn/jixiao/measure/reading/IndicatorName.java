package cn.jixiao.measure.reading;

import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import cn.jixiao.measure.Words;
import java.util.List;
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
          + "|可用率|发放率|好评率|支持率|完整率|归档率|修复率|核实率|落实率|解决率|化解率|整改率|公开率|回访率|反馈率|履约率|管理率|服务率|接种率|建档率|体检率|签约率|随访率";
  private static final String EVILS =
      "差错|事故|投诉|违规|违纪|违法|故障|失误|纠纷|缺陷|返工|退回|伤亡|死亡|发病|失业|流失|辍学|延误|误差|逾期|拖欠|泄密|缺勤|空置|不合格|不满意|不及格"
          + "|能耗|排放";

  /** What should not be; a name that ends with one of them counts or measures it. */
  private static final Lexicon<String> WANTED_LESS =
      Lexicon.of(
          "差错 错误 出错 文盲 贫困 损失 退货 退款 退单 召回 事故 安全事件 责任事件 突发事件 群体性事件 泄密事件 舆情事件 负面事件 安全问题 违规问题 违纪问题 质量问题 问题 投诉 信访 上访 越级上访 违规 违纪 违法 违约 故障"
              + " 失误 失败 纠纷 缺陷 返工 退回 伤亡 死亡 病死 发病 患病 感染 中毒 失业 流失 辍学 失学 退学 延误 延迟 延期 误差 偏差 逾期 超期 超时 拖欠 欠薪 欠费 泄密"
              + " 泄露 缺勤 旷工 空置 闲置 不合格 不满意 不及格 不良 不达标 能耗 水耗 电耗 煤耗 损耗 消耗 耗损 破损 损坏 损毁 漏损 漏水 渗漏 泄漏 排放 污染 污染物 噪声 噪音"
              + " 浓度 拥堵 火灾 火情 疫情 灾害 发案 案发 犯罪 再犯 复发 复吸 返贫 致贫 停电 停水 停机 宕机 中断 断网 丢包 卡顿 时延 延时 误报 漏报 迟报 误诊 漏诊 漏检 误判"
              + " 败诉 坏账 呆账 结余 结转 舞弊 作弊 浪费 负面舆情 舆情 警情 近视 肥胖 贫血 早产 畸形 出生缺陷 违章 罚单 处罚 被处罚 曝光 通报批评 扣分 死亡人数 受灾 起火"
              + " 化学需氧量 氨氮 总磷 悬浮物 二氧化硫 氮氧化物 颗粒物");

  /** What may stand between such a word and the end of a name. */
  private static final Lexicon<String> COUNTED =
      Lexicon.of(
          "发生 出现 的 率 数 量 数量 次数 起数 件数 宗数 人次 人数 个数 户数 案件数 事件数 问题数 比例 比率 占比 情况 事件 案件 次 起 件 指数 水平 值 均值 平均 总数"
              + " 总量 强度 人员 贫困 指标 程度 时间 时长 率指标");

  /** Verbs that are done to what should not be: the more, the better. */
  private static final List<String> DEALT_WITH =
      List.of(
          "处理", "处置", "查处", "排查", "整改", "化解", "调解", "受理", "办理", "办结", "查办", "打击", "侦破", "破获", "治理",
          "防治", "防控", "预防", "回复", "修复", "抢修", "解决", "核查", "整治", "清理", "追缴", "回收", "救治", "救助", "发现",
          "去除", "削减", "控制", "监测", "报告及时", "纠正", "消除", "减少", "降低", "下降", "避免", "挽回", "减排", "降幅",
          "降耗", "压减", "防止", "遏制", "无", "零", "非", "及时率", "合格率", "达标");

  /** Times that something takes: the shorter, the better. */
  private static final Lexicon<String> TAKES_TIME =
      Lexicon.of(
          "响应 反应 办结 办理 处理 处置 修复 抢修 到达 到场 到位 工期 建设周期 建设期 施工 等待 等候 候诊 候车 排队 审批 审核 评审 拨付 支付 回复 答复 反馈 切换 恢复 交付 完工 竣工"
              + " 验收 报送 上报 转运 通勤 通行 耗时 用时 时限 期限 出警 救援 接诉 派单 签收 发放 兑现 延误 延迟 平均住院 住院 周转 收文 接警 送达 出具 整改 受理 出证 放款 结算"
              + " 完成 执行");

  /** Times that something is kept up: the longer, the better. */
  private static final Lexicon<String> KEPT_UP =
      Lexicon.of(
          "保险 生效 维保 质保 保修 保质 运营 运维 运行 跟踪 使用年限 使用寿命 寿命 有效期 有效期限 持续 维护 管护 养护 保障 服务期 服务年限 服务时间 服务时长 服务期限 培训 学习 授课 教学 课时 课程"
              + " 开放 播放 在线 工作时长 志愿服务 无故障 展览 展出 布展期 存续 保存 续航 稳定 覆盖 值班 值守 驻点 驻村 观测 监测 试运行 陪伴 帮扶 支教 实习 实践 运转 租赁 供应 供水 供电"
              + " 供暖 直播 时段 保洁 巡查 巡护 防汛 集训 训练 研修 挂职 追踪 安全生产 免疫 托管 营业 演出 宣传");

  /** Words at the end of a name that ask when something was done. */
  private static final Lexicon<String> ASKS_WHEN = Lexicon.of("时间 日期 时点 时间节点 节点 完成期限 完成时限 截止时间 月份");

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
  private static final Pattern BRACKETS = Pattern.compile("[（(][^（()）]*[)）]\\s*$");
  private static final Pattern SAVING =
      Pattern.compile("节约|节省|节支|降低|减少|下降|压减|增收|收入|收益|筹集|募集|带动|撬动");
  private static final Pattern KEPT_SMALL = Pattern.compile("控制|压减|精简|公务|接待|出国|出访|用车|编制|上限|缺|控辍");
  private static final Pattern MONEY =
      Pattern.compile("(费|费用|成本|经费|支出|单价|价格|预算|金额|租金|工资|补贴|补助|预算控制(数|总额))$");

  /** What a name says. */
  public static IndicatorName of(String text) {
    return new IndicatorName(text, UnitInName.find(text));
  }

  /**
   * Reads a cell beside this name. A number without a unit has the one that stands in brackets at
   * the name's end, as in 平均成本（万元/次）; the text stays as it is written.
   */
  public Measure read(String cell) {
    return read(cell, false);
  }

  /**
   * Reads a cell likewise. A cell that repeats the name before its value ({@code 参训人数：300人} beside
   * 参训人数) is read without it.
   *
   * @param time whether the cell says when: under 时效指标 9月 is September and 2024.10 a month
   */
  public Measure read(String cell, boolean time) {
    Measure whole = time ? new MeasureReader().readTime(cell) : new MeasureReader().read(cell);
    Measure measure = whole instanceof Words ? withoutName(cell, time).orElse(whole) : whole;
    return measure instanceof Quantity quantity && quantity.lacksUnit()
        ? UnitInName.inBrackets(text).flatMap(word -> in(word, quantity)).orElse(quantity)
        : measure;
  }

  private Optional<Measure> withoutName(String cell, boolean time) {
    String name = withoutUnit().strip();
    String start = cell.strip();
    if (name.length() < 2 || !start.startsWith(name)) {
      return Optional.empty();
    }
    String rest = start.substring(name.length());
    Measure read = time ? new MeasureReader().readTime(rest) : new MeasureReader().read(rest);
    return read instanceof Words ? Optional.empty() : Optional.of(read.withText(cell));
  }

  private static Optional<Quantity> in(String unitWord, Quantity number) {
    String written = number.written().number().toPlainString() + number.written().scale();
    return new MeasureReader().read(written + unitWord) instanceof Quantity quantity
            && !quantity.lacksUnit()
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

  /**
   * Whether less is better: accidents, complaints, errors, consumption. Not where the name is of
   * what is done about them (投诉处理率, 隐患排查数), or of their falling (能耗下降率).
   */
  public boolean wantsLess() {
    String name = plain();
    for (String dealt : DEALT_WITH) {
      if (name.contains(dealt)) {
        return false;
      }
    }
    return (endsWith(WANTED_LESS, name) && !name.contains("满意度"))
        || (takesTime() && name.endsWith("时间"));
  }

  /** Whether it names a time that something takes, of which less is better: 响应时间, 工期. */
  public boolean takesTime() {
    return !keepsUp() && holds(TAKES_TIME, plain());
  }

  /** Whether it names a time that something is kept up, of which more is better: 维保期, 运营时间. */
  public boolean keepsUp() {
    return holds(KEPT_UP, plain());
  }

  /** Whether it asks when something was done: 完成时间, 验收日期. */
  public boolean asksWhen() {
    String name = plain();
    for (int start = Math.max(0, name.length() - 6); start < name.length(); start++) {
      if (ASKS_WHEN.contains(name.substring(start))) {
        return true;
      }
    }
    return false;
  }

  private String plain() {
    String stripped = text.strip();
    int open = Math.max(stripped.lastIndexOf('（'), stripped.lastIndexOf('('));
    boolean bracketed = open > 0 && (stripped.endsWith("）") || stripped.endsWith(")"));
    return bracketed ? stripped.substring(0, open).strip() : stripped;
  }

  private static boolean holds(Lexicon<String> words, String name) {
    for (int i = 0; i < name.length(); i++) {
      if (words.longestAt(name, i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name ends with one of the words, counting words after it aside. */
  private static boolean endsWith(Lexicon<String> words, String name) {
    int from = Math.max(0, name.length() - 16);
    for (int start = from; start < name.length(); start++) {
      Optional<String> word = words.longestAt(name, start);
      if (word.isPresent() && COUNTED.covers(name.substring(start + word.get().length()))) {
        return true;
      }
    }
    return false;
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

  /** Whether values are of a fall: 能耗下降率, 成本降低额. */
  public boolean isFall() {
    return text.contains("下降")
        || text.contains("降低")
        || text.contains("减少")
        || text.contains("降幅")
        || text.contains("压减");
  }

  /** Whether the name is that of a sum of money. */
  public boolean isMoney() {
    return MONEY.matcher(BRACKETS.matcher(text).replaceFirst("").strip()).find();
  }
}
