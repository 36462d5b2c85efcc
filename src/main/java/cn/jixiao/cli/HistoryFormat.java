package cn.jixiao.cli;

import java.util.Locale;

/** How a project's history is shown. */
enum HistoryFormat implements Keyed {
  /** For people at a terminal. */
  TEXT,
  JSON,
  /** One self-contained page, for the browser. */
  HTML;

  @Override
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
