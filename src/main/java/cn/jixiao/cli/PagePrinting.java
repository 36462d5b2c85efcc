package cn.jixiao.cli;

import cn.jixiao.form.FormLibrary;
import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.print.PagePrinter;
import cn.jixiao.publish.Leftovers;
import cn.jixiao.publish.PagePublisher;
import cn.jixiao.publish.Publication;
import cn.jixiao.report.finding.FindingPrinter;
import cn.jixiao.text.Visible;
import java.util.List;
import java.util.function.Consumer;

/** Prints pages for commands: says what was written, and why something was not. */
final class PagePrinting {
  private final Call call;
  private final FormLibrary forms;
  private final FindingPrinter findings;

  PagePrinting(Call call, FormLibrary forms, FindingPrinter findings) {
    this.call = call;
    this.forms = forms;
    this.findings = findings;
  }

  /** Prints pages, as the options say. */
  void print(Printing printing, Consumer<Printer> pages) {
    try (FontLibrary fonts = printing.fonts()) {
      findings.print(fonts.rejected());
      Leftovers.removeFrom(List.of(printing.folder()));
      PagePublisher publisher =
          new PagePublisher(new PagePrinter(fonts), forms, printing.formats());
      pages.accept(
          (page, template, name) -> {
            Publication outcome = publisher.publish(page, template, printing.folder(), name);
            findings.print(outcome.findings());
            outcome
                .written()
                .forEach(file -> call.shell().out().println(Visible.of(file.toString())));
          });
    }
  }

  /** Prints one page. */
  @FunctionalInterface
  interface Printer {
    /**
     * Prints a page.
     *
     * @param name of its files, without the format's extension
     */
    void print(PagePublisher.Page page, String template, String name);
  }
}
