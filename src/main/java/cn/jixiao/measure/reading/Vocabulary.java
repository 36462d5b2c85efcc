package cn.jixiao.measure.reading;

import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Unit;
import cn.jixiao.measure.Words;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The closed lists of words that the grammar accepts around a number. What is not listed makes the
 * text {@link Words}: a missing word costs a question to the author, a wrong guess costs a score.
 */
final class Vocabulary {

  /**
   * A unit as it is written.
   *
   * @param unit canonical
   * @param factor one written unit in the canonical one
   * @param chineseNumerals whether 一, 两 … may stand before it; 一流, 一期, 十分, 一样 are words
   */
  record UnitWord(Unit unit, BigDecimal factor, boolean chineseNumerals) {
    boolean isMoney() {
      return unit.kind() == Unit.Kind.MONEY;
    }
  }

  /** Words before a number that demand something of it. */
  static final Lexicon<Comparison> BOUNDS_BEFORE =
      Lexicon.<Comparison>builder()
          .add(
              Comparison.AT_LEAST,
              ">= => 不少于 不低于 不小于 不短于 不下于 不得少于 不得低于 应不少于 应不低于 至少 最少 最低 大于等于 大于或等于 大于或者等于 高于等于 高于或等于 多于等于 多于或等于")
          .add(Comparison.MORE_THAN, "> 大于 高于 多于 超过 超 突破 逾")
          .add(
              Comparison.AT_MOST,
              "<= =< ± 不超过 不得超过 不得高于 不得多于 应不超过 不超出 不突破 不多于 不大于 不高于 不长于 不超 至多 最多 最高 最长 小于等于 小于或等于 小于或者等于 低于等于 低于或等于 少于等于"
                  + " 少于或等于")
          .add(Comparison.LESS_THAN, "< 小于 低于 少于 不到 不足 不满")
          .add(Comparison.EXACTLY, "= 等于")
          .build();

  /** Those of them that, in an actual value, blur it. */
  static final Lexicon<String> BLURRING_BOUNDS = Lexicon.of("超过 超 突破 逾 不到 不足 不满");

  /**
   * Words after a number that demand something of it. 以上, 以下 and 以内 include the number (民法典
   * 第一千二百五十九条).
   */
  static final Lexicon<Comparison> BOUNDS_AFTER =
      Lexicon.<Comparison>builder()
          .add(Comparison.AT_LEAST, "以上 及以上 及其以上 或以上 含以上 (含)以上 以上(含) 或更多 +")
          .add(Comparison.AT_MOST, "以内 之内 内 以下 及以下 及其以下 或以下 (含)以内 (含)以下 以内(含) 以下(含)")
          .build();

  /** Words before a number that blur it. */
  static final Lexicon<String> BLURS_BEFORE = Lexicon.of("约 大约 约为 大概 近 将近 接近");

  /** Words after a number and its unit that blur it. */
  static final Lexicon<String> BLURS_AFTER = Lexicon.of("左右 上下 余 多");

  /** Words that report a result and say nothing about its amount. */
  static final Lexicon<String> REPORTING =
      Lexicon.of(
          "实际 一年 支出 实际支出 完成 实际完成 已完成 共完成 全年完成 已 共 共计 合计 总计 累计 总共 全年 全年共 全年累计 年度 本年 本年度 当年 预计 计划 达到 达 已达 已达到"
              + " 达成 实现 为 均 均为 是 有 到 在 至 保持 保持在 维持 维持在 稳定在 控制 控制在 开展 举办 组织 形成 发布 推送 制作 印发 召开 参加 参与 覆盖 发放 培养"
              + " 培训 购置 采购 支付 执行 新增 建设 建成 收集 征集 拍摄 了 :");

  /** A limit that is said by the verb: 控制在184万元. */
  static final String KEPT_WITHIN = "控制在";

  /** Words that close a report. */
  static final Lexicon<String> CLOSING = Lexicon.of("完成 已完成 全部完成 完成任务 达成 达标 整");

