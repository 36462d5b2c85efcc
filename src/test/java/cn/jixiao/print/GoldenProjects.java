package cn.jixiao.print;

import cn.jixiao.project.Declarations;
import cn.jixiao.project.DeclaredField;
import cn.jixiao.project.FundsShape;
import cn.jixiao.score.Cards;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Invented projects of every length, for pages that are looked at: words of the trade, the same on
 * every run.
 */
final class GoldenProjects {
  /** How much a project has to say. */
  enum Size {
    /** A few rows and hardly a sentence. */
    SHORT(1, 0, 1),
    /** What most offices write. */
    ORDINARY(2, 1, 3),
    /** Rows enough for a page, and reasons of several sentences. */
    LONG(3, 2, 6),
    /** What no page holds. */
    PAGES(16, 3, 14);

    private final int rows;
    private final int sentences;
    private final int goals;

    /**
     * @param rows of each second level
     * @param sentences of a reason
     * @param goals in points
     */
    Size(int rows, int sentences, int goals) {
      this.rows = rows;
      this.sentences = sentences;
      this.goals = goals;
    }
  }

  private static final List<String> FIRST_2019 = List.of("产出指标", "效果指标");
  private static final List<String> FIRST = List.of("产出指标", "效益指标", "满意度指标");
  private static final List<String> OUTPUTS =
      List.of("培训班次", "服务群众人数", "走访社区个数", "宣传材料印制数量", "设备购置台数", "调研报告篇数", "志愿活动场次", "平台维护次数");
  private static final List<String> QUALITIES =
      List.of("培训合格率", "设备验收通过率", "活动档案完整率", "系统正常运行率", "材料差错率控制", "项目验收合格率", "信息更新及时率", "投诉办结率");
  private static final List<String> EFFECTS =
      List.of(
          "青年创业带动就业", "社区治理参与度提升", "志愿服务知晓率", "政策宣传覆盖面", "资源共享机制健全", "服务标准推广", "网络平台影响力", "长效机制建设");
  private static final List<String> SENTENCES =
      List.of(
          "因年初部分街道场地修缮，活动集中到下半年开展。",
          "合作单位人员调整，第三季度有两期培训改为线上进行。",
          "下一步将提前与各区沟通，按月调度进度，并在9月底前完成全部任务。",
          "资金支付待第三方审计报告出具后办理，预计2025年1月完成。",
          "今后设定指标时参考近三年平均值1280人次，避免偏低。");

  private GoldenProjects() {}

  /** A project's file. */
  static String yaml(String form, Size size) {
    StringBuilder yaml = new StringBuilder();
    yaml.append(
        """
        id: yangben
        year: 2024
        form: %s
        name: %s
        code: '130700240001'
        department: 某某市青年发展服务中心（本级）
        department-code: '361'
        unit: 某某市青年发展服务中心
        contact: {person: 张明远, phone: 010-66554433}
        """
            .formatted(form, size == Size.SHORT ? "青年服务活动" : "青年服务阵地建设与志愿服务能力提升项目（2024年度）"));
    declared(yaml, form, size);
    yaml.append(
        """
        purpose: 用于全年青年服务活动的组织、宣传、设备购置和平台运行维护。
        spending-plan: {3月底: 25%, 6月底: 50%, 10月底: 80%, 12月底: 100%}
        goals:
        """);
    goals(yaml, "expected", size, "组织开展第%d类服务活动不少于12场，覆盖青年2000人次以上，形成可以推广的做法。");
    goals(yaml, "achieved", size, "第%d类服务活动共开展14场，服务青年2316人次，完成年初设定的目标，有关做法在3个区推广。");
    yaml.append("indicators:\n");
    List<String> first = form.equals("beijing-2019") ? FIRST_2019 : FIRST;
    int rows = size.rows;
    Declarations own = Cards.form(form).declared();
    group(yaml, first.get(0));
    level(yaml, "数量指标", OUTPUTS, rows, "≥%d场", "%d场", size, "20", own);
    level(yaml, "质量指标", QUALITIES, rows, "≥%d%%", "%d%%", size, "20", own);
    level(yaml, "时效指标", List.of("任务完成时间"), 1, "2024年12月%d日前", "2024年11月%d日", size, "10", own);
    group(yaml, first.get(1));
    level(yaml, "社会效益指标", EFFECTS, rows, "≥%d人", "%d人", size, "30", own);
    if (first.size() > 2) {
      group(yaml, first.get(2));
    }
    level(yaml, "服务对象满意度指标", List.of("参加活动青年满意度"), 1, "≥%d%%", "%d%%", size, "10", own);
    return yaml.toString();
  }

