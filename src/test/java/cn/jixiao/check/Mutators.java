package cn.jixiao.check;

import static cn.jixiao.check.Mutator.ofFile;
import static cn.jixiao.check.Mutator.ofLines;
import static cn.jixiao.check.Mutator.ofRow;
import static cn.jixiao.check.Mutator.ofRowFoundElsewhere;

import cn.jixiao.check.SampleText.Edit;
import cn.jixiao.check.SampleText.Row;
import cn.jixiao.measure.Comparison;
import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Unit;
import cn.jixiao.measure.Words;
import cn.jixiao.measure.reading.IndicatorName;
import cn.jixiao.project.Achievement;
import cn.jixiao.project.FundLine;
import cn.jixiao.project.FundsShape;
import cn.jixiao.project.Goal;
import cn.jixiao.project.ScoredAs;
import cn.jixiao.score.ScoreCard.Execution;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every way the rules describe in which a project can be wrong. */
final class Mutators {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** A deduction that no formula gives by chance. */
  private static final BigDecimal ODD = new BigDecimal("0.43");

  private static final int SHORTEST_NAME = 4;
  private static final BigDecimal TEN = BigDecimal.TEN;

  /** Lines of fields whose key is known, at each depth. */
  private static final List<String> FIELDS =
      List.of(
          "id:",
          "year:",
          "form:",
          "name:",
          "funds:",
          "goals:",
          "indicators:",
          "  expected:",
          "  achieved:",
          "  fiscal:",
          "        target:",
          "        actual:",
          "        weight:",
          "        score:",
          "        reason:",
          "        description:",
          "        basis:");

  private static final List<String> VALUES =
      List.of("id:", "year:", "form:", "name:", "        target:", "        weight:");

  /** A target or an actual value with which no score can be computed any longer. */
  private static final String[] SCORE_LOST = {"score-missing"};

  static final List<Mutator> ALL =
      Stream.of(shape(), arithmetic(), scores(), targets(), actuals(), funds(), completeness())
          .flatMap(List::stream)
          .toList();

  private Mutators() {}

  private static List<Mutator> shape() {
    return List.of(
        ofLines("键少一个字母", "misspelt-key", FIELDS, line -> line.replaceFirst("(\\w)\\w:", "$1:")),
        ofLines("全角冒号", "full-width-colon", FIELDS, line -> line.replaceFirst(": ?", "：")),
        ofLines("冒号后没有空格", "colon-without-space", VALUES, line -> line.replaceFirst(": ", ":")),
        ofLines(
            "用制表符缩进",
            "tab-in-indentation",
            List.of("  expected:", "        target:", "        weight:"),
            line -> "\t" + line.strip()),
        ofLines(
            "全角空格缩进",
            "wide-space-in-indentation",
            List.of("        target:", "        weight:"),
            line -> "　　　　" + line.strip()),
        ofLines("多缩进一格", "indentation", List.of("        weight:"), line -> " " + line),
        ofLines(
            "大于号没有加引号",
            "comparison-unquoted",
            List.of("        target: ≥"),
            line -> line.replace("≥", ">")),
        ofLines(
            "引号没有配对",
            "quote-unclosed",
            List.of("        target:"),
            line -> line.replace("target: ", "target: '")),
        ofLines(
            "短横后没有空格",
            "dash-without-space",
            List.of("      - name:"),
            line -> line.replace("- ", "-")),
        ofLines("大括号没有配对", "brackets-broken", List.of("  fiscal:"), line -> line.replace("}", "")),
        ofLines("全角逗号", "full-width-comma", List.of("  fiscal:"), line -> line.replace(", ", "，")),
        ofLines(
            "分值带单位",
            "number-with-unit",
            List.of("        weight:", "        score:"),
            line -> line.replaceFirst("([0-9.]+)", "$1分")),
        ofLines(
            "分值用汉字",
            "number-expected",
            List.of("        weight:", "        score:"),
            line -> line.replaceAll("[0-9.]+", "五")),
        ofLines(
            "全角数字",
            "full-width-number",
            List.of("        weight:"),
            line -> line.replaceFirst("[0-9.]+", "５")),
        ofLines("年度写错", "year-out-of-range", List.of("year:"), line -> line.replace("20", "10")),
        ofLines("没有这个表样", "unknown-form", List.of("form:"), line -> "form: xinjiang-1999"),
        ofLines(
            "表样名写错",
            "misspelt-form",
            List.of("form:"),
            line ->
                line.replace("jing", "jin")
                    .replace("jiakou", "jiako")
                    .replace("tianjin", "tianjn")),
        ofLines(
            "定性评价写错", "unknown-value", List.of("        level:"), line -> "        level: good"),
        ofLines(
            "锚点",
            "anchor",
            List.of("        target:"),
            line -> line.replace("target: ", "target: &a ")),
        ofLines("引用", "alias", List.of("        target:"), line -> "        target: *a"),
        ofRow("没有这个键", "unknown-key", row -> Optional.of(row.set("颜色", "红"))),
        ofRow(
            "同一个键写两次",
            "duplicate-key",
            row -> Optional.of(row.sample().edit().add(row.line(), repeated(row)))),
        ofRow(
            "指标没有名称",
            "missing-key",
            row ->
                Optional.of(
                    row.remove("scored-as").put(row.line() - 1, "      - scored-as: at-least"))),
        ofFile(
            "缺少必填项",
            "missing-key",
            sample ->
                Stream.of("id:", "year:", "form:", "name:", "indicators:")
                    .flatMap(key -> sample.without(key).stream())),
        ofFile(
            "同一年度标识重复",
            "id-twice",
            sample ->
                Stream.of(neighbour(sample))
                    .flatMap(id -> sample.line("id:", line -> "id: " + id).stream())),
        ofFile(
            "第二个文档",
            "several-documents",
            sample -> Stream.of(sample.edit().append("---", "id: x"))));
  }