  /** Nouns that may follow a counted number (5个帮扶项目) or precede it (形成定稿4篇). */
  static final Lexicon<String> NOUNS =
      Lexicon.of(
          "项目 活动 培训 培训班 课程 视频 文章 报告 定稿 稿件 志愿者 青年 学生 青少年 软硬件 软件 硬件 设备 系统 网站 平台 产品 作品 图书 手册 海报 展板 讲座 论坛 比赛"
              + " 大赛 竞赛 会议 座谈会 调研 走访 宣传 慰问 服务 案例 个案 制度 文件 方案 论文 课题 专利 标准 期刊 简报 信息 推文 微博 音频 直播 演出 展览 社团 组织 团队"
              + " 队伍 企业 单位 学校 高校 社区 乡镇 家庭 儿童 老人 老年人 教师 干部 党员 团员 专家 人员 人才 委员 代表 学员 主题 相关 志愿服务 帮扶 公益 文化 体育 线上"
              + " 线下 新媒体 创业 就业 岗位 基地 站点 中心 合同 协议 奖项 证书 宣传品 宣传册 宣传资料 资料 书籍 物资 成果 经费 资金 费用 成本");

  /** What may stand before a number and say nothing about its amount. */
  static final Lexicon<String> LEADING = REPORTING.and(NOUNS);

  /** Costs that a price is said of: 每人每天经费550元. */
  static final Lexicon<String> COSTS = Lexicon.of("经费 成本 费用 支出 标准 补助");

  /** Names of figures that may precede a number without a sign: 满意度90%, 参与人数500人. */
  static final List<String> FIGURE_NAMES =
      List.of(
          "率", "满意度", "知晓度", "认可度", "认知度", "参与度", "完成度", "覆盖度", "关注度", "好评度", "知名度", "准确度", "比例",
          "占比", "比重", "人数", "次数", "场数", "个数", "篇数", "项数", "件数", "份数", "户数", "天数", "家数", "班数", "时长",
          "人次", "场次", "数量", "总数", "总量", "总额", "金额", "项目数", "单位数", "活动数", "课时数", "学时数", "点击量", "阅读量",
          "浏览量", "播放量", "下载量", "访问量", "发布量", "成本", "费用", "经费", "支出");

  /** Without a sign, words of change leave open whether the number is a level or a difference. */
  static final List<String> CHANGES =
      List.of("增", "升", "降", "减", "较", "提高", "提速", "同比", "环比", "超", "余");

  static final Lexicon<UnitWord> UNITS = units();

  /** Units by which an amount is divided: 元/人·天, 次/年. */
  static final Lexicon<String> DIVISORS = divisors();

  private static final Map<String, UnitWord> SYMBOLS = symbols();

  private Vocabulary() {}

