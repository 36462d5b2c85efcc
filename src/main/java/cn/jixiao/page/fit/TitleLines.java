package cn.jixiao.page.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Breaks a title (标题) that is longer than its line as official documents do (回行): by sense, no word
 * torn, and into lines of about the same length, as few as there can be.
 */
final class TitleLines {
  /** After the name of a body or a year, and before what the document is, a title pauses. */
  private static final Pattern PAUSE =
      Pattern.compile(
          "(?<=年度|年(?!度)|委员会|办公室|管理局|研究院|研究所|俱乐部|基金会|联合会|工作部|委|局|厅|院|处|署|集团|公司|中心|大学|学院|学校|协会|学会|总站|支队|）|」|》|、|——)"
              + "|(?=关于|部门整体|(?<!部门)整体支出|部门预算|单位预算|项目支出|预算项目|转移支付|专项资金|预算绩效|绩效目标|绩效自评|绩效评价|绩效文本|绩效运行|（|《|——|与|及|和)");

  /** Where a title may be broken if there is no pause. */
  private static final Pattern BREATH =
      Pattern.compile(
          "(?<=省|市|县|区|镇|乡|盟|州|旗|的|级|类|· )|(?=报告|情况|汇总|说明|公开|一览|工作|项目|资金|活动|服务|建设|平台|系统|工程)");

  /** What is one word to its reader. */
  private static final Pattern WORD =
      Pattern.compile(
          Stream.of(
                  "绩效目标表 绩效自评表 绩效评价 绩效自评 绩效目标 绩效文本 自评报告 自评表 目标表 监控表 绩效 自评 评价 目标 报告 文本 "
                      + "部门 整体 支出 预算 决算 项目 专项 资金 财政 转移支付 一般公共 政府性基金 国有资本 情况 汇总 说明 公开 一览表 运行 监控 工作 总结 "
                      + "委员会 人民政府 人民 政府 办公室 办公厅 管理局 研究院 研究所 中心 集团 公司 大学 学院 学校 协会 学会 联合会 基金会 俱乐部 总站 支队 "
                      + "共产主义 青年团 共青团 中国 共产党 全国 北京市 天津市 上海市 重庆市 教育 科技 科学 技术 文化 旅游 体育 卫生 健康 民政 人力资源 社会保障 "
                      + "自然资源 生态环境 住房 城乡 建设 交通 运输 水利 农业 农村 商务 审计 应急 管理 统计 医疗 保障 市场 监督 广播 电视 信访 金融 数据 信息化 "
                      + "志愿 服务 青少年 青年 社区 活动 平台 系统 工程 改造 维修 采购 运维 培训 宣传 保护 治理 发展 创新 创业 就业 救助 补助 补贴 奖励 年度")
              .flatMap(words -> Stream.of(words.split(" ", -1)))
              .map(Pattern::quote)
              .collect(Collectors.joining("|")));

  private static final int OF_WORD = 60_000;
  private static final int OF_NOTHING = 40_000;
  private static final int OF_BREATH = 8_000;

  /** What a line more than needed costs. */
  private static final int OF_LINE = 25_000;

  /** What a line costs that is half or twice as long as the others should be. */
  private static final int UNEVEN = 110_000;

  private static final long MILLION = 1_000_000;

  private final String text;
  private final int[] lengths;
  private final int room;
  private final BitSet allowed;
  private final int[] costs;

  /**
   * @param text one line
   * @param font of the title
   * @param size in thousandths of a point
   * @param room of a line, likewise
   */
  private TitleLines(String text, Advances font, int size, int room) {
    this.text = text;
    this.room = room;
    this.lengths = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      boolean low = Character.isLowSurrogate(text.charAt(i)) && i > 0;
      int advance = low ? 0 : Math.toIntExact((long) font.of(text.codePointAt(i)) * size / 1000);
      lengths[i + 1] = lengths[i] + advance;
    }
    this.allowed = LineBreaks.in(text);
    this.costs = costs();
  }

  /** The lines of a title; one where it has room, or where no lines have. */
  static List<String> of(String text, Advances font, int size, int room) {
    if (text.isEmpty() || room <= 0 || text.contains("\n")) {
      return List.of(text);
    }
    return new TitleLines(text, font, size, room).lines();
  }

  private int[] costs() {
    int[] costs = new int[text.length() + 1];
    Arrays.fill(costs, OF_NOTHING);
    Matcher breath = BREATH.matcher(text);
    while (breath.find()) {
      costs[breath.start()] = OF_BREATH;
    }
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      for (int i = word.start() + 1; i < word.end(); i++) {
        costs[i] = OF_WORD;
      }
    }
    Matcher pause = PAUSE.matcher(text);
    while (pause.find()) {
      costs[pause.start()] = costs[pause.start()] == OF_WORD ? OF_WORD : 0;
    }
    return costs;
  }

  private List<String> lines() {
    int whole = lengths[text.length()];
    int fewest = (whole + room - 1) / room;
    Ends best = new Ends(List.of(text.length()), fewest < 2 ? 0 : Long.MAX_VALUE);
    for (int count = Math.max(2, fewest); fewest > 1 && count <= fewest + 2; count++) {
      Ends ends = ends(count, whole);
      long more = (long) (count - fewest) * OF_LINE;
      if (ends.cost < Long.MAX_VALUE - more && ends.cost + more < best.cost) {
        best = new Ends(ends.places, ends.cost + more);
      }
    }
    return cut(best.places);
  }

  /** Where lines end, and what that costs; the largest number where they cannot. */
  private record Ends(List<Integer> places, long cost) {}

  /** The best ends of so many lines. */
  private Ends ends(int count, int whole) {
    int length = text.length();
    long[][] best = new long[count + 1][length + 1];
    int[][] from = new int[count + 1][length + 1];
    for (long[] row : best) {
      Arrays.fill(row, Long.MAX_VALUE);
    }
    best[0][0] = 0;
    int mean = whole / count;
    for (int line = 1; line <= count; line++) {
      for (int end = 1; end <= length; end++) {
        if (end < length && !allowed.get(end)) {
          continue;
        }
        for (int start = 0; start < end; start++) {
          int width = lengths[end] - lengths[start];
          if (best[line - 1][start] == Long.MAX_VALUE || width > room) {
            continue;
          }
          long off = (long) (width - mean) * 1000 / mean;
          long cost =
              best[line - 1][start]
                  + UNEVEN * off * off / MILLION
                  + (end < length ? costs[end] : 0);
          if (cost < best[line][end]) {
            best[line][end] = cost;
            from[line][end] = start;
          }
        }
      }
    }
    List<Integer> ends = new ArrayList<>();
    int end = length;
    for (int line = count; line > 0; line--) {
      ends.add(0, end);
      end = from[line][end];
    }
    return new Ends(ends, best[count][length]);
  }

  private List<String> cut(List<Integer> ends) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end : ends) {
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }
}
