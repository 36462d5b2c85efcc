package cn.jixiao.form;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a form.
 *
 * @param form the form; empty where its file is missing or has an error
 * @param findings what is wrong with its file
 * @param source the text of its file, to show the lines that findings speak of
 */
public record FormReading(Optional<Form> form, List<Finding> findings, SourceText source) {
  /** Copies the list. */
  public FormReading {
    findings = List.copyOf(findings);
  }
}
