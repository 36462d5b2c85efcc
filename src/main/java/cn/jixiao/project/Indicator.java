package cn.jixiao.project;

import cn.jixiao.finding.Place;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One indicator (三级指标).
 *
 * @param name 三级指标; may be an empty text where a publication cannot be read
 * @param id pairs the indicator with its former years when its name changes
 * @param description 绩效指标描述
 * @param basis 指标值确定依据
 * @param target 年度指标值, as written
 * @param actual 实际完成值, as written
 * @param weight 分值, in points
 * @param score 得分 given by the evaluator, in points; absent where it is computed
 * @param level the evaluator's judgement of a qualitative indicator
 * @param scoredAs overrules the kind that the target suggests
 * @param reason 偏差原因分析及改进措施
 * @param fields what the form declares, by its keys, as far as it is there
 * @param place where the indicator begins
 */
public record Indicator(
    Authored<String> name,
    Optional<Authored<String>> id,
    Optional<Authored<String>> description,
    Optional<Authored<String>> basis,
    Optional<Authored<String>> target,
    Optional<Authored<String>> actual,
    Optional<Amount> weight,
    Optional<Amount> score,
    Optional<Authored<Achievement>> level,
    Optional<Authored<ScoredAs>> scoredAs,
    Optional<Authored<String>> reason,
    Map<String, FieldValue> fields,
    Place place) {
  /** Copies the fields in their order. */
  public Indicator {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** The same with another actual value, and no judgement of it. */
  public Indicator withActual(Authored<String> value) {
    return new Indicator(
        name,
        id,
        description,
        basis,
        target,
        Optional.of(value),
        weight,
        score,
        Optional.empty(),
        scoredAs,
        reason,
        fields,
        place);
  }

  /** What a document may print of it as it was written. */
  List<Authored<String>> printedTexts() {
    return Stream.concat(
            Stream.of(Optional.of(name), description, basis, target, actual, reason)
                .flatMap(Optional::stream),
            fields.values().stream().map(FieldValue::text))
        .toList();
  }
}
