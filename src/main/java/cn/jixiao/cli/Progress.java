package cn.jixiao.cli;

import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on a terminal, and nothing elsewhere. */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 76;
  private static final int MILLISECONDS = 100;

  private final PrintWriter err;
  private final Optional<ProgressBar> bar;

  private Progress(PrintWriter err, Optional<ProgressBar> bar) {
    this.err = err;
    this.bar = bar;
  }

  /** A bar for so many steps. */
  static Progress of(Call call, int steps) {
    if (!call.shell().errTerminal() || steps < 2) {
      return new Progress(call.shell().err(), Optional.empty());
    }
    PrintWriter err = call.shell().err();
    return new Progress(
        err,
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName(call.messages().text("render.progress"))
                .setInitialMax(steps)
                .setUpdateIntervalMillis(MILLISECONDS)
                // Block characters are not in every console's charset.
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(
                    new DelegatingProgressBarConsumer(
                        line -> {
                          err.print("\r" + line);
                          err.flush();
                        },
                        WIDTH))
                .build()));
  }

  void step() {
    bar.ifPresent(ProgressBar::step);
  }

  @Override
  public void close() {
    if (bar.isPresent()) {
      bar.get().close();
      // Findings and the list of files follow where the bar was.
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
    }
  }
}