  private static String repeated(Row row) {
    return row.sample().lines().get(row.line()).startsWith("        ")
            && !row.sample().lines().get(row.line()).contains(": |")
        ? row.sample().lines().get(row.line())
        : "        name: 重复";
  }

  /** The id under which the tests hold a neighbour against a sample. */
  static String neighbour(SampleText sample) {
    return sample.project().id().value() + "-2";
  }

  private static List<Mutator> arithmetic() {
    return List.of(
        ofRowFoundElsewhere(
            "分值多一分",
            "weights-not-100",
            row -> weighed(row).map(weight -> row.setNumber("weight", weight.add(BigDecimal.ONE))),
            "group-weight",
            "published-total",
            "score-outside-band"),
        ofRowFoundElsewhere(
            "分值少半分",
            "weights-not-100",
            row ->
                weighed(row)
                    .filter(
                        weight ->
                            weight.compareTo(row.score().add(HALF)) >= 0
                                || row.indicator().score().isEmpty())
                    .map(weight -> row.setNumber("weight", weight.subtract(HALF))),
            "group-weight",
            "published-total"),
        ofRow(
            "没有分值",
            "weight-missing",
            row -> weighed(row).map(weight -> row.remove("weight")),
            "weights-not-100",
            "group-weight"),
        ofRow(
            "分值为零",
            "weight-not-positive",
            row -> weighed(row).map(weight -> row.setNumber("weight", BigDecimal.ZERO)),
            "group-weight",
            "published-total",
            "weights-not-100"),
        ofRow(
            "分值为负",
            "weight-not-positive",
            row -> weighed(row).map(weight -> row.setNumber("weight", weight.negate())),
            "group-weight",
            "published-total",
            "weights-not-100"),
        ofFile(
            "一级指标分值不合表样",
            "group-weight",
            Mutators::shiftedWeights,
            "published-total",
            "score-outside-band"),
        ofFile(
            "合计少于各项之和",
            "funds-total",
            sample -> total(sample, new BigDecimal("-1")),
            "total-cost-target"),
        ofFile(
            "执行数大于预算数",
            "overspent",
            Mutators::overspent,
            "published-rate",
            "published-score",
            "total-cost-actual"),
        ofFile(
            "用款计划回落",
            "plan-not-ascending",
            sample -> plan(sample, "{3月底: 50%, 6月底: 25%, 10月底: 75%, 12月底: 100%}")),
        ofFile(
            "用款计划不到百分之百",
            "plan-not-100",
            sample -> plan(sample, "{3月底: 25%, 6月底: 50%, 12月底: 95%}")),
        ofFile(
            "用款计划看不懂", "plan-share-unreadable", sample -> plan(sample, "{3月底: 四分之一, 12月底: 100%}")),
        ofFile(
            "公开总分错",
            "published-total",
            sample ->
                execution(sample)
                    .flatMap(
                        e ->
                            published(
                                sample,
                                e.rate(),
                                e.score(),
                                total(sample).add(new BigDecimal("0.4")))
                                .stream())),
        ofFile(
            "公开得分错",
            "published-score",
            sample ->
                execution(sample)
                    .flatMap(
                        e ->
                            published(
                                sample,
                                e.rate(),
                                e.score().subtract(new BigDecimal("0.35")),
                                total(sample).subtract(new BigDecimal("0.35")))
                                .stream())),
        ofFile(
            "公开执行率错",
            "published-rate",
            sample ->
                execution(sample)
                    .flatMap(
                        e ->
                            published(
                                sample,
                                e.rate().subtract(new BigDecimal("1.23")),
                                e.score(),
                                total(sample))
                                .stream())),
        ofFile(
            "公开得分截尾",
            "published-score-cut",
            sample ->
                execution(sample)
                    .filter(e -> cut(e).compareTo(e.score()) != 0)
                    .flatMap(
                        e ->
                            published(
                                sample,
                                e.rate(),
                                cut(e),
                                total(sample).subtract(e.score()).add(cut(e)))
                                .stream())),
        ofFile(
            "公开执行率少位",
            "published-coarse",
            sample ->
                execution(sample)
                    .filter(e -> coarse(e).compareTo(e.rate()) != 0)
                    .flatMap(
                        e -> published(sample, coarse(e), e.score(), total(sample)).stream())));
  }

