package cn.jixiao.form;

import cn.jixiao.project.Achievement;
import cn.jixiao.project.DeclaredField;
import cn.jixiao.project.FundsShape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Invented projects of a form (样张), with which its makers see what it prints: one with everything
 * that there can be, one with hardly anything, and one that goes over several pages.
 */
public final class Specimen {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int YEAR = 2024;
  private static final int MANY = 6;
  private static final String REASON =
      "受场地调整影响，第三季度有两期活动改在线上举办，参加人数少于预期；下一步提前与各区沟通场地，按月调度进度，确保年底前完成全部任务。";

  private final Form form;
  private final StringBuilder text = new StringBuilder();

  /** How many declared fields were written so far, so that choices take turns. */
  private int turn;

  private Specimen(Form form) {
    this.form = form;
  }

  /** The invented projects by the names of their files. */
  public static Map<String, String> of(Form form) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("full", new Specimen(form).project("full", Extent.FULL));
    files.put("sparse", new Specimen(form).project("sparse", Extent.SPARSE));
    files.put("long", new Specimen(form).project("long", Extent.LONG));
    return files;
  }

  private enum Extent {
    FULL,
    SPARSE,
    LONG
  }

  /** An indicator; actual value and reason may be empty. */
  private record Row(String name, String target, String actual, String more, String reason) {}

  private String project(String id, Extent extent) {
    boolean sparse = extent == Extent.SPARSE;
    line("id: %s".formatted(id));
    line("year: %d".formatted(YEAR));
    line("form: %s".formatted(quoted(form.id())));
    line("name: 青年服务阵地建设项目（样张%s）".formatted(id));
    if (!sparse) {
      line("code: 11000024T000000000001");
      line("department: 某某市青年发展服务中心");
      line("department-code: \"363\"");
      line("unit: 某某市青年活动中心");
      line("contact: {person: 王小青, phone: \"66554433\"}");
    }
    form.declared().head().stream()
        .filter(field -> !sparse || isNeeded(field))
        .forEach(field -> line("%s: %s".formatted(field.key(), value(field))));
    funds(sparse);
    if (!sparse) {
      line("purpose: 用于青年服务阵地的设备购置、活动组织和人员培训。");
      line("spending-plan: {3月底: 25%, 6月底: 50%, 10月底: 80%, 12月底: 100%}");
    }
    line("goals:");
    goals("expected", "建成青年服务阵地，组织开展各类服务活动。", extent);
    if (evaluates()) {
      goals("achieved", "青年服务阵地建成，各类服务活动按计划开展。", extent);
    }
    line("indicators:");
    Map<String, Map<String, List<Row>>> rows = rows(extent);
    Map<String, BigDecimal> weights = weights();
    rows.forEach(
        (group, subgroups) -> {
          line("  %s:".formatted(quoted(group)));
          int count = subgroups.values().stream().mapToInt(List::size).sum();
          List<BigDecimal> shares = shares(weights.get(group), count);
          int number = 0;
          for (Map.Entry<String, List<Row>> subgroup : subgroups.entrySet()) {
            line("    %s:".formatted(quoted(subgroup.getKey())));
            for (Row row : subgroup.getValue()) {
              row(row, shares.get(number), sparse);
              number++;
            }
          }
        });
    return text.toString();
  }

  /** Whether a document cannot be printed without it. */
  private boolean isNeeded(DeclaredField field) {
    return field.required()
        || form.documents().values().stream()
            .anyMatch(document -> document.needs().equals(Optional.of(field.key())));
  }

  private boolean evaluates() {
    return form.documents().containsKey(DocumentKind.SELF_EVALUATION);
  }

  private void funds(boolean sparse) {
    line("funds:");
    FundsShape shape = form.declared().funds();
    int number = 0;
    for (String key : form.funds().labels().keySet()) {
      if (!key.equals(FundsShape.TOTAL) && !shape.sums().containsKey(key)) {
        int budget = 100 + 20 * number;
        List<String> columns = new ArrayList<>(List.of("budget: " + amount(budget, 0)));
        if (form.funds().adjusted()) {
          columns.add("adjusted: " + amount(budget, 0));
        }
        if (evaluates()) {
          columns.add("executed: " + amount(budget - 2, 5));
        }
        int column = 0;
        for (String own : shape.columns().keySet()) {
          column++;
          columns.add(own + ": " + amount(budget / 2 + column, 0));
        }
        // A line more is what a sparse project does not have.
        if (!sparse || number == 0) {
          line("  %s: {%s}".formatted(key, String.join(", ", columns)));
        }
        number++;
      }
    }
  }

  /** An amount of so many 万元 and tenths of one, in the form's unit. */
  private String amount(int whole, int tenths) {
    return switch (form.declared().funds().unit()) {
      case YUAN -> String.valueOf(whole * 10_000 + tenths * 1000);
      case WAN -> tenths == 0 ? String.valueOf(whole) : whole + "." + tenths;
    };
  }

  private void goals(String key, String goal, Extent extent) {
    switch (extent) {
      case SPARSE -> line("  %s: %s".formatted(key, goal));
      case FULL -> line("  %s: [%s, 服务青年的能力进一步提高。]".formatted(key, goal));
      case LONG ->
          line("  %s: [%s]".formatted(key, String.join(", ", Collections.nCopies(MANY, goal))));
    }
  }

  private Map<String, Map<String, List<Row>>> rows(Extent extent) {
    Map<String, Map<String, List<Row>>> groups = new LinkedHashMap<>();
    for (String group : form.groups().isEmpty() ? List.of("产出指标") : form.groups().keySet()) {
      Map<String, List<Row>> subgroups = new LinkedHashMap<>();
      for (String subgroup : Skeleton.levels(group)) {
        List<Row> rows = new ArrayList<>(rows(subgroup, extent));
        if (extent == Extent.LONG) {
          for (int more = 2; more <= MANY; more++) {
            rows.add(
                new Row(
                    "%s样例%d".formatted(subgroup, more),
                    "≥%d件".formatted(more * 3),
                    "%d件".formatted(more * 3 + 1),
                    "",
                    more % 2 == 0 ? REASON : ""));
          }
        }
        subgroups.put(subgroup, rows);
        if (extent == Extent.SPARSE) {
          break;
        }
      }
      groups.put(group, subgroups);
    }
    return groups;
  }

  /** One row of each kind that belongs under a name of the second level. */
  private static List<Row> rows(String subgroup, Extent extent) {
    String reason = extent == Extent.LONG ? REASON : "";
    if (subgroup.contains("时效")) {
      return List.of(new Row("活动完成时间", "2024年12月31日前", "2024年11月30日", "", ""));
    }
    if (subgroup.contains("成本")) {
      return List.of(new Row("项目总成本", "≤90万元", "89.5万元", "", ""));
    }
    if (subgroup.contains("质量")) {
      return List.of(new Row("培训合格率", "≥95%", "97%", "", ""));
    }
    if (subgroup.contains("满意度")) {
      return List.of(new Row("参加活动青年满意度", "≥90%", "95%", "", ""));
    }
    if (subgroup.contains("数量") || subgroup.contains("产出")) {
      Row reached = new Row("举办培训班次", "≥12期", "12期", "", "");
      Row missed =
          new Row("服务青年人次", "≥2000人次", "1800人次", "", reason.isEmpty() ? "两期活动改在线上举办。" : reason);
      return extent == Extent.SPARSE ? List.of(reached) : List.of(reached, missed);
    }
    return List.of(new Row(subgroup.replace("指标", "") + "提升情况", "有所提升", "达成预期指标", "achieved", ""));
  }

  /** Points of the groups: those that the form fixes, the others take the rest. */
  private Map<String, BigDecimal> weights() {
    BigDecimal rest =
        HUNDRED.subtract(form.execution().map(Form.ExecutionRule::weight).orElse(BigDecimal.ZERO));
    List<String> open = new ArrayList<>();
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    for (Map.Entry<String, Optional<BigDecimal>> group : form.groups().entrySet()) {
      if (group.getValue().isPresent()) {
        weights.put(group.getKey(), group.getValue().get());
        rest = rest.subtract(group.getValue().get());
      } else {
        open.add(group.getKey());
      }
    }
    if (form.groups().isEmpty()) {
      open.add("产出指标");
    }
    List<BigDecimal> shares = shares(rest.max(BigDecimal.ZERO), open.size());
    for (int i = 0; i < open.size(); i++) {
      weights.put(open.get(i), shares.get(i));
    }
    return weights;
  }

  /** Whole points as far as possible; the last one has what is left. */
  private static List<BigDecimal> shares(BigDecimal sum, int count) {
    List<BigDecimal> shares = new ArrayList<>();
    BigDecimal left = sum;
    for (int i = 0; i < count; i++) {
      BigDecimal share =
          i == count - 1 ? left : sum.divide(BigDecimal.valueOf(count), 0, RoundingMode.DOWN);
      shares.add(share);
      left = left.subtract(share);
    }
    return shares;
  }

  private void row(Row row, BigDecimal weight, boolean sparse) {
    line("      - name: %s".formatted(row.name));
    line("        target: \"%s\"".formatted(row.target));
    if (!sparse) {
      line("        description: 反映%s".formatted(row.name));
      line("        basis: 上年完成情况和本年工作计划");
    }
    if (evaluates()) {
      line("        actual: \"%s\"".formatted(row.actual));
      if (!row.more.isEmpty()) {
        line("        level: %s".formatted(row.more));
      }
      if (!row.reason.isEmpty()) {
        line("        reason: %s".formatted(row.reason));
      }
    }
    if (form.points()) {
      line("        weight: %s".formatted(weight.toPlainString()));
      if (evaluates() && !row.more.isEmpty()) {
        line("        score: %s".formatted(weight.toPlainString()));
      }
    }
    form.declared().indicator().stream()
        .filter(field -> !sparse || isNeeded(field))
        .forEach(field -> line("        %s: %s".formatted(field.key(), value(field))));
  }

  private String value(DeclaredField field) {
    turn++;
    return switch (field.kind()) {
      case TEXT -> quoted("“%s”一栏的内容".formatted(field.label()));
      case POINTS ->
          "[%s, %s]"
              .formatted(
                  quoted("“%s”一栏的第一点".formatted(field.label())),
                  quoted("“%s”一栏的第二点".formatted(field.label())));
      case NUMBER, MONEY -> String.valueOf(100 + turn);
      case SCORE -> "1";
      case DATE -> YEAR + "-06-30";
      case CHOICE -> quoted(field.choices().get(turn % field.choices().size()));
      case LEVEL -> List.of(Achievement.values()).get(turn % Achievement.values().length).key();
    };
  }

  /** As YAML takes any text. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private void line(String written) {
    text.append(written).append('\n');
  }
}
