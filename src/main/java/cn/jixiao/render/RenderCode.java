package cn.jixiao.render;

import cn.jixiao.project.FindingCode;
import cn.jixiao.project.Severity;

/** Every finding that printing a project can give. Its message is in the bundle under its code. */
public enum RenderCode implements FindingCode {
  /** A document was asked for that the form does not have. Arguments: the form, the document. */
  DOCUMENT_NOT_IN_FORM,
  /** The target-setting document was asked for, and no indicator has a target. */
  TARGETS_MISSING,
  /** The self-evaluation was asked for, and nothing was executed or achieved yet. */
  RESULTS_MISSING,
  /** No document of the form can be printed yet. Argument: the form. */
  NOTHING_TO_PRINT,
  /** Arguments: the character's number, the character. */
  CHARACTER_WITHOUT_FONT,
  /** A form's template cannot be filled in. Argument: what the template engine says. */
  TEMPLATE_MISTAKE,
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
  OUTPUT_NOT_WRITTEN,
  /** Java may not use the memory that a document needs. Argument: what it may, in MB. */
  MEMORY_SHORT,
  /** A mistake of the program. Argument: what the program says. */
  PROGRAM_FAILURE,
  /** A font with PostScript outlines. */
  FONT_POSTSCRIPT(Severity.WARNING),
  /** A font file that cannot be read. */
  FONT_DAMAGED(Severity.WARNING),
  /** A font that may not be embedded. */
  FONT_RESTRICTED(Severity.WARNING);

  private final Severity severity;

  RenderCode() {
    this(Severity.ERROR);
  }

  RenderCode(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
