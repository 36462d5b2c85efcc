package cn.jixiao.workspace;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which findings are shown, and how loud they are (检查设置). Findings that say why a file cannot be
 * read are always shown.
 *
 * @param lowest the quietest severity that is shown
 * @param select codes that alone are shown; empty for all
 * @param ignore codes that are not shown
 * @param severities how loud findings of a code are instead; empty to switch them off
 * @param strict whether warnings, too, make a run fail
 */
public record CheckSettings(
    Severity lowest,
    Set<String> select,
    Set<String> ignore,
    Map<String, Optional<Severity>> severities,
    boolean strict) {
  /** Errors and warnings of all codes. */
  public static final CheckSettings DEFAULT =
      new CheckSettings(Severity.WARNING, Set.of(), Set.of(), Map.of(), false);

  /** Copies the collections. */
  public CheckSettings {
    select = Set.copyOf(select);
    ignore = Set.copyOf(ignore);
    severities = Map.copyOf(severities);
  }

  /** These settings with another quietest severity. */
  public CheckSettings withLowest(Severity severity) {
    return new CheckSettings(severity, select, ignore, severities, strict);
  }

  /** These settings, showing these codes alone. */
  public CheckSettings withSelect(Set<String> codes) {
    return new CheckSettings(lowest, codes, ignore, severities, strict);
  }

  /** These settings with more codes that are not shown. */
  public CheckSettings withIgnored(Set<String> codes) {
    Set<String> all = new TreeSet<>(ignore);
    all.addAll(codes);
    return new CheckSettings(lowest, select, all, severities, strict);
  }

  /** These settings, with warnings failing a run or not. */
  public CheckSettings withStrict(boolean fails) {
    return new CheckSettings(lowest, select, ignore, severities, fails);
  }

  /** The findings that are shown, as loud as they are to be, in the order given. */
  public List<Finding> apply(List<Finding> findings) {
    return findings.stream().flatMap(finding -> apply(finding).stream()).toList();
  }

  private Optional<Finding> apply(Finding finding) {
    String code = finding.code();
    if (CodeNames.isFixed(code)) {
      return Optional.of(finding).filter(this::isLoudEnough);
    }
    return loudness(code, finding.severity()).map(finding::withSeverity).filter(this::isLoudEnough);
  }

  /**
   * How loud a finding that can be configured is; empty where it is not shown. What is selected
   * among checks says nothing of comparisons, and the other way round.
   *
   * @param severity how loud it is by itself
   */
  Optional<Severity> loudness(String code, Severity severity) {
    boolean ofYears = CodeNames.isOfYears(code);
    boolean anySelected =
        select.stream().anyMatch(selected -> CodeNames.isOfYears(selected) == ofYears);
    if (ignore.contains(code) || (anySelected && !select.contains(code))) {
      return Optional.empty();
    }
    return severities.getOrDefault(code, Optional.of(severity));
  }

  private boolean isLoudEnough(Finding finding) {
    return finding.severity().compareTo(lowest) <= 0;
  }

  /** Whether findings make a run fail. */
  public boolean fail(List<Finding> findings) {
    Severity quietest = strict ? Severity.WARNING : Severity.ERROR;
    return findings.stream().anyMatch(finding -> finding.severity().compareTo(quietest) <= 0);
  }
}
