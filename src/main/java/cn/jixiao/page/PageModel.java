package cn.jixiao.page;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.Figures;
import cn.jixiao.form.Form;
import cn.jixiao.form.Monitor;
import cn.jixiao.project.Achievement;
import cn.jixiao.project.DeclaredField;
import cn.jixiao.project.FieldKind;
import cn.jixiao.project.FieldValue;
import cn.jixiao.project.FootLine;
import cn.jixiao.project.FundLine;
import cn.jixiao.project.Goal;
import cn.jixiao.project.Indicator;
import cn.jixiao.project.IndicatorGroup;
import cn.jixiao.project.IndicatorSubgroup;
import cn.jixiao.project.Layout;
import cn.jixiao.project.Project;
import cn.jixiao.project.ProjectText;
import cn.jixiao.score.Outlook;
import cn.jixiao.score.Prospect;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a template sees of a project: texts and counts, every figure already in the form's own
 * notation, and an empty text where nothing was authored.
 *
 * <pre>
 * document   kind, title
 * year
 * form       id, name, notes (list)
 * project    id, name, person, phone, purpose (list of lines), and every other {@link ProjectText} by
 *            its key without hyphens: code, department, departmentCode, unit
 * fields     what the form declares, by its keys without hyphens
 * labels     what the form calls these fields, by the same keys
 * funds      unit, lines: key, label, budget, adjusted, executed, rate; the form's own columns by
 *            their keys without hyphens, and with Rate behind them what part of the budget they are
 * members    list of: name, unit, budget, adjusted, executed, rate (the projects that were added up)
 * execution  weight, rate, score; empty without one
 * plan       list of: when, share
 * goals      expected, achieved (lists of lines)
 * groups     list of: name, weight, rows, groups: name, rows, indicators:
 *            name, description, basis, target, actual, weight, score, reason,
 *            sign, value, unit (the target in its parts), fields (what the form declares),
 *            forecast (of the whole year), outlook (met or missed by that)
 * rows       of all indicators
 * sums       of declared scores over all indicators, by their keys without hyphens
 * total      weight, score, grade
 * foot       list of: key, label, value
 * layout     style: rules for the whole document; small: whether its type is no larger than small print
 * </pre>
 *
 * A group without indicators has one row of empty texts, so that it keeps its place in the table.
 */
