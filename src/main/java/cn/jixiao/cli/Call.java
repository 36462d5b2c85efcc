package cn.jixiao.cli;

import cn.jixiao.cli.terminal.Shell;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.report.Paint;
import cn.jixiao.report.ReportFormat;
import cn.jixiao.report.ReportStyle;
import cn.jixiao.report.finding.FindingPrinter;
import java.util.List;
import java.util.Optional;

/**
 * One call of the program.
 *
 * @param shell where it was called from
 * @param messages its words
 * @param root the options that every command has
 */
record Call(Shell shell, Messages messages, JixiaoCommand root) {
  /** A printer for what goes wrong beside a command's own output. */
  FindingPrinter findings() {
    return new FindingPrinter(shell.err(), Paint.of(shell.isErrColoured()), messages);
  }

  /** Whether a failure of the program is shown with all its details. */
  boolean isDebug() {
    return root.isDebug() || shell.isDebug();
  }

  /**
   * A result in some format. A mistake in a page's template is a finding.
   *
   * @param lowest the least severe findings that are shown
   * @param forms where the templates of pages are
   * @param findings where mistakes are printed
   * @return empty where there was a mistake
   */
  <R> Optional<String> text(
      ReportFormat<R> format,
      R result,
      Severity lowest,
      FormLibrary forms,
      FindingPrinter findings) {
    return text(format, result, style(lowest, forms), findings);
  }

  /** What a reader of the output wishes, as far as the call says it. */
  ReportStyle style(Severity lowest, FormLibrary forms) {
    return new ReportStyle(
        messages, Paint.of(shell.isOutColoured()), lowest, forms, shell.columns(), false);
  }

  private <R> Optional<String> text(
      ReportFormat<R> format, R result, ReportStyle style, FindingPrinter findings) {
    try {
      return Optional.of(format.report(style).of(result));
    } catch (TemplateFailure e) {
      findings.print(List.of(e.finding(style.forms())));
      return Optional.empty();
    }
  }

  /** Writes a result likewise on the output. */
  <R> void print(
      ReportFormat<R> format,
      R result,
      Severity lowest,
      FormLibrary forms,
      FindingPrinter findings) {
    print(format, result, style(lowest, forms), findings);
  }

  /** Writes a result as somebody wishes to read it. */
  <R> void print(ReportFormat<R> format, R result, ReportStyle style, FindingPrinter findings) {
    text(format, result, style, findings).ifPresent(shell.out()::print);
    shell.out().flush();
  }

  /** Shows in full what a failure of the program was, to those who ask for it. */
  void show(Optional<Throwable> failure) {
    if (isDebug()) {
      failure.ifPresent(thrown -> thrown.printStackTrace(shell.err()));
    }
  }

  /** The exit code of a command that printed findings. */
  static int exitCode(FindingPrinter findings) {
    return findings.hasErrors() ? CommandLines.FINDINGS : CommandLines.FINE;
  }
}