  private static Optional<BigDecimal> weighed(Row row) {
    return row.read().weight();
  }

  /** One point taken from a group's first indicator and given to another group's. */
  private static Stream<Edit> shiftedWeights(SampleText sample) {
    List<Row> rows = sample.rows();
    Row first = rows.get(0);
    return rows.stream()
        .filter(
            row -> weighed(row).isPresent() && row.sample().card().form().execution().isPresent())
        .filter(row -> !row.read().group().equals(first.read().group()) && !row.read().cost())
        .map(
            row ->
                row.setNumber("weight", row.weight().add(BigDecimal.ONE))
                    .setPlain(
                        first.line(),
                        "weight",
                        first.weight().subtract(BigDecimal.ONE).toPlainString()));
  }

  private static Stream<Edit> total(SampleText sample, BigDecimal apart) {
    Optional<BigDecimal> sum = sample.project().funds().amount(FundsShape.TOTAL, FundLine::budget);
    if (sample.project().funds().total().isPresent() || sum.isEmpty()) {
      return Stream.empty();
    }
    String budget = sum.get().add(apart).toPlainString();
    return line(sample, "funds:")
        .map(at -> sample.edit().add(at + 1, "  total: {budget: " + budget + "}"))
        .stream();
  }

  private static Stream<Edit> overspent(SampleText sample) {
    Optional<FundLine> fiscal = sample.project().funds().line("fiscal");
    return fiscal.filter(line -> sample.isEvaluated()).stream()
        .flatMap(
            funds ->
                sample
                    .line(
                        "  fiscal:",
                        text ->
                            text.replaceFirst(
                                "executed: [0-9.]+",
                                "executed: "
                                    + Stream.of(funds.budget(), funds.adjusted())
                                        .flatMap(Optional::stream)
                                        .map(a -> a.value())
                                        .max(BigDecimal::compareTo)
                                        .orElseThrow()
                                        .add(TEN)
                                        .toPlainString()))
                    .stream());
  }

  private static Stream<Edit> plan(SampleText sample, String plan) {
    return sample.line("spending-plan:", line -> "spending-plan: " + plan).stream();
  }

  private static Optional<Integer> line(SampleText sample, String start) {
    return IntStream.range(0, sample.lines().size())
        .filter(i -> sample.lines().get(i).startsWith(start))
        .boxed()
        .findFirst();
  }

  private static Stream<Execution> execution(SampleText sample) {
    return sample.card().execution().filter(e -> sample.isEvaluated()).stream();
  }

  private static BigDecimal total(SampleText sample) {
    return sample.card().total().orElseThrow();
  }

  private static BigDecimal cut(Execution execution) {
    return execution.unrounded().setScale(2, RoundingMode.DOWN);
  }

  private static BigDecimal coarse(Execution execution) {
    return execution.rate().setScale(0, RoundingMode.HALF_UP);
  }

  private static Optional<Edit> published(
      SampleText sample, BigDecimal rate, BigDecimal score, BigDecimal total) {
    Edit edit = sample.without("published:").orElseGet(sample::edit);
    return Optional.of(
        edit.append(
            "published:",
            "  execution: {weight: 10, rate: "
                + rate.toPlainString()
                + "%, score: "
                + score.toPlainString()
                + "}",
            "  total: " + total.toPlainString()));
  }

