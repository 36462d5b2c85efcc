package cn.jixiao.cli;

import cn.jixiao.text.Keyed;

/** How a comparison is reported. */
enum DiffFormat implements Keyed {
  /** For people at a terminal. */
  TEXT,
  JSON,
  /** For the discussion of a change. */
  MARKDOWN,
  /** One self-contained page, for the browser. */
  HTML;
}