  private static Lexicon<UnitWord> units() {
    Lexicon.Builder<UnitWord> units = Lexicon.builder();
    // Before these a Chinese numeral counts; before the others it may make a word (一期, 一类, 一线).
    counts(units, true, "个 人 次 场 篇 条 件 份 部 套 例 项 家 所 支 台 册 人次 课时 学时 天 辆 户");
    counts(
        units,
        false,
        "批 批次 期 期次 类 队 届 届次 张 本 幅 首 集 周 工作日 自然日 班 班次 节 堂 门 间 处 座 栋 幢 棵 株 头 只 片 块 段 通 单 宗 起 桩 封 面"
            + " 枚 种 组 对 双 层 站 店 村 县 区 市 校 字 页 版 款 则 帧 轮 轮次 遍 趟 季 季度 床位 席 桌 箱 袋 瓶 盒 包 倍 笔 档 卷 案 讲 剂 针 车次 架次"
            + " 台次 件次 户次 课次 例次 床日 标段 网格 机柜 点位 用户 账号 项目 企业 学校 社区 团队 平台 系统 分 岁 点 人天");
    alias(units, "人", "名 位", true);
    alias(units, "场", "场次", true);
    alias(units, "人次", "人/次 人·次 人(次)", false);
    alias(units, "场", "场(次)", false);
    alias(units, "台套", "台套 台(套) 台/套", false);
    alias(units, "天", "日", false);
    alias(units, "工作日", "个工作日", false);
    alias(units, "人天", "人·天 人日 人·日", false);
    add(units, Unit.Kind.DURATION, "秒", "1", "秒 秒钟");
    add(units, Unit.Kind.DURATION, "秒", "60", "分钟");
    add(units, Unit.Kind.DURATION, "秒", "3600", "小时 个小时");
    add(units, Unit.Kind.DURATION, "个月", "1", "个月");
    add(units, Unit.Kind.DURATION, "个月", "12", "年");
    units.add(new UnitWord(Unit.MONTH, BigDecimal.ONE, true), "月 月份");
    units.add(new UnitWord(Unit.YUAN, BigDecimal.ONE, true), "元 人民币 元人民币 圆");
    for (String currency : new String[] {"美元", "欧元", "港元", "港币", "日元", "英镑"}) {
      add(units, Unit.Kind.MONEY, currency, "1", currency);
    }
    units.add(new UnitWord(Unit.PERCENT, BigDecimal.ONE, true), "%");
    units.add(new UnitWord(Unit.PERCENT, new BigDecimal("0.1"), true), "‰");
    units.add(new UnitWord(Unit.PERCENT, BigDecimal.TEN, true), "成");
    add(units, Unit.Kind.PERCENT, "个百分点", "1", "个百分点 百分点");
    units.add(new UnitWord(Unit.PERCENT, BigDecimal.ONE, false), "百分比");
    add(units, Unit.Kind.PHYSICAL, "米", "1", "米");
    add(units, Unit.Kind.PHYSICAL, "米", "1000", "公里 千米");
    add(units, Unit.Kind.PHYSICAL, "米", "0.01", "厘米");
    add(units, Unit.Kind.PHYSICAL, "米", "0.001", "毫米");
    add(units, Unit.Kind.PHYSICAL, "平方米", "1", "平方米 平米 平方");
    add(units, Unit.Kind.PHYSICAL, "平方米", "10000", "公顷");
    add(units, Unit.Kind.PHYSICAL, "平方米", "1000000", "平方公里 平方千米");
    add(units, Unit.Kind.PHYSICAL, "亩", "1", "亩");
    add(units, Unit.Kind.PHYSICAL, "立方米", "1", "立方米 立方 方");
    add(units, Unit.Kind.PHYSICAL, "升", "1", "升");
    add(units, Unit.Kind.PHYSICAL, "升", "0.001", "毫升");
    add(units, Unit.Kind.PHYSICAL, "克", "1", "克");
    add(units, Unit.Kind.PHYSICAL, "克", "0.001", "毫克");
    add(units, Unit.Kind.PHYSICAL, "克", "0.000001", "微克");
    add(units, Unit.Kind.PHYSICAL, "克", "500", "斤");
    add(units, Unit.Kind.PHYSICAL, "克", "1000", "公斤 千克");
    add(units, Unit.Kind.PHYSICAL, "克", "1000000", "吨");
    add(units, Unit.Kind.PHYSICAL, "瓦", "1", "瓦");
    add(units, Unit.Kind.PHYSICAL, "瓦", "1000", "千瓦");
    add(units, Unit.Kind.PHYSICAL, "瓦", "1000000", "兆瓦");
    add(units, Unit.Kind.PHYSICAL, "瓦时", "1", "瓦时");
    add(units, Unit.Kind.PHYSICAL, "瓦时", "1000", "千瓦时 度电");
    add(units, Unit.Kind.PHYSICAL, "分贝", "1", "分贝");
    add(units, Unit.Kind.PHYSICAL, "℃", "1", "摄氏度 度");
    return units.build();
  }

