package cn.jixiao.report.finding;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.report.JsonText;
import cn.jixiao.report.Report;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes findings as JSON: an array with an element for each. */
public final class FindingJson implements Report<CheckReport> {
  private final Messages messages;

  /** Findings in one language. */
  public FindingJson(Messages messages) {
    this.messages = messages;
  }

  @Override
  public String of(CheckReport report) {
    return JsonText.of(report.findings().stream().map(finding -> entry(finding, report)).toList());
  }

  private Map<String, Object> entry(Finding finding, CheckReport report) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("file", finding.place().file().toString().replace('\\', '/'));
    entry.put("line", finding.place().line());
    entry.put("column", finding.place().column());
    entry.put("severity", finding.severity().key());
    entry.put("code", finding.code());
    entry.put("message", messages.message(finding));
    entry.put("hint", messages.hint(finding));
    report.fingerprint(finding).ifPresent(known -> entry.put("fingerprint", known));
    return entry;
  }
}
