package cn.jixiao.cli;

import cn.jixiao.publish.OutputPlan.Output;
import cn.jixiao.publish.Publication;
import cn.jixiao.text.Visible;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells people who end a run before it is done (中断) which files were written and which projects
 * were not printed. What was written stays; each file is whole.
 */
final class Interruption implements AutoCloseable {
  private static final int MOST_NAMED = 20;

  private final Call call;
  private final List<Output> waiting;
  private final List<Path> written = new ArrayList<>();
  private final Thread told = new Thread(this::tell, "interruption");

  /**
   * Watches over the printing of so many outputs until it is closed.
   *
   * @param outputs in the order in which they are printed
   */
  Interruption(Call call, List<Output> outputs) {
    this.call = call;
    this.waiting = new ArrayList<>(outputs);
    Runtime.getRuntime().addShutdownHook(told);
  }

  /** The next output is done, whatever came of it. */
  synchronized void done(Output output, Publication publication) {
    waiting.remove(output);
    written.addAll(publication.written());
  }

  private void tell() {
    call.shell().err().print(text());
    call.shell().err().flush();
  }

  /** What people are told if the run ends now. */
  synchronized String text() {
    StringBuilder text = new StringBuilder();
    line(text, call.messages().text("render.interrupted"));
    line(text, call.messages().text("render.interrupted.written", count(written)));
    written.forEach(file -> line(text, "  " + Visible.of(file.toString())));
    line(text, call.messages().text("render.interrupted.waiting", count(waiting)));
    text.append(
        waiting.stream()
            .limit(MOST_NAMED)
            .map(output -> "  " + Visible.of(output.source().toString()) + System.lineSeparator())
            .collect(Collectors.joining()));
    if (waiting.size() > MOST_NAMED) {
      line(text, "  …");
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append(System.lineSeparator());
  }

  private static String count(List<?> list) {
    return String.valueOf(list.size());
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(told);
    } catch (IllegalStateException e) {
      // The run is being ended at this moment, and people are being told so.
    }
  }
}
