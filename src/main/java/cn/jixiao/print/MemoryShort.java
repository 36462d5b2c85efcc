package cn.jixiao.print;

/** A page that is too large for the memory that Java may use. */
public final class MemoryShort extends RuntimeException {
  private static final long serialVersionUID = 1;

  MemoryShort(OutOfMemoryError cause) {
    super("more memory is needed", cause);
  }
}
