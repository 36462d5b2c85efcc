package cn.jixiao.docs;

import cn.jixiao.finding.Messages;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.Form;
import cn.jixiao.form.Skeleton;
import cn.jixiao.print.SampleProjects;
import cn.jixiao.project.DeclaredField;
import cn.jixiao.project.FieldKind;
import cn.jixiao.project.FundsShape;
import cn.jixiao.project.MoneyUnit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of a form's page that follows from its {@code form.yaml} (表式的参考部分): documents, funds,
 * fields, weights and rules. It is written anew from the form, so that it says what the program
 * does.
 */
final class FormReference {
  private static final String BEGIN = "<!-- reference -->";
  private static final String END = "<!-- end of reference -->";
  private static final int EXAMPLE_YEAR = 2025;

  /** Where the fields of an indicator stand. */
  private static final String INDENTED = " ".repeat(8);

  private static final Pattern INDICATOR = Pattern.compile(" {6}- \\{?name: ");

  private final Form form;
  private final boolean chinese;
  private final StringBuilder text = new StringBuilder();

  private FormReference(Form form, boolean chinese) {
    this.form = form;
    this.chinese = chinese;
  }

  /** A page with this part as it should be, between the two remarks that mark its place. */
  static String in(String page, Form form, boolean chinese) throws IOException {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("no place for the reference of " + form.id());
    }
    FormReference reference = new FormReference(form, chinese);
    reference.write();
    return page.substring(0, begin + BEGIN.length())
        + "\n\n"
        + reference.text
        + page.substring(end);
  }

  private void write() throws IOException {
    documents();
    funds();
    declared("表式自己的字段", "Fields of the form's own", form.declared().head());
    indicators();
    declared("指标的自有字段", "Fields of its indicators", form.declared().indicator());
    scoring();
    notes();
    skeleton();
    example();
  }

  private String in(String zh, String en) {
    return chinese ? zh : en;
  }

  private void heading(String zh, String en) {
    text.append("## ").append(in(zh, en)).append("\n\n");
  }

  private void paragraph(String zh, String en) {
    text.append(in(zh, en)).append("\n\n");
  }

  private void point(String zh, String en) {
    text.append("* ").append(in(zh, en)).append('\n');
  }

  private void row(String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private void head(String... cells) {
    row(cells);
    row(Stream.of(cells).map(cell -> "---").toArray(String[]::new));
  }

  private static String code(String word) {
    return "`" + word + "`";
  }

  private void documents() {
    heading("文档", "Documents");
    head(in("文档", "document"), in("命令里的词", "word in commands"), in("什么时候印", "when it is printed"));
    form.documents()
        .forEach((kind, document) -> row(document.title(), code(kind.key()), when(kind, document)));
    text.append('\n');
  }

  private String when(DocumentKind kind, Form.DocumentTemplate document) {
    if (kind.equals(DocumentKind.TARGET)) {
      return in("写了指标值以后", "once there are targets");
    }
    if (kind.equals(DocumentKind.SELF_EVALUATION)) {
      return in("填了实际完成值以后", "once there are actual values");
    }
    return document
        .needs()
        .map(field -> in("填了 `" + field + "` 以后", "once there is `" + field + "`"))
        .orElse("");
  }

  private void funds() {
    heading("资金", "Funds");
    boolean yuan = form.declared().funds().unit() != MoneyUnit.WAN;
    paragraph(
        "金额单位：" + form.declared().funds().unit().label() + "。金额只写数字，不写单位。",
        "Amounts are in "
            + (yuan ? "元 (yuan)" : "万元 (10,000 yuan)")
            + ". Write figures alone, without the unit.");
    head(in("键", "key"), in("表上的名称", "name in print"), in("由来", "where it comes from"));
    form.funds().labels().forEach((key, label) -> row(code(key), label, origin(key)));
    text.append('\n');
    List<String> columns = new ArrayList<>(List.of(code("budget") + " 年初预算数"));
    if (form.funds().adjusted()) {
      columns.add(code("adjusted") + " 全年预算数");
    }
    if (evaluates()) {
      columns.add(code("executed") + " 全年执行数");
    }
    form.declared().funds().columns().forEach((key, label) -> columns.add(code(key) + " " + label));
    paragraph(
        "每一行可以写：" + String.join("、", columns) + "。",
        "Each line may have: " + String.join(", ", columns) + ".");
  }

  private boolean evaluates() {
    return form.documents().containsKey(DocumentKind.SELF_EVALUATION);
  }

  private String origin(String line) {
    if (form.funds().projects().equals(Optional.of(line))) {
      return in("由本部门同一年度的项目相加", "the sum of the department's projects of the year");
    }
    List<String> parts =
        form.declared().funds().sums().containsKey(line) || line.equals(FundsShape.TOTAL)
            ? form.declared().funds().parts(line)
            : List.of();
    return parts.isEmpty()
        ? in("填写", "written")
        : parts.stream().map(FormReference::code).collect(Collectors.joining(" + "))
            + in("，不用写；写了就核对", "; need not be written, and is checked where it is");
  }

  private void declared(String zh, String en, List<DeclaredField> fields) {
    if (fields.isEmpty()) {
      return;
    }
    heading(zh, en);
    head(in("键", "key"), in("名称", "name"), in("写什么", "what it holds"), in("要求", "needed"));
    for (DeclaredField field : fields) {
      row(
          code(field.key()),
          field.label(),
          field.choices().isEmpty()
              ? kind(field.kind())
              : String.join(in("、", ", "), field.choices()),
          field.required() ? in("必填", "yes") : in("可以不填", "no"));
    }
    text.append('\n');
  }

  private String kind(FieldKind kind) {
    return switch (kind) {
      case TEXT -> in("文字", "words");
      case POINTS -> in("一段或分条的文字", "words, or a list of points");
      case NUMBER -> in("数", "a number");
      case MONEY -> in("金额", "an amount");
      case SCORE -> in("得分，不超过分值", "points, at most the weight");
      case DATE -> in("日期", "a date");
      case CHOICE, LEVEL -> code("achieved") + " " + code("partial") + " " + code("missed");
    };
  }

  private void indicators() {
    heading("一级指标和分值", "First levels and weights");
    if (form.groups().isEmpty()) {
      paragraph("一级指标的名称由填报人写。", "Authors name the first levels themselves.");
    } else if (form.groups().values().stream().allMatch(Optional::isEmpty)) {
      paragraph(
          String.join("、", form.groups().keySet()) + "。表式没有固定的分值。",
          String.join(", ", form.groups().keySet()) + ". The form fixes no weights.");
    } else {
      head(in("一级指标", "first level"), in("分值", "weight"));
      form.execution()
          .ifPresent(rule -> row(in("预算执行率", "budget execution (预算执行率)"), plain(rule.weight())));
      form.groups()
          .forEach(
              (name, weight) ->
                  row(name, weight.map(FormReference::plain).orElse(in("不固定", "not fixed"))));
      text.append('\n');
    }
    if (!form.costGroups().isEmpty()) {
      paragraph(
          String.join("、", form.costGroups()) + "里只写数的指标值是上限：写 `300万元` 就是不超过这个数。",
          "In "
              + String.join(", ", form.costGroups())
              + " a target that is a bare figure is a ceiling: `300万元` means at most that.");
    }
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String percent(BigDecimal fraction) {
    return plain(fraction.movePointRight(2)) + "%";
  }

  private void scoring() {
    heading("怎样计分", "Scoring");
    if (!evaluates()) {
      paragraph("这种表式没有自评表，不计分。", "The form has no self-evaluation; nothing is scored.");
      return;
    }
    if (!form.points()) {
      paragraph("这种表式没有分值和得分。", "The form has neither weights nor scores.");
      return;
    }
    form.execution()
        .ifPresent(
            rule -> {
              String base = form.funds().adjusted() ? "全年预算数" : "年初预算数";
              point(
                  "预算执行率＝全年执行数÷"
                      + base
                      + "，得分＝"
                      + plain(rule.weight())
                      + "×执行率，最多 "
                      + plain(rule.weight())
                      + " 分。",
                  "Rate of execution = 全年执行数 ÷ "
                      + base
                      + ", score = "
                      + plain(rule.weight())
                      + " × rate, at most "
                      + plain(rule.weight())
                      + ".");
            });
    point(
        "越高越好的指标：实际÷目标×分值；越低越好的：目标÷实际×分值；都不超过分值。",
        "Where more is better: actual ÷ target × weight; where less is better: target ÷ actual × weight; never above the weight.");
    if (form.overTarget().isEmpty()) {
      point("超过指标值不扣分。", "Going beyond a target costs nothing.");
    }
    for (int i = 0; i < form.overTarget().size(); i++) {
      Form.OverTargetBand band = form.overTarget().get(i);
      Optional<Form.OverTargetBand> next = form.overTarget().stream().skip(i + 1L).findFirst();
      point(
          "超过指标值 "
              + percent(band.bound())
              + (band.included() ? "（含）" : "")
              + next.map(end -> "至 " + percent(end.bound()) + (end.included() ? "" : "（含）"))
                  .orElse("以上")
              + "的，扣分值的 "
              + percent(band.deduction())
              + "。",
          "A result above the target by "
              + (band.included() ? "" : "more than ")
              + percent(band.bound())
              + next.map(end -> (end.included() ? " to less than " : " to ") + percent(end.bound()))
                  .orElse(band.included() ? " or more" : "")
              + " costs "
              + percent(band.deduction())
              + " of the weight.");
    }
    form.bands()
        .ifPresent(
            bands ->
                point(
                    "定性指标：达成的得分值的 "
                        + percent(bands.achieved())
                        + " 至 100%，部分达成的得 "
                        + percent(bands.partial())
                        + " 至 "
                        + percent(bands.achieved())
                        + "（不含），未达成的低于 "
                        + percent(bands.partial())
                        + "。",
                    "Qualitative indicators: achieved earns "
                        + percent(bands.achieved())
                        + " to 100% of the weight, partly achieved "
                        + percent(bands.partial())
                        + " up to, but not including, "
                        + percent(bands.achieved())
                        + ", missed less than "
                        + percent(bands.partial())
                        + "."));
    point(
        "每项得分四舍五入到两位小数；总分是印出的各项得分之和。",
        "Scores are rounded half up to two decimals; the total is the sum of the printed scores.");
    if (!form.grades().isEmpty()) {
      point(
          "等级：" + grades("（%s分以上）", "（%s分以下）", "、") + "。",
          "Grades: " + grades(" (from %s)", " (below %s)", ", ") + ".");
    }
    text.append('\n');
  }

  /** The grades, highest first; the last one has no edge of its own. */
  private String grades(String from, String below, String between) {
    List<String> grades = new ArrayList<>();
    for (Form.Grade grade : form.grades()) {
      boolean last = grade.from().signum() == 0 && !grades.isEmpty();
      BigDecimal edge = last ? form.grades().get(grades.size() - 1).from() : grade.from();
      grades.add(grade.name() + (last ? below : from).formatted(plain(edge)));
    }
    return String.join(between, grades);
  }

  private void notes() {
    if (!form.notes().isEmpty()) {
      heading("表下的注", "Notes below the table");
      form.notes().forEach(note -> text.append("> ").append(note).append("\n>\n"));
      text.setLength(text.length() - ">\n".length());
      text.append('\n');
    }
  }

  private void skeleton() {
    heading("可以写的字段", "What one can write");
    paragraph(
        "下面是 `jixiao new 示例项目 --id shili --form "
            + form.id()
            + " --year "
            + EXAMPLE_YEAR
            + "` 写出的文件。",
        "This is what `jixiao new 示例项目 --id shili --form "
            + form.id()
            + " --year "
            + EXAMPLE_YEAR
            + " --lang en` writes.");
    Messages messages = new Messages(chinese ? Locale.CHINESE : Locale.ENGLISH);
    text.append("```yaml\n")
        .append(
            new Skeleton(form, messages)
                .text(Optional.empty(), "shili", EXAMPLE_YEAR, Optional.of("示例项目"))
                .strip())
        .append("\n```\n\n");
  }

  /** The sample of the form, up to the end of its first indicator. */
  private void example() throws IOException {
    heading("填好的例子", "An example");
    paragraph("样例的开头，到第一个指标为止：", "The beginning of the sample, up to its first indicator:");
    text.append("```yaml\n");
    boolean inIndicator = false;
    for (String line : Files.readAllLines(SampleProjects.file(form.id()))) {
      if (inIndicator && !line.startsWith(INDENTED)) {
        break;
      }
      inIndicator |= INDICATOR.matcher(line).lookingAt();
      text.append(line).append('\n');
    }
    text.append("```\n\n");
  }
}
