package cn.jixiao.print.layout;

/** A document has more pages than anybody prints, so that something in its styles is wrong. */
public final class PagesPassed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int most;

  PagesPassed(int most) {
    super("more than " + most + " pages");
    this.most = most;
  }

  /** How many pages there may be. */
  public int most() {
    return most;
  }
}
