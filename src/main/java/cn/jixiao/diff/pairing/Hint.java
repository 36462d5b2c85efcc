package cn.jixiao.diff.pairing;

import cn.jixiao.text.Similarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A removed and an added indicator whose names share a word that few others have: too little for a
 * pair, but a reader may look whether one follows the other.
 *
 * @param old the removed one
 * @param now the added one
 * @param shared what their names share
 */
public record Hint(Row old, Row now, String shared) {
  /** A word that more rows of a year have than this is what the project is about. */
  private static final int MOST_ROWS = 2;

  /** Words that any two indicators may share. */
  private static final Set<String> COMMON =
      Set.of(
          "活动", "服务", "管理", "发展", "社会", "群众", "影响", "资金", "培训", "宣传", "设备", "系统", "信息", "参与", "覆盖",
          "指标", "年度", "政策", "单位", "人员", "经费", "补助", "发放", "建设", "购置", "维护", "检查", "支出", "合格", "相关",
          "环境", "问题", "标准", "基础", "设施", "质量", "安全", "能力", "长效", "机制", "公共", "工程", "保障", "重点", "使用",
          "运行", "增长", "减少", "综合", "全面", "制度", "体系", "方面", "项目", "工作", "完成", "数量", "成本", "效益", "满意",
          "时间", "平均", "人均", "受益");

  private static final Comparator<Hint> BEST_FIRST =
      Comparator.comparing((Hint hint) -> hint.shared.length())
          .reversed()
          .thenComparing(
              hint -> hint.old.name().similarity(hint.now.name()),
              Comparator.<Similarity>reverseOrder())
          .thenComparing(hint -> Candidate.least(hint.old.name().key(), hint.now.name().key()))
          .thenComparing(hint -> Candidate.greatest(hint.old.name().key(), hint.now.name().key()))
          .thenComparing(hint -> Math.abs(hint.old.position() - hint.now.position()))
          .thenComparing(hint -> hint.old.position() + hint.now.position())
          .thenComparing(hint -> hint.old.position());

  /**
   * The hints of a project, in the order of the added rows, one to one.
   *
   * @param lines all rows of both years
   */
  public static List<Hint> of(List<IndicatorPairing.RowPair> lines) {
    Map<String, List<Row>> removed = new HashMap<>();
    Map<String, List<Row>> added = new HashMap<>();
    Map<String, Integer> before = new HashMap<>();
    Map<String, Integer> after = new HashMap<>();
    for (IndicatorPairing.RowPair line : lines) {
      line.old().ifPresent(row -> words(row).forEach(word -> before.merge(word, 1, Integer::sum)));
      line.now().ifPresent(row -> words(row).forEach(word -> after.merge(word, 1, Integer::sum)));
      if (line.match().isEmpty()) {
        line.old().ifPresent(row -> index(row, removed));
        line.now().ifPresent(row -> index(row, added));
      }
    }
    List<Hint> hints = new ArrayList<>();
    removed.forEach(
        (word, olds) -> {
          if (before.get(word) <= MOST_ROWS && after.getOrDefault(word, 0) <= MOST_ROWS) {
            for (Row old : olds) {
              for (Row now : added.getOrDefault(word, List.of())) {
                if (mayBe(old, now)) {
                  hints.add(new Hint(old, now, longestShared(old, now)));
                }
              }
            }
          }
        });
    return oneToOne(hints);
  }

  private static List<Hint> oneToOne(List<Hint> hints) {
    hints.sort(BEST_FIRST);
    Set<Integer> olds = new HashSet<>();
    Set<Integer> news = new HashSet<>();
    List<Hint> kept = new ArrayList<>();
    for (Hint hint : hints) {
      if (!olds.contains(hint.old.position()) && !news.contains(hint.now.position())) {
        olds.add(hint.old.position());
        news.add(hint.now.position());
        kept.add(hint);
      }
    }
    kept.sort(Comparator.comparing(hint -> hint.now.position()));
    return kept;
  }

  private static boolean mayBe(Row old, Row now) {
    return old.family().equals(now.family())
        && old.wording().asked().isEmpty()
        && now.wording().asked().isEmpty()
        && !old.ceiling()
        && !now.ceiling()
        && Candidate.mayBe(old, now);
  }

  private static void index(Row row, Map<String, List<Row>> byWord) {
    words(row).forEach(word -> byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(row));
  }

  private static Set<String> words(Row row) {
    Set<String> words = new HashSet<>(row.wording().neighbours());
    words.removeAll(COMMON);
    words.removeIf(word -> !row.name().key().contains(word));
    return words;
  }

  /** The longest run of characters that both names have. */
  private static String longestShared(Row old, Row now) {
    String one = old.name().key();
    String other = now.name().key();
    int[] before = new int[other.length() + 1];
    int end = 0;
    int longest = 0;
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      for (int j = 1; j <= other.length(); j++) {
        row[j] = one.charAt(i - 1) == other.charAt(j - 1) ? before[j - 1] + 1 : 0;
        if (row[j] > longest) {
          longest = row[j];
          end = i;
        }
      }
      before = row;
    }
    return one.substring(end - longest, end);
  }
}
