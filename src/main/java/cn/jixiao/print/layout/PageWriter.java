package cn.jixiao.print.layout;

/**
 * Writes pages as one kind of file. The bytes depend on the pages alone, so that they are the same
 * on every run.
 */
public interface PageWriter {
  /** What a writer needs of the layout engine. */
  enum Layout {
    /** The pages as they are printed: merged cells are cut where pages end. */
    CUT,
    /** The document as one flow, for programs that break pages themselves. */
    WHOLE,
    /** Nothing. */
    NONE
  }

  /** Which layout it writes from. */
  Layout layout();

  /**
   * Writes pages.
   *
   * @param pages in the layout that {@link #layout()} asks for; nobody needs it afterwards
   */
  byte[] write(Pages pages);
}
