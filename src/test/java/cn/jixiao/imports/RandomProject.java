package cn.jixiao.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A project of random words and figures, whose weights and groups are those of its form. */
final class RandomProject {
  private static final String WORDS =
      "青年培训服务活动社区志愿组织建设提升覆盖基层宣传推广完成数量质量保障管理改善群众满意项目资金设备维护信息平台运行开展学校企业健康文化体育科技创新";

  private static final List<String> UNITS = List.of("人次", "场", "篇", "%", "个", "万元", "平方米", "天");
  private static final List<List<String>> LEVELS =
      List.of(
          List.of("产出指标", "数量指标", "20"),
          List.of("产出指标", "质量指标", "20"),
          List.of("产出指标", "时效指标", "10"),
          List.of("效益指标", "社会效益指标", "15"),
          List.of("效益指标", "可持续影响指标", "15"),
          List.of("满意度指标", "服务对象满意度指标", "10"));

  private final Random random;

  RandomProject(Random random) {
    this.random = random;
  }

  String yaml() {
    boolean newer = random.nextBoolean();
    StringBuilder yaml = new StringBuilder();
    yaml.append("id: sui-ji\nyear: ").append(newer ? 2024 : 2020);
    yaml.append("\nform: ").append(newer ? "beijing-2024" : "beijing-2020");
    yaml.append("\nname: ").append(words(4, 24)).append("\ndepartment: 北京市").append(words(4, 12));
    yaml.append("\nunit: 北京市").append(words(4, 20)).append("中心\n");
    int budget = 1 + random.nextInt(900000);
    int executed = random.nextInt(budget) + 1;
    yaml.append("funds:\n  fiscal: {budget: ").append(money(budget));
    yaml.append(", adjusted: ").append(money(budget));
    yaml.append(", executed: ").append(money(executed)).append("}\n");
    yaml.append("goals:\n  expected: |\n").append(lines());
    yaml.append("  achieved: |\n").append(lines());
    yaml.append("indicators:\n");
    String group = "";
    for (List<String> level : LEVELS) {
      if (!level.get(0).equals(group)) {
        group = level.get(0);
        yaml.append("  ").append(group).append(":\n");
      }
      yaml.append("    ").append(level.get(1)).append(":\n");
      int weight = Integer.parseInt(level.get(2));
      int rows = 1 + random.nextInt(3);
      for (int row = 0; row < rows; row++) {
        int own = row + 1 == rows ? weight - row * (weight / rows) : weight / rows;
        row(yaml, own);
      }
    }
    return yaml.toString();
  }

  private void row(StringBuilder yaml, int weight) {
    String unit = UNITS.get(random.nextInt(UNITS.size()));
    int target = 1 + random.nextInt(unit.equals("%") ? 99 : 5000);
    boolean words = random.nextInt(4) == 0;
    yaml.append("      - name: ").append(words(4, 30)).append('\n');
    yaml.append("        target: ").append(words ? words(2, 8) : "≥" + target + unit).append('\n');
    yaml.append("        actual: ").append(words ? words(2, 60) : target + unit).append('\n');
    yaml.append("        weight: ").append(weight).append('\n');
    yaml.append("        score: ").append(Math.max(0, weight - random.nextInt(3))).append('\n');
    if (random.nextInt(3) > 0) {
      yaml.append("        reason: ").append(words(6, 80)).append("。\n");
    }
  }

  private String lines() {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      lines.add("    " + words(10, 90) + "，共" + random.nextInt(2000) + "人次。\n");
    }
    return String.join("", lines);
  }

  private static String money(int cents) {
    return cents / 100 + "." + String.valueOf(100 + cents % 100).substring(1);
  }

  private String words(int least, int most) {
    StringBuilder words = new StringBuilder();
    int length = least + random.nextInt(most - least + 1);
    for (int i = 0; i < length; i++) {
      words.append(WORDS.charAt(random.nextInt(WORDS.length())));
    }
    return words.toString();
  }
}
