package cn.jixiao.cli;

import cn.jixiao.diff.DiffReport;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.page.ComparisonPage;
import cn.jixiao.page.PageTemplates;
import cn.jixiao.report.FindingPrinter;

/** The pages of a comparison, for the browser and for print. */
final class DiffPages {
  /** The name of the printed table's files, which systems without Chinese have to bear, too. */
  private static final String FILE = "comparison";

  private final Call call;
  private final ComparisonPage page;
  private final PagePrinting printing;

  DiffPages(FormLibrary forms, Call call, FindingPrinter findings) {
    this.call = call;
    this.page = new ComparisonPage(new PageTemplates(forms));
    this.printing = new PagePrinting(call, forms, findings);
  }

  /** The page for the browser. */
  String html(DiffReport report) {
    return printing.shown(() -> page.html(report, call.messages()));
  }

  /** Writes the comparison table. */
  void print(DiffReport report, Printing options) {
    printing.print(
        options,
        printer ->
            printer.print(() -> page.xhtml(report, call.messages()), ComparisonPage.TABLE, FILE));
  }
}
