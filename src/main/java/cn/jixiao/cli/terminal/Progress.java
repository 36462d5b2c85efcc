package cn.jixiao.cli.terminal;

import cn.jixiao.finding.Messages;
import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on a terminal, and nothing elsewhere. */
public final class Progress implements AutoCloseable {
  private static final int WIDTH = 76;
  private static final int MILLISECONDS = 100;

  private final PrintWriter err;
  private final Optional<ProgressBar> bar;

  private Progress(PrintWriter err, Optional<ProgressBar> bar) {
    this.err = err;
    this.bar = bar;
  }

  /** A bar for so many steps. */
  public static Progress of(Shell shell, Messages messages, int steps) {
    PrintWriter err = shell.err();
    if (!shell.errTerminal() || steps < 2) {
      return new Progress(err, Optional.empty());
    }
    return new Progress(
        err,
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName(messages.text("render.progress"))
                .setInitialMax(steps)
                .setUpdateIntervalMillis(MILLISECONDS)
                // Block characters are not in every console's charset.
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(
                    new DelegatingProgressBarConsumer(
                        line -> {
                          err.print(GuardedWriter.LINE_START + line);
                          err.flush();
                        },
                        WIDTH))
                .build()));
  }

  /** One step is done. */
  public void step() {
    bar.ifPresent(ProgressBar::step);
  }

  @Override
  public void close() {
    if (bar.isPresent()) {
      bar.get().close();
      // Findings and the list of files follow where the bar was.
      err.print(GuardedWriter.LINE_START + " ".repeat(WIDTH) + GuardedWriter.LINE_START);
      err.flush();
    }
  }
}
