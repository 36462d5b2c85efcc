package cn.jixiao.cli;

import cn.jixiao.text.Keyed;

/** How findings are reported. */
enum ReportFormat implements Keyed {
  /** For people at a terminal. */
  TEXT,
  JSON,
  /** For platforms that show findings beside the changed lines. */
  SARIF,
  /** For the discussion of a change. */
  MARKDOWN;
}
