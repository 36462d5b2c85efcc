package cn.jixiao.page.font;

import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.FindingCode;
import cn.jixiao.finding.Severity;

/** What can be wrong with fonts, and with characters that they lack. */
public enum FontCode implements FindingCode {
  /** Arguments: the character's number, the character. */
  CHARACTER_WITHOUT_FONT(Severity.ERROR),
  /** A font with PostScript outlines. */
  FONT_POSTSCRIPT(Severity.WARNING),
  /** A font file that cannot be read. */
  FONT_DAMAGED(Severity.WARNING),
  /** A font that may not be embedded. */
  FONT_RESTRICTED(Severity.WARNING);

  private final Severity severity;

  FontCode(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public CodeFamily family() {
    return CodeFamily.PRINT;
  }
}
