package cn.jixiao.cli;

import cn.jixiao.text.Keyed;

/** How a project's history is shown. */
enum HistoryFormat implements Keyed {
  /** For people at a terminal. */
  TEXT,
  JSON,
  /** One self-contained page, for the browser. */
  HTML;
}
