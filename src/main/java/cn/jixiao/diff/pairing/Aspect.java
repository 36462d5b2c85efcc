package cn.jixiao.diff.pairing;

import java.util.List;

/**
 * What is measured about a subject, as far as a name's end says it: of 设备验收合格率 whether it is sound,
 * of 设备采购及时率 whether it came in time. Two names that speak of one subject and of two aspects are
 * two indicators.
 */
enum Aspect {
  /** How content people are. */
  SATISFACTION("满意程度", "满意度", "满意率", "满意情况"),
  /** Whether it was in time, as a rate or in words; see also {@link Wording}. */
  TIMELINESS("及时率", "及时性", "及时程度", "准时率", "时效性"),
  /** Whether it is sound. */
  SOUNDNESS(
      "验收合格率", "验收通过率", "验收合格", "验收达标率", "质量合格率", "质量达标率", "合格率", "达标率", "通过率", "合格情况", "质量达标",
      "质量合格", "结业率", "及格率"),
  /** How much of it was done. */
  COMPLETION("完成率", "完成度", "完成比例", "达成率", "完成程度"),
  /** How far it reaches. */
  COVERAGE("覆盖率", "覆盖面", "覆盖比例", "覆盖范围", "普及率"),
  /** How many know of it. */
  AWARENESS("知晓率", "知晓度", "知晓程度", "知晓情况"),
  /** Whether it is right. */
  CORRECTNESS("准确率", "准确性", "准确度", "正确率", "精准率", "差错率", "错误率"),
  /** Whether nothing is missing. */
  WHOLENESS("完整率", "完整性", "完整度"),
  /** Whether it holds. */
  VALIDITY("有效率", "有效性"),
  /** How many come. */
  TURNOUT("参与率", "参与度", "出勤率", "到课率", "上座率", "签到率", "到会率"),
  /** How much of it is used. */
  USE("使用率", "利用率", "使用情况"),
  /** Whether it works. */
  FITNESS("正常运行率", "正常运转率", "完好率", "可用率", "在线率"),
  /** How long somebody waits for an answer. */
  RESPONSE("响应时间", "响应时限", "响应速度"),
  /** For how long it serves. */
  DURABILITY("使用年限", "使用期限", "使用寿命"),
  /** By when it is done. */
  TIME(
      "完成时间", "完成时限", "完成期限", "完成时效", "完成进度", "完工时间", "完工期限", "完工时限", "竣工时间", "竣工期限", "办结时限",
      "出具时限", "出具时间", "出具期限", "时间", "时限", "期限", "时效", "进度", "工期"),
  /** How many people. */
  PEOPLE("参与人数", "参加人数", "人次数", "人数", "人次", "人员数量", "人员数"),
  /** How often. */
  TIMES("场次数", "次数", "场次", "场数", "期数", "批次", "班次", "频次", "频率"),
  /** How many households. */
  HOUSEHOLDS("户数", "户次"),
  /** How large. */
  AREA("面积", "亩数"),
  /** How long a way. */
  LENGTH("公里数", "里程数", "里程", "长度"),
  /** How many. */
  NUMBER("数量", "个数", "总数", "座数", "台数", "套数", "件数", "家数", "篇数", "份数", "门数", "笔数", "盏数", "数"),
  /** Of how many kinds. */
  KINDS("种类数", "种类", "品种数", "品种"),
  /** What it costs. */
  COST("费用标准", "成本", "费用", "单价", "金额", "标准", "经费");

  private final String endings;

  Aspect(String... endings) {
    this.endings = String.join(" ", endings);
  }

  /** The ends of names that speak of it. */
  List<String> endings() {
    return List.of(endings.split(" ", -1));
  }

  private boolean isCount() {
    return switch (this) {
      case PEOPLE, TIMES, HOUSEHOLDS, AREA, LENGTH -> true;
      default -> false;
    };
  }

  /** Whether both may be said of one indicator: 数量 leaves open of what. */
  boolean agreesWith(Aspect other) {
    return this == other || (this == NUMBER && other.isCount()) || (other == NUMBER && isCount());
  }
}
