package cn.jixiao.page;

import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.font.UnprintableCharacters;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A time within which work on a page has to end. Template engine and layout cannot be stopped from
 * outside; what takes longer is left to itself in a thread that does not keep the program from
 * ending, and the program goes on without it.
 *
 * @param most how long the work may take
 */
public record TimeLimit(Duration most) {
  /** Templates and pages are trees that are walked by recursion. */
  private static final long STACK_BYTES = 32L << 20;

  /**
   * Work on a page.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Work<T> {
    /**
     * Does it.
     *
     * @throws TemplateFailure where the page or its template has a mistake
     * @throws UnprintableCharacters where no font has a character of the page
     */
    T done() throws TemplateFailure, UnprintableCharacters;
  }

  /** The work took longer than it may. */
  public static final class TimePassed extends Exception {
    private static final long serialVersionUID = 1L;

    TimePassed(TimeoutException cause) {
      super("more time is needed", cause);
    }
  }

  /**
   * Does work on a page in a thread of its own, with what the calling thread hands down.
   *
   * @throws TimePassed where it took too long; it may still be under way then, with all it was
   *     given
   * @throws TemplateFailure as the work does
   * @throws UnprintableCharacters as the work does
   */
  public <T> T of(Work<T> work) throws TimePassed, TemplateFailure, UnprintableCharacters {
    FutureTask<T> task = new FutureTask<>(work::done);
    Thread thread = new Thread(null, task, "page", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new TimePassed(e);
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw (CancellationException) new CancellationException().initCause(e);
    } catch (ExecutionException e) {
      rethrow(e.getCause());
      throw new IllegalStateException(e);
    }
  }

  private static void rethrow(Throwable thrown) throws TemplateFailure, UnprintableCharacters {
    if (thrown instanceof TemplateFailure mistake) {
      throw mistake;
    }
    if (thrown instanceof UnprintableCharacters characters) {
      throw characters;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }
}
