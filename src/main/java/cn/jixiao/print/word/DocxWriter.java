package cn.jixiao.print.word;

import cn.jixiao.print.layout.PageWriter;
import cn.jixiao.print.layout.Pages;

/**
 * Writes laid-out pages as a Word document (DOCX) that can be edited as if made by hand: real
 * tables, styles, sections and page numbers. The bytes depend on the pages alone: no date, no
 * random identifier.
 */
public final class DocxWriter implements PageWriter {
  /** Makes a writer. */
  public DocxWriter() {}

  /** Word cuts merged cells itself where pages end. */
  @Override
  public Layout layout() {
    return Layout.WHOLE;
  }

  @Override
  public byte[] write(Pages pages) {
    return WordDocument.write(pages.laidOut().orElseThrow(), pages.numbers());
  }
}
