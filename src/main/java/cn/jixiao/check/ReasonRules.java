package cn.jixiao.check;

import cn.jixiao.finding.Finding;
import cn.jixiao.form.Figures;
import cn.jixiao.measure.Words;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reasons for deviations and deductions (偏差原因分析及改进措施).
 *
 * <p>A publication prints one reason for several rows in a merged cell, and an author writes it on
 * the first of them. So a reason serves the deducted rows that follow it in the same second-level
 * group, and those that follow without a gap in the next one of the same first level.
 */
final class ReasonRules implements RowRules {
  private static final Set<String> NO_REASON =
      Set.of("无", "暂无", "没有", "无偏差", "无偏差原因", "不涉及", "不适用");

  private static final String AIM = "(目标|指标|预期|要求|计划|任务)";

  /** Words of a reason that say the target was missed; not what else was left undone. */
  private static final Pattern SAYS_MISSED =
      Pattern.compile("未(能)?(按[时期]|如期|全部)?(完成(?=" + AIM + "|[，。；,;、]|$)|达标|达成|达到" + AIM + ")");

  private static final Pattern SAYS_EXCEEDED =
      Pattern.compile("(?<!未)(超额完成|超出(预期|指标|目标|计划)|超过(预期|指标|目标|计划)|超(预期|指标值|目标值))");

  @Override
  public void check(IndicatorTable table, Consumer<Finding> found) {
    if (!table.isEvaluated()) {
      return;
    }
    String level1 = "";
    boolean explained = false;
    for (List<IndicatorRow> group : table.groups()) {
      boolean goesOn = !group.isEmpty() && group.get(0).group().equals(level1);
      explained = missing(group, goesOn && explained, found);
      level1 = group.isEmpty() ? "" : group.get(0).group();
      for (int i = 0; i < group.size(); i++) {
        if (hasReason(group.get(i)) && !servesOthers(group, i)) {
          contents(group.get(i), found);
        }
      }
    }
    repeated(table, found);
  }

  /** Whether the row has a reason that says something. */
  static boolean hasReason(IndicatorRow row) {
    return row.indicator()
        .reason()
        .map(reason -> reason.value().strip().replaceAll("[。.]$", ""))
        .filter(text -> !new Words(text).isBlank() && !NO_REASON.contains(text))
        .isPresent();
  }

  /**
   * Deductions that nothing explains.
   *
   * @param before whether the row above this group is explained, so that a merged cell may go on
   * @return whether the last row is
   */
  private static boolean missing(
      List<IndicatorRow> group, boolean before, Consumer<Finding> found) {
    boolean anyReason = false;
    boolean explained = before;
    for (IndicatorRow row : group) {
      Optional<BigDecimal> deduction = row.deduction();
      anyReason |= hasReason(row);
      explained = hasReason(row) || (explained && deduction.isPresent()) || anyReason;
      if (deduction.isPresent() && !explained && !saysWhy(row)) {
        found.accept(
            CheckCode.REASON_MISSING.at(
                row.scorePlace(), Figures.AS_WRITTEN.computed(deduction.get()), row.name().text()));
        // One reason here would serve the rows below, so that one finding does.
        anyReason = true;
      }
    }
    return explained && !group.isEmpty() && group.get(group.size() - 1).deduction().isPresent();
  }

  /** Whether the actual value itself says why: 因疫情取消2场. */
  private static boolean saysWhy(IndicatorRow row) {
    String actual = row.actual().text();
    return actual.contains("因") || actual.contains("由于") || actual.contains("受疫情");
  }

  /** Whether a deducted row without a reason of its own follows below. */
  private static boolean servesOthers(List<IndicatorRow> group, int row) {
    for (IndicatorRow next : group.subList(row + 1, group.size())) {
      if (hasReason(next)) {
        return false;
      }
      if (next.deduction().isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static void contents(IndicatorRow row, Consumer<Finding> found) {
    Authored<String> reason = row.indicator().reason().orElseThrow();
    Matcher missed = SAYS_MISSED.matcher(reason.value());
    Matcher exceeded = SAYS_EXCEEDED.matcher(reason.value());
    if (row.outcome().isMet() && missed.find()) {
      found.accept(
          CheckCode.REASON_CONTRADICTS.at(reason.place(), missed.group(), row.actual().text()));
    } else if (row.outcome().isMissed() && exceeded.find()) {
      found.accept(
          CheckCode.REASON_CONTRADICTS.at(reason.place(), exceeded.group(), row.actual().text()));
    } else if (row.hasFullScore() && row.actualEqualsTarget()) {
      found.accept(CheckCode.REASON_WITHOUT_DEVIATION.at(reason.place()));
    }
  }

  private static void repeated(IndicatorTable table, Consumer<Finding> found) {
    Map<String, Integer> firstLines = new HashMap<>();
    OncePerTable repeated = new OncePerTable(CheckCode.REASON_REPEATED);
    for (IndicatorRow row : table.rows()) {
      if (hasReason(row)) {
        Authored<String> reason = row.indicator().reason().orElseThrow();
        Integer first =
            firstLines.putIfAbsent(
                WordingRules.withoutPunctuation(reason.value()), reason.place().line());
        if (first != null) {
          repeated.add(row, reason.place(), first.toString());
        }
      }
    }
    repeated.report(found);
  }
}