  private static List<Mutator> scores() {
    return List.of(
        ofRow(
            "得分超过分值",
            "score-over-weight",
            row -> scored(row).map(weight -> row.setNumber("score", weight.add(HALF))),
            "published-total"),
        ofRow(
            "得分为负",
            "score-negative",
            row -> scored(row).map(weight -> row.setNumber("score", BigDecimal.ONE.negate())),
            "published-total"),
        ofRow(
            "定性指标没有得分",
            "score-missing",
            row ->
                scored(row)
                    .filter(
                        weight -> row.target() instanceof Words && !row.read().actualEqualsTarget())
                    .map(weight -> row.remove("score").remove(row.line(), "level"))),
        ofRow(
            "部分达成给满分",
            "score-outside-band",
            row ->
                scored(row)
                    .filter(weight -> isLevel(row, Achievement.PARTIAL))
                    .map(weight -> row.setNumber("score", weight))),
        ofRow(
            "达成只给一半",
            "score-outside-band",
            row ->
                scored(row)
                    .filter(weight -> isLevel(row, Achievement.ACHIEVED))
                    .map(weight -> row.setNumber("score", weight.multiply(HALF)))),
        ofRow(
            "扣分没有原因",
            "reason-missing",
            row ->
                scored(row)
                    .filter(weight -> row.isDeducted() && !row.isServedFromAbove())
                    .map(weight -> row.remove("reason"))),
        ofRow(
            "原因只写无",
            "reason-missing",
            row ->
                scored(row)
                    .filter(weight -> row.isDeducted() && !row.isServedFromAbove())
                    .map(weight -> row.set("reason", "无。"))),
        ofRow(
            "无故扣分",
            "reason-missing",
            row ->
                scored(row)
                    .filter(
                        weight ->
                            row.read().hasFullScore()
                                && !ReasonRules.hasReason(row.read())
                                && !row.isServedFromAbove())
                    .map(weight -> row.setNumber("score", weight.subtract(ODD))),
            "published-total"),
        ofRow(
            "未达标给满分",
            "full-score-for-missed",
            row ->
                numbers(row)
                    .filter(target -> row.read().score().kind() == ScoredAs.AT_LEAST)
                    .map(
                        target ->
                            row.set("actual", with(target, target.value().multiply(HALF)))
                                .setPlain(row.line(), "score", row.weight().toPlainString())),
            "goal-contradicts",
            "reason-contradicts"),
        ofRow(
            "逾期给满分",
            "full-score-for-missed",
            row ->
                scored(row)
                    .filter(weight -> row.target() instanceof Deadline)
                    .map(
                        weight ->
                            row.set("actual", row.sample().project().year().value() + 1 + "年3月15日")
                                .setPlain(row.line(), "score", weight.toPlainString())),
            "actual-other-year"),
        ofRow(
            "部分完成给满分",
            "full-score-for-partial",
            row ->
                scored(row)
                    .filter(
                        weight ->
                            row.target() instanceof Words
                                && row.read().score().kind() == ScoredAs.QUALITATIVE)
                    .map(
                        weight ->
                            row.set("actual", "部分完成，其余工作转入下一年度")
                                .remove(row.line(), "level")
                                .setPlain(row.line(), "score", weight.toPlainString())),
            "published-total"),
        ofRow(
            "目标过低不扣分",
            "over-target-not-deducted",
            row ->
                numbers(row)
                    .filter(
                        target ->
                            row.read().score().kind() == ScoredAs.AT_LEAST
                                && row.sample().takesPointsForLowTargets()
                                && !target.unit().equals(Unit.PERCENT)
                                && target.unit().kind() != Unit.Kind.MONTH)
                    .map(
                        target ->
                            row.set("actual", with(target, target.value().multiply(TEN)))
                                .setPlain(row.line(), "score", row.weight().toPlainString())
                                .remove(row.line(), "reason")),
            "goal-contradicts"),
        ofRow(
            "原因说未完成，数却达标",
            "reason-contradicts",
            row ->
                numbers(row)
                    .filter(target -> row.read().outcome().isMet())
                    .map(target -> row.set("reason", "因人手不足未完成目标，下一年度提前安排。"))),
        ofRow(
            "原因说超额，数却没达标",
            "reason-contradicts",
            row ->
                numbers(row)
                    .filter(target -> row.read().outcome().isMissed())
                    .map(target -> row.set("reason", "本年度超额完成，下一年度提高指标值。"))),
        ofRow(
            "没有偏差却写原因",
            "reason-without-deviation",
            row ->
                scored(row)
                    .filter(weight -> row.read().hasFullScore() && row.read().actualEqualsTarget())
                    .map(weight -> row.set("reason", "工作安排合理，各方配合较好。"))),
        ofRow(
            "满足目标仍扣分",
            "deduction-though-met",
            row ->
                numbers(row)
                    .filter(target -> row.read().outcome().isMet() && row.read().hasFullScore())
                    // Told once a table, at the first row.
                    .filter(target -> row.sample().rows().stream().noneMatch(Mutators::isBelow))
                    .map(
                        target ->
                            row.setNumber("score", row.weight().subtract(ODD))
                                .set(row.line(), "reason", "评价时综合考虑了工作质量。"))),
        ofRow(
            "得分与公式不符",
            "score-departs",
            row ->
                numbers(row)
                    .filter(
                        target ->
                            row.read().outcome().isMissed()
                                && row.read().score().computed().isPresent())
                    .map(target -> row.setNumber("score", row.score().multiply(HALF)))));
  }

