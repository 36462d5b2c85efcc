package cn.jixiao.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Does the same to many things, several at a time. The results are in the order of the things, and
 * do not depend on how many work.
 *
 * @param <W> what each thread works with; one serves one thread at a time
 */
public final class Workers<W> {
  private final int most;
  private final Supplier<W> tools;

  /**
   * @param most how many work at a time, at least one
   * @param tools makes what a further thread works with, in that thread
   */
  public Workers(int most, Supplier<W> tools) {
    this.most = most;
    this.tools = tools;
  }

  /**
   * Works.
   *
   * @param first what the first thread works with, which is the calling one
   * @param work must not throw
   * @return what came of each thing
   */
  public <T, R> List<R> each(List<T> things, W first, BiFunction<W, T, R> work) {
    List<R> results = new ArrayList<>(Collections.nCopies(things.size(), null));
    AtomicInteger next = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 1; i < Math.min(most, things.size()); i++) {
      Thread thread =
          new Thread(() -> work(things, results, next, tools.get(), work), "worker " + i);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    work(things, results, next, first, work);
    for (Thread thread : threads) {
      join(thread);
    }
    return results;
  }

  /** Results are seen by whoever waits for the threads to end. */
  private static <W, T, R> void work(
      List<T> things, List<R> results, AtomicInteger next, W tools, BiFunction<W, T, R> work) {
    for (int i = next.getAndIncrement(); i < things.size(); i = next.getAndIncrement()) {
      results.set(i, work.apply(tools, things.get(i)));
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
