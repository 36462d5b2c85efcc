package cn.jixiao.publish;

import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.FindingCode;

/** Why documents are not printed or not written. All are errors. */
public enum PublishCode implements FindingCode {
  /** A document was asked for that the form does not have. Arguments: the form, the document. */
  DOCUMENT_NOT_IN_FORM,
  /** The target-setting document was asked for, and no indicator has a target. */
  TARGETS_MISSING,
  /** The self-evaluation was asked for, and nothing was executed or achieved yet. */
  RESULTS_MISSING,
  /** Nothing of what a document is about. Arguments: the document, the field. */
  NEEDS_MISSING,
  /** No document of the form can be printed yet. Argument: the form. */
  NOTHING_TO_PRINT,
  /** Two projects would be printed to one file. Arguments: the file, the other project's file. */
  OUTPUT_COLLISION,
  /** A file stands where the output's folder should be. */
  OUTPUT_NOT_A_FOLDER,
  /** A folder stands where a file should be written. */
  OUTPUT_IS_A_FOLDER,
  /** A file that would be overwritten. */
  OUTPUT_EXISTS,
  /** The system does not allow to write. */
  OUTPUT_FORBIDDEN,
  /** Writing failed. Argument: what the system says. */
  OUTPUT_NOT_WRITTEN;

  @Override
  public CodeFamily family() {
    return CodeFamily.PRINT;
  }
}
