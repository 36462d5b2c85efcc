package cn.jixiao.summary;

import cn.jixiao.form.Form;
import cn.jixiao.project.DeclaredField;
import cn.jixiao.project.FieldValue;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreCard.Execution;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of a scored project a summary is made from (项目结果): as little as can be kept of very many,
 * and written in a line. Amounts are in 万元, as the project's own table prints them.
 *
 * @param at where the project stands among all that were to be summarised, from 1: parts that were
 *     worked on apart are put together in this order
 * @param file the project's, with slashes
 * @param id what it is called through all years
 * @param year 年度
 * @param form the form's identifier
 * @param name 项目名称
 * @param department 主管部门 as authored
 * @param unit 实施单位 as authored
 * @param budget 年初预算数
 * @param adjusted 全年预算数; empty where the form has none
 * @param executed 全年执行数
 * @param rate 执行率 in percent, as the project's own table prints it; empty before the project is
 *     evaluated, because money is spent all year
 * @param score 总分; empty before the project is evaluated, and where a score is missing
 * @param grade 等级 of the score; empty without one, and where the form has no grades
 * @param grades all grades of the form
 * @param amountDecimals how many the form prints of money; empty where as many as authored
 * @param scoreDecimals how many the form prints of scores; likewise
 * @param lost points lost by second-level group; empty without a score
 * @param fields what the form declares of a project, by its labels, as far as it is there
 * @param overall whether it is about all of a department's spending, its projects among it
 */
public record ProjectResult(
    int at,
    String file,
    String id,
    int year,
    String form,
    String name,
    Optional<String> department,
    Optional<String> unit,
    Optional<BigDecimal> budget,
    Optional<BigDecimal> adjusted,
    Optional<BigDecimal> executed,
    Optional<BigDecimal> rate,
    Optional<BigDecimal> score,
    Optional<String> grade,
    List<Form.Grade> grades,
    Optional<Integer> amountDecimals,
    Optional<Integer> scoreDecimals,
    List<LostPoints> lost,
    Map<String, String> fields,
    boolean overall) {
  /** Copies the collections. */
  public ProjectResult {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    grades = List.copyOf(grades);
    lost = List.copyOf(lost);
  }

  /** The result of a scored project. */
  public static ProjectResult of(ScoreCard card, int at) {
    Form form = card.form();
    Optional<BigDecimal> score = card.total().filter(total -> card.isEvaluated());
    return new ProjectResult(
        at,
        card.project().file().toString().replace('\\', '/'),
        card.project().id().value(),
        card.project().year().value(),
        form.id(),
        card.project().name().value(),
        card.project().department().map(Authored::value),
        card.project().unit().map(Authored::value),
        card.funds().budget(),
        card.funds().adjusted().filter(amount -> form.funds().adjusted()),
        card.funds().executed(),
        card.execution().filter(execution -> card.isEvaluated()).map(Execution::rate),
        score,
        card.grade().filter(grade -> score.isPresent()).map(Form.Grade::name),
        form.grades(),
        form.funds().amounts().decimals(),
        form.totals().decimals(),
        score.isPresent() ? LostPoints.of(card) : List.of(),
        fields(card),
        form.funds().projects().isPresent());
  }

  private static Map<String, String> fields(ScoreCard card) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (DeclaredField field : card.form().declared().head()) {
      FieldValue value = card.project().fields().get(field.key());
      if (value != null) {
        fields.put(field.label(), field.shown(value));
      }
    }
    return fields;
  }

  /** The same at another place. */
  public ProjectResult at(int place) {
    return new ProjectResult(
        place,
        file,
        id,
        year,
        form,
        name,
        department,
        unit,
        budget,
        adjusted,
        executed,
        rate,
        score,
        grade,
        grades,
        amountDecimals,
        scoreDecimals,
        lost,
        fields,
        overall);
  }
}