  /** Whether the evaluator deducted although the target was met. */
  private static boolean isBelow(SampleText.Row row) {
    return row.isEvaluated() && row.read().outcome().isMet() && row.isDeducted();
  }

  /** The weight of an indicator that is scored. */
  private static Optional<BigDecimal> scored(Row row) {
    return weighed(row).filter(weight -> row.isEvaluated());
  }

  private static boolean isLevel(Row row, Achievement level) {
    return row.read().score().kind() == ScoredAs.QUALITATIVE
        && row.indicator().level().filter(l -> l.value() == level).isPresent();
  }

  /** The target of a scored indicator where target and actual value are numbers that agree. */
  private static Optional<Quantity> numbers(Row row) {
    return scored(row).isPresent()
            && row.target() instanceof Quantity target
            && row.actual() instanceof Quantity actual
            && target.agreesWith(actual)
        ? Optional.of(target)
        : Optional.empty();
  }

  /** Another number in a quantity's unit. */
  private static String with(Quantity like, BigDecimal value) {
    return value.stripTrailingZeros().toPlainString() + like.unit().name();
  }

  private static List<Mutator> targets() {
    return List.of(
        ofRow(
            "没有指标值",
            "target-missing",
            row -> row.targetText().map(text -> row.remove("target")),
            SCORE_LOST),
        ofRow(
            "数量写成文字",
            "quantity-in-words",
            row ->
                row.targetText()
                    .filter(text -> row.isIn("数量"))
                    .map(text -> row.set("target", "较上年大幅增加")),
            SCORE_LOST),
        ofRow(
            "指标值没有单位",
            "unit-missing",
            row ->
                quantity(row)
                    .filter(
                        target ->
                            target.unit().kind() == Unit.Kind.COUNT
                                && IndicatorName.of(row.name()).unit().isEmpty())
                    .map(target -> row.set("target", bare(target)))),
        ofRow(
            "成本没有单位",
            "cost-without-unit",
            row ->
                quantity(row)
                    .filter(
                        target ->
                            row.read().cost() && IndicatorName.of(row.name()).unit().isEmpty())
                    .map(target -> row.set("target", bare(target).replaceAll("[万亿]", "")))),
        ofRow(
            "单价漏写元",
            "cost-not-money",
            row ->
                row.targetText()
                    .filter(text -> text.contains("元/"))
                    .map(text -> row.set("target", text.replaceFirst("万?元/", ""))),
            with(SCORE_LOST, "units-differ")),
        ofRow(
            "比率超过百分之百",
            "percent-above-100",
            row -> bounded(row).map(target -> row.set("target", "≥120%")),
            "forecast-short",
            "goal-contradicts",
            "published-total",
            "reason-missing"),
        ofRow(
            "比率实际超过百分之百",
            "percent-above-100",
            row ->
                bounded(row)
                    .filter(target -> row.isEvaluated())
                    .map(target -> row.set("actual", "108%")),
            "goal-contradicts"),
        ofRow(
            "预计达不到指标值",
            "forecast-short",
            row ->
                bounded(row)
                    .filter(target -> row.indicator().fields().containsKey("forecast"))
                    .filter(target -> !row.isEvaluated())
                    .map(target -> row.set("forecast", "1%"))),
        ofRow(
            "数量写成不超过",
            "direction-contradicts",
            row ->
                row.targetText()
                    .filter(text -> text.startsWith("≥") && row.isIn("数量"))
                    .map(text -> row.set("target", text.replace("≥", "≤"))),
            "forecast-short",
            "published-total",
            "reason-contradicts",
            "reason-missing"),
        ofRow(
            "比率写成不超过",
            "direction-contradicts",
            row ->
                rate(row)
                    .filter(
                        target ->
                            target.comparison() == Comparison.AT_LEAST
                                && !row.name().endsWith("占比"))
                    .map(target -> row.set("target", target.text().replaceFirst("≥|不低于", "≤"))),
            "forecast-short",
            "published-total",
            "reason-missing"),
        ofRow(
            "成本写成不低于",
            "direction-contradicts",
            row ->
                row.targetText()
                    .filter(text -> text.startsWith("≤") && row.read().cost())
                    .map(text -> row.set("target", text.replace("≤", "≥"))),
            "forecast-short",
            "published-total",
            "reason-missing"),
        ofRow(
            "期限写成不早于",
            "direction-contradicts",
            row ->
                row.targetText()
                    .filter(text -> text.matches("≤\\d+月"))
                    .map(text -> row.set("target", text.replace("≤", "≥")))),
        ofRow(
            "越低越好却没有方向",
            "direction-unsaid",
            row ->
                row.targetText()
                    .filter(text -> row.isIn("数量"))
                    .filter(text -> row.indicator().scoredAs().isEmpty())
                    .map(
                        text ->
                            row.set("target", "3次")
                                .set(row.line(), "name", "安全事故次数")
                                .set(row.line(), "actual", "2次"))),
        ofRow(
            "质量指标写日期",
            "date-in-quality",
            row ->
                row.targetText()
                    .filter(text -> row.isIn("质量"))
                    .map(text -> row.set("target", "12月底前")),
            with(SCORE_LOST, "units-differ")),
        ofRow(
            "时间指标写比率",
            "time-in-percent",
            row ->
                row.targetText()
                    .filter(text -> row.isIn("时效") && row.name().endsWith("时间"))
                    .map(text -> row.set("target", "≥90%")),
            with(SCORE_LOST, "units-differ")),
        ofRow(
            "描述重复名称",
            "description-repeats-name",
            row -> Optional.of(row.set("description", row.name() + "。"))),
        ofRow(
            "指标值重复描述",
            "target-repeats-description",
            row -> row.targetText().map(text -> row.set("description", text))),
        ofRowFoundElsewhere("描述到处粘贴", "description-pasted", row -> pasted(row)),
        ofRow(
            "几个数写在一起",
            "several-measures",
            row ->
                row.targetText()
                    .filter(text -> row.isIn("数量"))
                    .map(text -> row.set("target", "举办3场，每场50人")),
            SCORE_LOST),
        ofRow(
            "满意度放错组",
            "level2-doubtful",
            row ->
                rate(row)
                    .filter(target -> row.isIn("质量"))
                    .map(target -> row.set("name", "参训人员满意度"))),
        ofFile(
            "二级指标名写错",
            "level2-unknown",
            sample -> sample.line("    数量指标:", line -> "    工作量指标:").stream()),
        ofRow(
            "年份写错",
            "date-outside-year",
            row ->
                row.targetText()
                    .filter(text -> row.target() instanceof Deadline)
                    .map(text -> row.set("target", "2031年11月底前"))));
  }

