package cn.jixiao.diff.pairing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words of indicators' names in one wording: of those that mean the same here, one; those that say
 * nothing about which indicator it is are left out.
 */
final class Thesaurus {
  /** Each line has words that mean the same; the first stands for all. */
  private static final List<String> EQUALS =
      List.of(
          "购置 采购 购买 采买 添置 购入",
          "维护 维修养护 运行维护 维修维护 维修 修缮 养护 管护 运维",
          "建 建设 建成 修建 兴建",
          "补助 救助 补贴 资助 奖补 补偿",
          "发放 拨付 支付 兑付 下达 划拨 下拨 到位",
          "资金 经费 款项 专项资金 项目资金",
          "检查 监督检查 巡查 筛查 抽查 督查 督导检查",
          "培训 培训班 参训 受训 参训人员 受训人员 培训人员 参训学员 培训学员",
          "制作 印刷 印制 制发",
          "群众 人民群众 广大群众 居民 市民 村民 社会公众 公众 老百姓 百姓",
          "老年人 老人",
          "率 比例 比率 占比 百分比 比重",
          "网络 互联网",
          "宣传 宣讲 宣教",
          "演出 展演 表演",
          "企业 生产经营单位 经营主体 市场主体",
          "县 区县",
          "学校 校园",
          "课题 研究课题",
          "机制 体制机制 制度",
          "能力 本领",
          "作用 功能",
          "影响力 影响",
          "安全 平安");

  private static final List<String> SILENT =
      List.of(
          "项目", "工程", "工作", "任务", "情况", "开展", "举办", "组织", "实施", "进行", "完成", "实现", "达到", "实际", "计划",
          "年度", "本年", "全年", "当年", "各类", "各项", "相关", "有关", "有效", "明显", "显著", "持续", "不断", "进一步", "逐步",
          "切实", "日益", "稳步", "密切", "程度", "水平", "的", "对", "等", "和", "与", "及", "以及", "提升", "提高", "增强",
          "改善", "促进", "推动", "推进", "加强", "优化", "加快", "总", "成效", "效果", "质量", "验收", "竣工", "交工", "方便",
          "便利", "丰富", "营造", "年均", "一次性", "一次", "全市", "全县", "全区", "全省", "我市", "我县", "我区", "综合", "总体",
          "整体", "平均", "数量");

  private static final Map<String, String> WORDS = words();
  private static final int LONGEST =
      WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

  private Thesaurus() {}

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    for (String line : EQUALS) {
      String[] equals = line.split(" ", -1);
      for (String word : equals) {
        words.put(word, equals[0]);
      }
    }
    for (String word : SILENT) {
      words.put(word, "");
    }
    return words;
  }

  /** A text with every word in the one wording, longer words before those in them. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int length = Math.min(LONGEST, text.length() - at);
      while (length > 0 && !WORDS.containsKey(text.substring(at, at + length))) {
        length--;
      }
      if (length == 0) {
        plain.append(text.charAt(at));
        at++;
      } else {
        plain.append(WORDS.get(text.substring(at, at + length)));
        at += length;
      }
    }
    return plain.toString();
  }
}
