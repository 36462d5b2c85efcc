package cn.jixiao.page.chart;

/**
 * The Java runtime cannot draw text: it lacks the system's font libraries (on Linux libfreetype and
 * libfontconfig). The message is what the runtime says.
 */
public final class DrawingUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DrawingUnavailable(Throwable cause) {
    super(
        "This Java cannot draw text (on Linux it needs libfreetype and fontconfig): "
            + reason(cause),
        cause);
  }

  /** What stands deepest says most: the libraries that failed are wrapped by those that asked. */
  private static String reason(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
  }
}