  private static String[] with(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }

  private static Optional<Quantity> quantity(Row row) {
    return row.target() instanceof Quantity target ? Optional.of(target) : Optional.empty();
  }

  /** A target in percent of something that is a part of a whole. */
  private static Optional<Quantity> rate(Row row) {
    return quantity(row).filter(target -> target.unit().equals(Unit.PERCENT));
  }

  /**
   * A rate that cannot be above 100%: other than what was planned, more cannot be there than all.
   */
  private static Optional<Quantity> bounded(Row row) {
    return rate(row).filter(target -> !row.name().matches(".*(完成|执行|生产)率"));
  }

  private static String bare(Quantity target) {
    String text = target.text();
    String number = target.written().number().toPlainString();
    return text.substring(0, text.indexOf(number)) + number + target.written().scale();
  }

  private static Optional<Edit> pasted(Row row) {
    List<Row> rows = row.sample().rows();
    int at = rows.stream().map(Row::line).toList().indexOf(row.line());
    if (at < 2) {
      return Optional.empty();
    }
    // From the last to the first, so that added lines move none that is still to be changed.
    String text = "围绕中心工作组织开展各项活动。";
    return Optional.of(
        row.set("description", text)
            .set(rows.get(at - 1).line(), "description", text)
            .set(rows.get(at - 2).line(), "description", text));
  }