  /** Units in Latin letters, whatever their case. */
  private static Map<String, UnitWord> symbols() {
    Map<String, UnitWord> symbols = new HashMap<>();
    symbol(symbols, "米", "1", "m");
    symbol(symbols, "米", "1000", "km");
    symbol(symbols, "米", "0.01", "cm");
    symbol(symbols, "米", "0.001", "mm");
    symbol(symbols, "平方米", "1", "m2");
    symbol(symbols, "平方米", "1000000", "km2");
    symbol(symbols, "平方米", "10000", "ha");
    symbol(symbols, "立方米", "1", "m3");
    symbol(symbols, "克", "1", "g");
    symbol(symbols, "克", "1000", "kg");
    symbol(symbols, "克", "0.001", "mg");
    symbol(symbols, "克", "0.000001", "μg");
    symbol(symbols, "克", "0.000001", "ug");
    symbol(symbols, "克", "1000000", "t");
    symbol(symbols, "升", "1", "l");
    symbol(symbols, "升", "0.001", "ml");
    symbol(symbols, "瓦", "1000", "kw");
    symbol(symbols, "瓦时", "1000", "kwh");
    symbol(symbols, "分贝", "1", "db");
    symbol(symbols, "℃", "1", "℃");
    symbol(symbols, "℃", "1", "°c");
    for (String data : new String[] {"kb", "mb", "gb", "tb", "pb", "mbps", "gbps"}) {
      symbol(symbols, data, "1", data);
    }
    return Map.copyOf(symbols);
  }

  private static void symbol(
      Map<String, UnitWord> symbols, String name, String factor, String word) {
    symbols.put(
        word, new UnitWord(new Unit(name, Unit.Kind.PHYSICAL), new BigDecimal(factor), false));
  }

  /** A known unit in Latin letters. */
  static Optional<UnitWord> symbol(String word) {
    // 80M is a size of data, and 5G a technique.
    boolean capital = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return capital
        ? Optional.empty()
        : Optional.ofNullable(SYMBOLS.get(word.toLowerCase(Locale.ROOT)));
  }

  /** Whether a word is a listed unit, or one by another, as those in names of indicators are. */
  static boolean isKnownUnit(String word) {
    int slash = word.indexOf('/');
    String base = slash > 0 ? word.substring(0, slash) : word;
    int each = base.indexOf('每');
    String counted = each > 0 ? base.substring(0, each) : base;
    for (int scale = 0; scale <= Math.min(2, counted.length() - 1); scale++) {
      String unit = counted.substring(scale);
      boolean scaled = "十百千万亿".chars().anyMatch(c -> counted.indexOf(c) >= 0);
      if (UNITS.contains(unit) && (scale == 0 || scaled)) {
        return true;
      }
    }
    return UNITS.contains(word) || NOUNS.covers(word) || symbol(counted).isPresent();
  }

  private static void counts(
      Lexicon.Builder<UnitWord> units, boolean chineseNumerals, String words) {
    Arrays.stream(words.split(" ", -1))
        .forEach(
            word ->
                units.add(
                    new UnitWord(new Unit(word, Unit.Kind.COUNT), BigDecimal.ONE, chineseNumerals),
                    word));
  }

  private static void alias(
      Lexicon.Builder<UnitWord> units, String name, String words, boolean chineseNumerals) {
    units.add(
        new UnitWord(new Unit(name, Unit.Kind.COUNT), BigDecimal.ONE, chineseNumerals), words);
  }

  private static void add(
      Lexicon.Builder<UnitWord> units, Unit.Kind kind, String name, String factor, String words) {
    boolean chineseNumerals = kind == Unit.Kind.DURATION || kind == Unit.Kind.MONEY;
    units.add(new UnitWord(new Unit(name, kind), new BigDecimal(factor), chineseNumerals), words);
  }

  private static Lexicon<String> divisors() {
    Lexicon.Builder<String> divisors = Lexicon.builder();
    Stream.of(
            "人 天 年 月 次 场 个 篇 课时 学时 小时 分钟 平方米 户 家 项目 期 件 份 套 部 条 项 例 台 辆 学年 学期 人次 班 周 季度 批 届 节 间 张 本"
                .split(" ", -1))
        .forEach(word -> divisors.add(word, word));
    return divisors
        .add("人", "名 位")
        .add("台套", "台套 台(套)")
        .add("天", "日")
        .add("场", "场次")
        .add("月", "个月")
        .add("平方米", "平米 m2")
        .build();
  }
}
