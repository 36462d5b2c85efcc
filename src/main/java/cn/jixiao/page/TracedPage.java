package cn.jixiao.page;

import cn.jixiao.form.FormCode;
import cn.jixiao.form.TemplateFailure;
import freemarker.core.Environment;
import freemarker.core.TemplateProcessingTracer;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A page while a template writes it: knows which line of which template wrote each of its lines,
 * and ends templates that do not end by themselves.
 */
final class TracedPage extends Writer implements TemplateProcessingTracer {
  /** A form has some thousand steps, a summary of ten thousand projects less than a million. */
  static final int MOST_STEPS = 20_000_000;

  /** How deep calls of macros, loops and conditions may stand in each other. */
  static final int MOST_LEVELS = 200;

  /** A volume of a thousand projects has a tenth of it. */
  static final int MOST_MILLION_CHARACTERS = 200;

  private static final int MILLION = 1_000_000;

  private final StringBuilder written = new StringBuilder();

  /** What elements wrote, in the order of the page. */
  private final List<Stretch> stretches = new ArrayList<>();

  private final Deque<TracedElement> open = new ArrayDeque<>();
  private int steps;
  private Origin last;

  /** What the template did last; asked for while it is still at work, too. */
  private volatile TracedElement entered;

  /**
   * What one element wrote at a time.
   *
   * @param start of it, in the page
   * @param origin where the element begins
   * @param lines how many lines of its template the element has after its first
   */
  private record Stretch(int start, Origin origin, int lines) {}

  /**
   * A place in a template.
   *
   * @param line from 1
   */
  record Origin(String template, int line) {}

  /** Ends a template; the engine may wrap it as it likes. */
  static final class LimitPassed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient TemplateFailure failure;

    private LimitPassed(TemplateFailure failure) {
      super(failure.getMessage(), null, false, false);
      this.failure = failure;
    }

    TemplateFailure failure() {
      return failure;
    }

    /** The limit that was passed, where one was the reason of what the engine threw. */
    static Optional<TemplateFailure> in(Throwable thrown) {
      for (Throwable at = thrown; at != null; at = at.getCause()) {
        if (at instanceof LimitPassed passed) {
          return Optional.of(passed.failure);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * A page of a template.
   *
   * @param template its name
   */
  TracedPage(String template) {
    last = new Origin(template, 1);
  }

  @Override
  public void enterElement(Environment environment, TracedElement element) {
    open.push(element);
    entered = element;
    steps++;
    if (steps > MOST_STEPS) {
      throw passed(FormCode.TEMPLATE_ENDLESS, MOST_STEPS / MILLION);
    }
    if (open.size() > MOST_LEVELS) {
      throw passed(FormCode.TEMPLATE_TOO_DEEP, MOST_LEVELS);
    }
  }

  @Override
  public void exitElement(Environment environment, TracedElement element) {
    open.pop();
  }

  private LimitPassed passed(FormCode code, int most) {
    Origin here = here();
    return new LimitPassed(
        new TemplateFailure(here.template, here.line, code, List.of(String.valueOf(most))));
  }

  /** Whether an element is of a text that was made up on the way, or of a file without content. */
  private static boolean isOfNoFile(TracedElement element) {
    return element.getTemplate() == null || element.getTemplate().getName().contains("->");
  }

  /** Where the template was when it failed, or is while it goes on. */
  Origin reached() {
    TracedElement element = entered;
    return element == null || isOfNoFile(element)
        ? last
        : new Origin(element.getTemplate().getName(), Math.max(1, element.getBeginLine()));
  }

  /** Where the template is at work. */
  Origin here() {
    TracedElement element = open.peek();
    // A template that is made of a text on the way has no file.
    if (element != null && !isOfNoFile(element)) {
      last = new Origin(element.getTemplate().getName(), Math.max(1, element.getBeginLine()));
    }
    return last;
  }

  @Override
  public void write(char[] characters, int offset, int length) {
    if (written.length() + (long) length > (long) MOST_MILLION_CHARACTERS * MILLION) {
      throw passed(FormCode.TEMPLATE_TOO_LONG, MOST_MILLION_CHARACTERS);
    }
    Origin origin = here();
    TracedElement element = open.peek();
    int lines = element == null ? 0 : Math.max(0, element.getEndLine() - element.getBeginLine());
    if (stretches.isEmpty() || !stretches.get(stretches.size() - 1).origin.equals(origin)) {
      stretches.add(new Stretch(written.length(), origin, lines));
    }
    written.append(characters, offset, length);
  }

  @Override
  public void flush() {
    // Nothing is kept back.
  }

  @Override
  public void close() {
    // Nothing is open.
  }

  /** The page, without what is blank around it. */
  String text() {
    return written.toString().strip() + "\n";
  }

  /**
   * Where a sign of the page comes from.
   *
   * @param line of {@link #text}, from 1
   * @param column likewise
   */
  Origin origin(int line, int column) {
    int at = 0;
    while (at < written.length() && Character.isWhitespace(written.charAt(at))) {
      at++;
    }
    for (int passed = 1; passed < line; passed++) {
      int end = written.indexOf("\n", at);
      at = end < 0 ? written.length() : end + 1;
    }
    at = Math.min(at + Math.max(column - 1, 0), Math.max(written.length() - 1, 0));
    int low = 0;
    int high = stretches.size();
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (stretches.get(middle).start <= at) {
        low = middle;
      } else {
        high = middle;
      }
    }
    if (stretches.isEmpty()) {
      return last;
    }
    Stretch stretch = stretches.get(low);
    int breaks = 0;
    for (int i = stretch.start; i < at; i++) {
      breaks += written.charAt(i) == '\n' ? 1 : 0;
    }
    return new Origin(
        stretch.origin.template, stretch.origin.line + Math.min(breaks, stretch.lines));
  }
}