  private static List<Mutator> actuals() {
    return List.of(
        ofRow(
            "没有实际完成值",
            "actual-missing",
            row -> scored(row).map(weight -> row.remove("actual")),
            SCORE_LOST),
        ofRow(
            "实际值写成文字",
            "actual-not-a-number",
            row ->
                numbers(row)
                    .filter(target -> target.unit().kind() != Unit.Kind.MONTH)
                    .map(target -> row.set("actual", "按计划完成")),
            SCORE_LOST),
        ofRow(
            "实际值写在句子里",
            "actual-in-sentence",
            row ->
                numbers(row)
                    .map(
                        target ->
                            row.set("actual", "全年各项工作进展顺利，累计达到" + row.actual().text() + "的水平")),
            SCORE_LOST),
        ofRow(
            "实际完成时间是上一年的",
            "actual-other-year",
            row ->
                scored(row)
                    .filter(weight -> row.target() instanceof Deadline)
                    .map(
                        weight ->
                            row.set(
                                "actual", row.sample().project().year().value() - 1 + "年11月30日"))),
        ofRow(
            "单位不一致",
            "units-differ",
            row ->
                numbers(row)
                    .filter(target -> target.unit().kind() == Unit.Kind.COUNT)
                    .map(
                        target ->
                            row.set(
                                "actual",
                                row.actual().text().replaceFirst("[万亿]*[^0-9.万亿]+$", "公里"))),
            SCORE_LOST),
        ofRow(
            "比率漏写百分号",
            "unit-missing",
            row ->
                numbers(row)
                    .filter(target -> target.unit().equals(Unit.PERCENT))
                    .map(target -> row.set("actual", row.actual().text().replace("%", "")))),
        ofRow(
            "实际值不确切",
            "actual-imprecise",
            row ->
                numbers(row)
                    .filter(target -> target.unit().kind() == Unit.Kind.COUNT)
                    .map(target -> row.set("actual", "约" + row.actual().text()))),
        ofFile(
            "实际值照抄目标",
            "actuals-repeat-targets",
            Mutators::copied,
            "cost-above-executed",
            "goal-contradicts"),
        ofFile(
            "比率与份数不符",
            "rate-impossible",
            sample ->
                line(sample, "    数量指标:")
                    .filter(at -> sample.isEvaluated())
                    .map(
                        at ->
                            sample
                                .edit()
                                .add(at + 1, row("安全手册数量", "≥4本", "4本"))
                                .add(at + 1, row("安全手册合格率", "≥90%", "95%")))
                    .stream(),
            "weights-not-100",
            "group-weight",
            "published-total"));
  }

  private static String[] row(String name, String target, String actual) {
    return new String[] {
      "      - name: " + name,
      "        target: " + target,
      "        actual: " + actual,
      "        weight: 1"
    };
  }

  private static Stream<Edit> copied(SampleText sample) {
    if (!sample.isEvaluated()) {
      return Stream.empty();
    }
    Edit edit = sample.edit();
    List<Row> rows = sample.rows();
    for (int i = rows.size() - 1; i >= 0; i--) {
      edit.set(rows.get(i).line(), "actual", rows.get(i).targetText().orElseThrow());
    }
    return Stream.of(edit);
  }

  private static List<Mutator> funds() {
    return List.of(
        ofRow(
            "成本目标大于预算",
            "cost-above-budget",
            row ->
                cost(row)
                    .map(
                        target ->
                            row.set("target", "≤" + budget(row).add(TEN).toPlainString() + "万元"))),
        ofRow(
            "成本实际大于执行数",
            "cost-above-executed",
            row ->
                cost(row)
                    .filter(target -> row.isEvaluated())
                    .map(
                        target ->
                            row.set(
                                "actual",
                                row.sample()
                                        .card()
                                        .funds()
                                        .executed()
                                        .orElseThrow()
                                        .add(TEN)
                                        .toPlainString()
                                    + "万元")),
            "reason-missing"),
        ofRow(
            "总成本目标不是预算",
            "total-cost-target",
            row ->
                total(row)
                    .map(
                        target ->
                            row.set(
                                "target",
                                "≤"
                                    + budget(row).multiply(new BigDecimal("0.9")).toPlainString()
                                    + "万元")),
            "forecast-short",
            "published-total",
            "reason-missing"),
        ofRow(
            "总成本实际不是执行数",
            "total-cost-actual",
            row ->
                total(row)
                    .filter(target -> row.isEvaluated())
                    .map(
                        target ->
                            row.set(
                                "actual",
                                row.sample()
                                        .card()
                                        .funds()
                                        .executed()
                                        .orElseThrow()
                                        .multiply(HALF)
                                        .toPlainString()
                                    + "万元"))),
        ofRowFoundElsewhere(
            "分项成本超过总成本",
            "subcosts-above-total",
            row ->
                cost(row)
                    .filter(target -> total(row).isEmpty() && hasOtherPart(row))
                    .map(target -> row.set("target", "≤" + budget(row).toPlainString() + "万元"))));
  }

  /** The target of an indicator that says what the project, or a part of it, costs. */
  private static Optional<Quantity> cost(Row row) {
    return quantity(row)
        .filter(
            target ->
                row.read().cost()
                    && target.unit().equals(Unit.YUAN)
                    && !row.name().contains("人均")
                    && !row.name().contains("每"));
  }

