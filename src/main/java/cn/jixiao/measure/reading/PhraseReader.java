package cn.jixiao.measure.reading;

import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Nothing;
import cn.jixiao.measure.Rank;
import cn.jixiao.measure.Verdict;
import cn.jixiao.measure.Verdict.Reached;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads a folded text as one of the phrases that stand for a figure: none, a verdict, a rank. */
final class PhraseReader {
  private static final int LONGEST_NOTHING = 12;

  private static final Lexicon<String> NONE =
      Lexicon.of(
          "无 没有 零 未开展 未实施 未启动 未发生 未举办 未组织 未执行 未支出 未采购 未购买 未发放 未培训 未使用 未进行 没有开展 没有发生 没发生 未出现 没有出现 尚未开展"
              + " 尚未实施 尚未启动 本年未开展 本年度未开展 当年未开展 全部未开展 均未开展 未安排 未产生 未建设 未开工 尚未开工 无发生 零发生 无此类 无此情况 不发生 不出现 不存在");

  private static final Lexicon<String> NONE_OF =
      Lexicon.of("无 零 未发生 没有发生 未出现 没有出现 没有 不发生 不出现 杜绝 避免 无发生");

  /** What there was none of; other words after 无 and 零 are no count. */
  private static final Lexicon<String> EVILS =
      Lexicon.of(
          "事故 安全事故 责任事故 生产事故 安全生产事故 重大事故 重大安全事故 质量事故 投诉 有效投诉 差错 违规 违纪 违法 违规违纪 违法违纪 故障 失误 纠纷 缺陷 返工 伤亡 死亡 泄密 泄密事件"
              + " 舆情 负面舆情 上访 信访 逾期 延误 拖欠 安全事件 事件 问题 违规问题 重大问题 感染 中毒 火灾 案件 行为 违规行为 现象 情况 人员伤亡 安全生产 责任 重大 一般 较大 及以上 火情 疫情"
              + " 漏报 误报 迟报 错报 瞒报 污染 污染事件 群体性事件 发生 食品安全 重大舆情 有责投诉 的");

  private static final Lexicon<String> MATTERS =
      Lexicon.of("年度 预期 绩效 既定 设定 全部 各项 本年 计划 工作 项目 了 各 总体 规定 相关 年初 的");
  private static final Lexicon<String> AIMS = Lexicon.of("指标 目标 目标值 指标值 任务 任务目标 效果 要求");
  private static final Lexicon<String> EFFECTS = Lexicon.of("并 且 具有 有 一定 效果 较差 , 、 较 明显 较好 成效 的");

  private static final Lexicon<String> IN_TIME =
      Lexicon.of("按时 按期 如期 及时 准时 按时间 按计划 按要求 按照 计划 要求 时间 进度 按进度 提前 已 全部 均 都 已经 在 规定 限期 期限 内 时限 节点");
  private static final Lexicon<String> DONE =
      Lexicon.of(
          "完成 完工 完毕 拨付 支付 交付 到位 办结 竣工 开展 实施 发放 执行 结束 验收 上线 提交 报送 了 并 、 的 工作 任务 各项 项目 建设 资金 全部 及 所有 年度");

  private PhraseReader() {}

  static Optional<Measure> read(String original, String folded) {
    String text = folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
    if (isNothing(text)) {
      return Optional.of(new Nothing(original));
    }
    return reached(text)
        .<Measure>map(reached -> new Verdict(original, reached))
        .or(() -> rank(text).map(place -> new Rank(original, place)));
  }

  private static boolean isNothing(String text) {
    if (text.length() > LONGEST_NOTHING) {
      return false;
    }
    if (NONE.contains(text)) {
      return true;
    }
    return NONE_OF
        .longestAt(text, 0)
        .filter(word -> EVILS.covers(text.substring(word.length())))
        .isPresent();
  }

  private static Optional<Reached> reached(String text) {
    Cursor in = new Cursor(text);
    Reached reached = Reached.ALL;
    if (in.take("部分") || in.take("基本")) {
      reached = Reached.PART;
    } else if (in.take("未能") || in.take("未") || in.take("没有")) {
      reached = Reached.NOT;
    } else {
      in.take("全部");
      in.take("已");
    }
    boolean official = in.take("达成");
    if (official || in.take("达到") || in.take("实现") || in.take("完成")) {
      while (in.take(MATTERS).isPresent()) {
        // 年度, 预期
      }
      boolean aim = official ? in.take(AIMS).isPresent() : in.take("指标");
      if (aim && EFFECTS.covers(in.rest())) {
        return Optional.of(reached);
      }
    }
    return isInTime(text) ? Optional.of(Reached.IN_TIME) : Optional.empty();
  }

  private static boolean isInTime(String text) {
    for (int split = 2; split <= text.length(); split++) {
      String when = text.substring(0, split);
      if (IN_TIME.covers(when)
          && saysInTime(when)
          && split < text.length()
          && DONE.covers(text.substring(split))) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysInTime(String words) {
    return words.contains("按")
        || words.contains("如期")
        || words.contains("及时")
        || words.contains("准时")
        || words.contains("提前");
  }

  /** {@code 前3名}, {@code 第2名}, {@code 排名第一}, {@code 全省前五}. */
  private static Optional<Integer> rank(String text) {
    Cursor in = new Cursor(text);
    String lead = in.run(LONGEST_NOTHING, c -> Text.isHan(c) && c != '前' && c != '第');
    if (Denials.in(lead)) {
      return Optional.empty();
    }
    in.moveTo(lead.length());
    boolean among = in.take("前");
    if (!among && !in.take("第")) {
      return Optional.empty();
    }
    Optional<Numeral> numeral = NumeralReader.read(in, false);
    boolean named = in.take("名") || in.take("位") || in.take("名次");
    boolean said = named || among || in.atEnd() || lead.contains("名") || lead.contains("位");
    in.take("以内");
    in.take("内");
    boolean rankOnly = in.atEnd() || in.rest().equals("以上") || in.rest().equals("之列");
    return numeral
        .filter(n -> said && rankOnly && !n.blurred() && !n.percent())
        .filter(n -> n.value().scale() <= 0 && n.value().signum() > 0)
        .filter(n -> n.value().compareTo(BigDecimal.valueOf(10_000)) < 0)
        .map(n -> n.value().intValueExact());
  }
}
