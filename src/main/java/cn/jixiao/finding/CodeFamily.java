package cn.jixiao.finding;

import cn.jixiao.text.Keyed;

/** What findings are about: the headings under which their codes are explained. */
public enum CodeFamily implements Keyed {
  /** How a file is written. */
  SHAPE,
  /** The form that a project names. */
  FORM,
  /** Sums, rates and what a publication printed. */
  ARITHMETIC,
  /** Weights, scores and reasons. */
  SCORES,
  /** Targets and actual values. */
  TARGETS,
  /** Funds against indicators. */
  FUNDS,
  /** What a form asks for. */
  COMPLETENESS,
  /** Allowances and settings. */
  SETTINGS,
  /** Books. */
  BOOK,
  /** Summaries. */
  SUMMARY,
  /** Printing and writing. */
  PRINT,
  /** Reading other people's documents. */
  IMPORT,
  /** One year against another. */
  YEARS;

  /** Whether these are findings of a file, and not of a comparison. */
  public boolean isOfChecks() {
    return this != YEARS;
  }

  /** The key of a code's message in the bundle. */
  public String messageKey(String code) {
    return (isOfChecks() ? "finding." : "diff.") + code;
  }
}