  private static Optional<Quantity> total(Row row) {
    return cost(row).filter(target -> row.name().matches(".*(总成本|总支出|控制数|总费用).*"));
  }

  private static boolean hasOtherPart(Row row) {
    return row.sample().rows().stream()
            .filter(other -> cost(other).isPresent() && total(other).isEmpty())
            .count()
        > 1;
  }

  private static BigDecimal budget(Row row) {
    var funds = row.sample().card().funds();
    return funds.budget().orElseThrow().max(funds.adjusted().orElse(BigDecimal.ZERO));
  }

  private static List<Mutator> completeness() {
    return List.of(
        ofFile(
            "缺一级指标",
            "group-missing",
            sample -> groups(sample).flatMap(group -> sample.without("  " + group + ":").stream()),
            "published-total",
            "satisfaction-missing",
            "weights-not-100"),
        ofFile(
            "一级指标是空的",
            "group-empty",
            sample -> groups(sample).map(group -> emptied(sample, "  " + group + ":")),
            "weights-not-100",
            "group-weight",
            "satisfaction-missing",
            "published-total"),
        ofFile(
            "多出一级指标",
            "group-unknown",
            sample ->
                line(sample, "indicators:")
                    .filter(at -> !sample.isEvaluated())
                    .map(
                        at ->
                            sample
                                .edit()
                                .add(
                                    at + 1,
                                    "  其他指标:",
                                    "    数量指标:",
                                    "      - name: 其他工作数量",
                                    "        target: ≥3项"))
                    .stream()),
        ofFile(
            "没有满意度指标",
            "satisfaction-missing",
            sample ->
                sample.project().form().value().equals("beijing-2019")
                    ? sample.without("    服务对象满意度指标:").stream()
                    : Stream.empty(),
            "group-weight",
            "weights-not-100"),
        ofFile(
            "没有年度目标",
            "goals-missing",
            sample ->
                Stream.concat(
                    sample.without("goals:").stream(), sample.without("  expected:").stream()),
            "achieved-missing"),
        ofFile("没有完成情况", "achieved-missing", sample -> sample.without("  achieved:").stream()),
        ofFile("完成情况照抄目标", "goal-copied", Mutators::copiedGoal, "goal-contradicts"),
        ofRowFoundElsewhere("目标里的数与指标不符", "goal-contradicts", Mutators::otherGoal),
        ofFile(
            "表尾没有人要",
            "foot-not-printed",
            sample ->
                line(sample, "indicators:")
                    .map(at -> sample.edit().add(at, "foot: {prepared-by: 张明远}"))
                    .stream()),
        ofRow("指标名称为空", "name-blank", row -> Optional.of(row.set("name", ""))),
        ofRow(
            "指标重复",
            "indicator-repeated",
            row ->
                row.above().isEmpty()
                    ? Optional.empty()
                    : Optional.of(row.set("name", row.above().get(0).name().text())),
            "quantity-in-words",
            "direction-contradicts"));
  }

  private static Stream<String> groups(SampleText sample) {
    return sample.card().form().groups().keySet().stream();
  }

  private static Edit emptied(SampleText sample, String start) {
    int at = line(sample, start).orElseThrow();
    Edit edit = sample.edit();
    return edit.cut(at + 1, edit.end(at)).put(at, start + " {}");
  }

  private static Stream<Edit> copiedGoal(SampleText sample) {
    Optional<Integer> at = line(sample, "  achieved:");
    Optional<Goal> expected = sample.project().goals().expected();
    if (at.isEmpty() || !(expected.orElseThrow() instanceof Goal.Text goal)) {
      return Stream.empty();
    }
    Edit edit = sample.edit();
    edit.cut(at.get() + 1, edit.end(at.get()));
    return Stream.of(
        edit.put(
            at.get(),
            "  achieved: '" + goal.text().value().strip().replace("\n", "\n\n    ") + "'"));
  }

  /** The goals speak of an indicator by its name, with another number. */
  private static Optional<Edit> otherGoal(Row row) {
    Function<Quantity, String> sentence =
        target ->
            "    全年"
                + row.name()
                + target.value().add(BigDecimal.ONE).toPlainString()
                + target.unit().name()
                + "。";
    return quantity(row)
        .filter(
            target -> target.unit().kind() == Unit.Kind.COUNT || target.unit().equals(Unit.PERCENT))
        .filter(
            target ->
                row.sample().lines().stream()
                        .filter(line -> line.contains(row.name().substring(0, SHORTEST_NAME)))
                        .count()
                    == 1)
        .flatMap(
            target ->
                line(row.sample(), "  expected: |")
                    .map(at -> row.sample().edit().add(at + 1, sentence.apply(target))));
  }
}
