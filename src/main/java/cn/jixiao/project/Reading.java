package cn.jixiao.project;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Severity;
import cn.jixiao.finding.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading one file. Where {@link #hasErrors()} holds, the project lacks every value
 * that could not be read: it serves to go on checking, and must not be printed.
 *
 * @param project the project; empty where not even its id, year, form, name, funds and indicators
 *     could be read
 * @param findings all findings of the file, in the order of their places
 * @param source the text of the file, to show the lines that findings speak of; empty text where it
 *     could not be decoded
 */
public record Reading(Optional<Project> project, List<Finding> findings, SourceText source) {
  /** Copies the list. */
  public Reading {
    findings = List.copyOf(findings);
  }

  /** Whether any finding is an error, so that the project must not be printed. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
