package cn.jixiao.report.finding;

import cn.jixiao.finding.Messages;
import cn.jixiao.report.Report;
import cn.jixiao.report.SarifText;
import java.nio.file.Path;

/** Writes findings as SARIF 2.1.0, which platforms show beside the lines of a change. */
public final class FindingSarif implements Report<CheckReport> {
  private final Messages messages;

  /** Findings in one language. */
  public FindingSarif(Messages messages) {
    this.messages = messages;
  }

  @Override
  public String of(CheckReport report) {
    return new SarifText(messages).of(report.issues(messages));
  }

  /** Relative to the working directory, where the file is within it. */
  public static String uri(Path file) {
    return SarifText.uri(file);
  }
}
