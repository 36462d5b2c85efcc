package cn.jixiao.print.layout;

import cn.jixiao.page.BrowserPage;
import java.nio.charset.StandardCharsets;

/** Writes a page for browsers. */
public final class HtmlWriter implements PageWriter {
  /** Makes a writer. */
  public HtmlWriter() {}

  @Override
  public Layout layout() {
    return Layout.NONE;
  }

  @Override
  public byte[] write(Pages pages) {
    return BrowserPage.of(pages.xhtml()).getBytes(StandardCharsets.UTF_8);
  }
}
