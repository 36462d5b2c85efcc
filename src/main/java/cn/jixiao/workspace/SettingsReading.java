package cn.jixiao.workspace;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Severity;
import cn.jixiao.finding.SourceText;
import java.util.List;

/**
 * What came of reading a {@code jixiao.yaml}.
 *
 * @param settings what could be read, the rest by default
 * @param findings what is wrong with the file
 * @param source its text, to show the lines that findings speak of
 */
public record SettingsReading(CheckSettings settings, List<Finding> findings, SourceText source) {
  /** Nothing was set. */
  public static final SettingsReading NONE =
      new SettingsReading(CheckSettings.DEFAULT, List.of(), new SourceText(""));

  /** Copies the list. */
  public SettingsReading {
    findings = List.copyOf(findings);
  }

  /** Whether any finding is an error. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
