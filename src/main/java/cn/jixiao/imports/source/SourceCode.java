package cn.jixiao.imports.source;

import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.FindingCode;
import cn.jixiao.finding.Severity;

/** What keeps a source from being read, or a part of it. */
public enum SourceCode implements FindingCode {
  /** No such file, or no right to read it. */
  SOURCE_NOT_READ,
  /** A file of no bytes, or a folder without a file that can be imported. */
  SOURCE_EMPTY,
  /** Not what its name or its beginning says; or of a kind that is not read. */
  SOURCE_FOREIGN,
  /** Damaged. Argument: what the library says. */
  SOURCE_BROKEN,
  /** Protected by a password. */
  SOURCE_ENCRYPTED,
  /** Pages that are pictures without text. Argument: which pages. */
  SOURCE_SCANNED,
  /** Larger than what is read, packed or unpacked. */
  SOURCE_TOO_LARGE,
  /** Rows or sheets that the source hides and that are left out. Argument: where. */
  SOURCE_HIDDEN;

  @Override
  public Severity severity() {
    return this == SOURCE_HIDDEN ? Severity.WARNING : Severity.ERROR;
  }

  @Override
  public CodeFamily family() {
    return CodeFamily.IMPORT;
  }
}