  /** Funds by the form's own lines, and a text for each field that it declares. */
  private static void declared(StringBuilder yaml, String form, Size size) {
    Declarations declared = Cards.form(form).declared();
    List<String> lines = new ArrayList<>(declared.funds().lines().keySet());
    lines.remove(FundsShape.TOTAL);
    yaml.append(
        """
        funds:
          %s: {budget: 286.5, adjusted: 279.120000, executed: 265.33%s}
          %s: {budget: 12, adjusted: 12, executed: 12%s}
        """
            .formatted(
                lines.get(0),
                columns(declared, "150.5"),
                lines.contains("carryover")
                    ? "carryover"
                    : lines.contains("other") ? "other" : lines.get(1),
                columns(declared, "6")));
    for (DeclaredField field : declared.head()) {
      yaml.append(field.key()).append(": ");
      for (int i = 0; i <= size.sentences; i++) {
        yaml.append(SENTENCES.get(i));
      }
      yaml.append('\n');
    }
  }

  private static String columns(Declarations declared, String amount) {
    return declared.funds().columns().keySet().stream()
        .map(column -> ", " + column + ": " + amount)
        .collect(Collectors.joining());
  }

  /** What the form declares of an indicator; of choices each in its turn. */
  private static void own(StringBuilder yaml, Declarations declared, String value, int row) {
    for (DeclaredField field : declared.indicator()) {
      List<String> choices = field.choices();
      boolean said = row % 2 == 1 || field.key().equals("reached");
      if (said) {
        yaml.append("        ").append(field.key()).append(": ");
        yaml.append(choices.isEmpty() ? value : choices.get(row % choices.size())).append('\n');
      }
    }
  }

  private static void goals(StringBuilder yaml, String key, Size size, String sentence) {
    yaml.append("  ").append(key).append(":\n");
    for (int i = 1; i <= size.goals; i++) {
      yaml.append("    - ").append(sentence.formatted(i)).append('\n');
    }
  }

  private static void group(StringBuilder yaml, String name) {
    yaml.append("  ").append(name).append(":\n");
  }

  private static void level(
      StringBuilder yaml,
      String name,
      List<String> names,
      int rows,
      String target,
      String actual,
      Size size,
      String weight,
      Declarations declared) {
    yaml.append("    ").append(name).append(":\n");
    int count = rows;
    for (int i = 0; i < count; i++) {
      int number = target.contains("%%") ? 90 + i % 8 : 12 + 7 * i % 60;
      String term = names.get(i % names.size()) + (i < names.size() ? "" : "（第二期）");
      yaml.append("      - name: ").append(term).append('\n');
      yaml.append("        description: 反映").append(term).append("的情况\n");
      yaml.append("        basis: 上年完成情况和年度工作计划\n");
      yaml.append("        target: ").append(target.formatted(number)).append('\n');
      yaml.append("        actual: ")
          .append(actual.formatted(number + (i % 3 == 0 ? 0 : 2)))
          .append('\n');
      own(yaml, declared, actual.formatted(number), i);
      int share = Integer.parseInt(weight) / count;
      int rest = i == count - 1 ? Integer.parseInt(weight) - share * (count - 1) : share;
      yaml.append("        weight: ").append(rest).append('\n');
      if (i % 2 == 1 && size.sentences > 0) {
        yaml.append("        reason: ");
        for (int s = 0; s < size.sentences; s++) {
          yaml.append(SENTENCES.get((i + s) % SENTENCES.size()));
        }
        yaml.append('\n');
      }
    }
  }
}
