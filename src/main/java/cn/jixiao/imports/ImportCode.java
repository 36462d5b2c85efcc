package cn.jixiao.imports;

import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.FindingCode;
import cn.jixiao.finding.Severity;

/** What is to be said of imported tables. */
public enum ImportCode implements FindingCode {
  /** No table of indicators was found. */
  IMPORT_NO_TABLE(Severity.ERROR),
  /** The tables fit no form. */
  IMPORT_FORM_UNKNOWN(Severity.ERROR),
  /** A value to look at. Arguments: the value, where it is in the source, why. */
  IMPORT_DOUBTFUL(Severity.WARNING),
  /** A slip of recognition. Arguments: as read, as mended, where, the proof. */
  IMPORT_MENDED(Severity.INFO),
  /** A cell for which a project's file has no place. Arguments: its text, where. */
  IMPORT_LEFT_OUT(Severity.WARNING),
  /** None of the tables is of the project that is updated. */
  IMPORT_UPDATE_OTHER(Severity.ERROR),
  /** An indicator that the updated file does not have. Argument: its name. */
  IMPORT_ROW_NEW(Severity.WARNING),
  /** Nothing says which year it is. Argument: the one that is written. */
  IMPORT_YEAR_UNKNOWN(Severity.WARNING);

  private final Severity severity;

  ImportCode(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public CodeFamily family() {
    return CodeFamily.IMPORT;
  }
}
