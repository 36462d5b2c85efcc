package cn.jixiao.print.word;

import cn.jixiao.print.layout.DividedPages;
import cn.jixiao.print.layout.PageWriter;
import cn.jixiao.print.layout.Pages;
import java.util.Map;

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

  /**
   * Writes a document that is laid out a part at a time.
   *
   * @param numbers printed on the pages that the targets of links are on
   */
  public static byte[] write(DividedPages pages, Map<String, Integer> numbers) {
    return WordDocument.write(pages, numbers);
  }
}