final class PageModel {
  /** How authors number points themselves: 1. 1、 （1） (1) ① 一、 */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:\\d{1,2}[.．、)）](?!\\d)|[（(][\\d一二三四五六七八九十]{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]{1,2}、)");

  private static final Pattern DATE = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})");

  /** What small print is set in, in points. */
  private static final BigDecimal SMALL_PRINT = BigDecimal.valueOf(8);

  private final ScoreCard card;
  private final Form form;
  private final Project project;
  private final Figures amounts;

  private PageModel(ScoreCard card, Figures amounts) {
    this.card = card;
    this.form = card.form();
    this.project = card.project();
    this.amounts = amounts;
  }

  /** With amounts in the form's own notation. */
  static Map<String, Object> of(ScoreCard card, DocumentKind kind, Layout layout) {
    return of(card, kind, card.form().funds().amounts(), layout);
  }

  /** With amounts as all of a volume have them. */
  static Map<String, Object> of(ScoreCard card, DocumentKind kind, Figures amounts, Layout layout) {
    Map<String, Object> model = new PageModel(card, amounts).model(kind);
    model.put("layout", layout(layout));
    return model;
  }

  /** The lines at a table's foot, with what the project says for them. */
  static List<Map<String, String>> foot(Project project, Map<FootLine, String> labels) {
    List<Map<String, String>> lines = new ArrayList<>();
    labels.forEach(
        (line, label) ->
            lines.add(
                Map.of(
                    "key",
                    line.key(),
                    "label",
                    label,
                    "value",
                    written(Optional.ofNullable(project.foot().get(line))))));
    return lines;
  }

  /** A date in figures is printed as documents write it. */
  private static String written(Optional<Authored<String>> value) {
    Matcher date = DATE.matcher(text(value).strip());
    return date.matches()
        ? "%s年%d月%d日"
            .formatted(
                date.group(1), Integer.valueOf(date.group(2)), Integer.valueOf(date.group(3)))
        : text(value);
  }

  private static Map<String, Object> layout(Layout layout) {
    List<String> rules = new ArrayList<>();
    layout.typeSize().ifPresent(size -> rules.add("font-size: " + size.toPlainString() + "pt"));
    layout.lineHeight().ifPresent(height -> rules.add("line-height: " + height.toPlainString()));
    return Map.of(
        "style",
        String.join("; ", rules),
        "small",
        layout.typeSize().filter(size -> size.compareTo(SMALL_PRINT) <= 0).isPresent());
  }

  private Map<String, Object> model(DocumentKind kind) {
    Map<String, Object> model = new HashMap<>();
    model.put("document", Map.of("kind", kind.key(), "title", form.documents().get(kind).title()));
    model.put("year", project.year().value().toString());
    // A document of another form has that form's looks.
    String looks = form.documents().get(kind).folder();
    model.put("form", Map.of("id", looks, "name", form.name(), "notes", form.notes()));
    model.put("project", projectModel());
    model.put("fields", values(form.declared().head(), project.fields()));
    model.put("labels", labels());
    model.put(
        "funds", Map.of("unit", form.declared().funds().unit().label(), "lines", fundLines()));
    model.put("members", card.members().stream().map(this::member).toList());
    model.put("execution", card.execution().map(this::execution).orElse(Map.of()));
    model.put(
        "plan",
        project.spendingPlan().stream()
            .map(step -> Map.of("when", step.label().value(), "share", text(step.share())))
            .toList());
    model.put(
        "goals",
        Map.of(
            "expected", goal(project.goals().expected()),
            "achieved", goal(project.goals().achieved())));
    Iterator<IndicatorScore> scores = card.indicators().iterator();
    List<Map<String, Object>> groups =
        project.indicators().stream().map(group -> group(group, scores)).toList();
    model.put("groups", groups);
    model.put("sums", sums());
    model.put("foot", foot(project, form.foot()));
    model.put("rows", groups.stream().mapToInt(group -> (Integer) group.get("rows")).sum());
    model.put(
        "total",
        Map.of(
            "weight", Figures.AS_WRITTEN.computed(card.weight()),
            "score", card.total().map(form.totals()::computed).orElse(""),
            "grade", card.grade().map(Form.Grade::name).orElse("")));
    return model;
  }

  private Map<String, Object> projectModel() {
    Map<String, Object> model = new HashMap<>();
    model.put("id", project.id().value());
    model.put("name", project.name().value());
    for (ProjectText text : ProjectText.values()) {
      model.put(DeclaredField.templateName(text.key()), text(project.text(text)));
    }
    model.put("person", text(project.contact().person()));
    model.put("phone", text(project.contact().phone()));
    // Of all texts this one has lines.
    model.put("purpose", lines(text(project.purpose())));
    return model;
  }

  /** What is there for declared fields; an empty text for those that are not. */
  private Map<String, String> values(List<DeclaredField> declared, Map<String, FieldValue> there) {
    Map<String, String> values = new HashMap<>();
    for (DeclaredField field : declared) {
      values.put(
          DeclaredField.templateName(field.key()),
          Optional.ofNullable(there.get(field.key()))
              .map(value -> value(field.kind(), value))
              .orElse(""));
    }
    return values;
  }

  private String value(FieldKind kind, FieldValue value) {
    String written = value.text().value();
    return switch (kind) {
      case TEXT, CHOICE -> written;
      case POINTS -> points(lines(written));
      case NUMBER -> Figures.AS_WRITTEN.authored(value.number().orElseThrow().value());
      case MONEY -> amounts.authored(value.number().orElseThrow().value());
      case SCORE -> form.scores().authored(value.number().orElseThrow().value());
      case DATE -> written(Optional.of(value.text()));
      case LEVEL -> Achievement.valueOf(written.toUpperCase(Locale.ROOT)).label();
    };
  }

  /** What the declared scores of all indicators come to; empty where one of them is not there. */
  private Map<String, String> sums() {
    Map<String, String> sums = new HashMap<>();
    for (DeclaredField field : form.declared().indicator()) {
      if (field.kind() == FieldKind.SCORE) {
        sums.put(
            DeclaredField.templateName(field.key()),
            card.sumOf(field.key()).map(form.totals()::computed).orElse(""));
      }
    }
    return sums;
  }

  private Map<String, String> labels() {
    Map<String, String> labels = new HashMap<>();
    Stream.concat(form.declared().indicator().stream(), form.declared().head().stream())
        .forEach(field -> labels.put(DeclaredField.templateName(field.key()), field.label()));
    return labels;
  }

  private List<Map<String, String>> fundLines() {
    List<Map<String, String>> lines = new ArrayList<>();
    form.funds().labels().forEach((key, label) -> lines.add(fundLine(key, label)));
    return lines;
  }

  private Map<String, String> fundLine(String key, String label) {
    Map<String, String> line = new HashMap<>();
    line.put("key", key);
    line.put("label", label);
    line.put("budget", amount(key, FundLine::budget));
    line.put("adjusted", amount(key, FundLine::adjusted));
    line.put("executed", amount(key, FundLine::executed));
    line.put("rate", rate(key, FundLine::executed));
    for (String column : form.declared().funds().columns().keySet()) {
      line.put(DeclaredField.templateName(column), amount(key, amounts -> amounts.other(column)));
      line.put(
          DeclaredField.templateName(column) + "Rate", rate(key, amounts -> amounts.other(column)));
    }
    form.monitor()
        .flatMap(Monitor::expected)
        .flatMap(
            column ->
                Outlook.expected(form, project.funds(), key).map(sum -> Map.entry(column, sum)))
        .ifPresent(
            expected -> {
              // What is authored keeps its digits.
              boolean authored =
                  project
                      .funds()
                      .line(key)
                      .flatMap(amounts -> amounts.other(expected.getKey()))
                      .isPresent();
              if (!authored) {
                line.put(
                    DeclaredField.templateName(expected.getKey()),
                    amounts.computed(expected.getValue()));
              }
            });
    return line;
  }

  /**
   * What of a line's budget a column is, as the form prints rates; likewise for the line of all
   * money.
   */
  private String rate(String line, Function<FundLine, Optional<Amount>> column) {
    Optional<BigDecimal> budget = project.funds().amount(line, FundLine::budget);
    Optional<BigDecimal> base =
        form.funds().adjusted()
            ? project.funds().amount(line, FundLine::adjusted).or(() -> budget)
            : budget;
    return base.filter(whole -> whole.signum() > 0)
        .flatMap(
            whole ->
                project
                    .funds()
                    .amount(line, column)
                    .map(spent -> rate(ScoreCard.rate(spent, whole))))
        .orElse("");
  }

  private String rate(BigDecimal percent) {
    boolean sign = form.execution().map(Form.ExecutionRule::percentSign).orElse(true);
    return percent.toPlainString() + (sign ? "%" : "");
  }

  private String amount(String line, Function<FundLine, Optional<Amount>> column) {
    return project.funds().amount(line, column).map(amounts::authored).orElse("");
  }

  private Map<String, String> member(ScoreCard.Member member) {
    Optional<BigDecimal> base = form.funds().adjusted() ? member.adjusted() : member.budget();
    return Map.of(
        "name", member.name(),
        "unit", member.unit().orElse(""),
        "budget", money(member.budget()),
        "adjusted", money(member.adjusted()),
        "executed", money(member.executed()),
        "rate",
            base.filter(whole -> whole.signum() > 0)
                .flatMap(
                    whole -> member.executed().map(spent -> rate(ScoreCard.rate(spent, whole))))
                .orElse(""));
  }

  /** An amount in 万元 as the form prints it. */
  private String money(Optional<BigDecimal> amount) {
    return amount.map(form.declared().funds().unit()::ofWan).map(amounts::authored).orElse("");
  }

  private Map<String, String> execution(ScoreCard.Execution execution) {
    return Map.of(
        "weight", form.totals().computed(execution.weight()),
        "rate", rate(execution.rate()),
        "score", form.totals().computed(execution.score()));
  }

  /** Takes the group's scores, which are in the order of authoring, from {@code scores}. */
  private Map<String, Object> group(IndicatorGroup group, Iterator<IndicatorScore> scores) {
    List<Map<String, Object>> subgroups = new ArrayList<>();
    for (IndicatorSubgroup subgroup : group.subgroups()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      for (int i = 0; i < subgroup.indicators().size(); i++) {
        rows.add(indicator(scores.next()));
      }
      subgroups.add(subgroup(subgroup.name().value(), rows));
    }
    if (subgroups.isEmpty()) {
      subgroups.add(subgroup("", List.of()));
    }
    BigDecimal weight = form.weightOf(group).orElseGet(() -> weightOf(group));
    return Map.of(
        "name", group.name().value(),
        "weight", Figures.AS_WRITTEN.computed(weight),
        "rows", subgroups.stream().mapToInt(subgroup -> (Integer) subgroup.get("rows")).sum(),
        "groups", subgroups);
  }

  private Map<String, Object> subgroup(String name, List<Map<String, Object>> indicators) {
    List<Map<String, Object>> rows = indicators.isEmpty() ? List.of(emptyRow()) : indicators;
    return Map.of("name", name, "rows", rows.size(), "indicators", rows);
  }

  private static BigDecimal weightOf(IndicatorGroup group) {
    return group.indicators().stream()
        .flatMap(indicator -> indicator.weight().stream())
        .map(Amount::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Map<String, Object> emptyRow() {
    Map<String, Object> row = new HashMap<>();
    for (String cell :
        List.of(
            "name",
            "description",
            "basis",
            "target",
            "sign",
            "value",
            "unit",
            "actual",
            "weight",
            "score",
            "reason",
            "forecast",
            "outlook")) {
      row.put(cell, "");
    }
    row.put("fields", values(form.declared().indicator(), Map.of()));
    return row;
  }

  private Map<String, Object> indicator(IndicatorScore score) {
    Indicator indicator = score.indicator();
    Optional<String> printed =
        indicator
            .score()
            .map(amount -> form.scores().authored(amount.value()))
            .or(() -> score.score().map(form.scores()::computed));
    TargetParts parts = TargetParts.of(text(indicator.target()), score.judgement().target());
    Map<String, Object> row = new HashMap<>();
    row.put("name", indicator.name().value());
    row.put("description", text(indicator.description()));
    row.put("basis", text(indicator.basis()));
    row.put("target", text(indicator.target()));
    row.put("sign", parts.sign());
    row.put("value", parts.value());
    row.put("unit", parts.unit());
    row.put("actual", text(indicator.actual()));
    row.put(
        "weight",
        indicator.weight().map(weight -> form.scores().authored(weight.value())).orElse(""));
    row.put("score", printed.orElse(""));
    row.put("reason", text(indicator.reason()));
    row.put("forecast", score.prospect().map(Prospect::text).orElse(""));
    row.put(
        "outlook",
        score
            .prospect()
            .map(
                prospect ->
                    prospect.outcome().isMet()
                        ? "met"
                        : prospect.outcome().isMissed() ? "missed" : "")
            .orElse(""));
    row.put("fields", values(form.declared().indicator(), indicator.fields()));
    return row;
  }

  private static String text(Optional<Authored<String>> text) {
    return text.map(Authored::value).orElse("");
  }

  /** A goal's lines; the points of a list are numbered unless their author numbered them. */
  private static List<String> goal(Optional<Goal> goal) {
    if (goal.isEmpty()) {
      return List.of();
    }
    if (goal.get() instanceof Goal.Points list) {
      return numbered(list.points().stream().map(Authored::value).map(String::strip).toList())
          .stream()
          .flatMap(point -> lines(point).stream())
          .toList();
    }
    return lines(((Goal.Text) goal.get()).text().value());
  }

  /** One alone is a text; several are numbered. */
  private static String points(List<String> points) {
    return String.join("\n", points.size() > 1 ? numbered(points) : points);
  }

  private static List<String> numbered(List<String> points) {
    boolean numbered = points.stream().anyMatch(point -> NUMBERED.matcher(point).lookingAt());
    List<String> all = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      all.add(numbered ? points.get(i) : (i + 1) + "." + points.get(i));
    }
    return all;
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
