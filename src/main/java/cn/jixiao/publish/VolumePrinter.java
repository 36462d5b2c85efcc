package cn.jixiao.publish;

import cn.jixiao.book.BookPart;
import cn.jixiao.book.BookPlan;
import cn.jixiao.book.VolumePage;
import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.SourceText;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.SummaryCharts;
import cn.jixiao.page.chart.DrawingUnavailable;
import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.page.font.UnprintableCharacters;
import cn.jixiao.print.Format;
import cn.jixiao.print.PagePrinter;
import cn.jixiao.summary.SummaryCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Prints volumes, without writing files: none of a book that has errors. */
public final class VolumePrinter {
  private final FormLibrary forms;
  private final VolumePage page;
  private final PagePrinter printer;

  /**
   * @param forms where templates are from
   */
  public VolumePrinter(FormLibrary forms, FontLibrary fonts) {
    this.forms = forms;
    this.page = new VolumePage(forms, fonts);
    this.printer = new PagePrinter(fonts);
  }

  /**
   * Prints a volume.
   *
   * @param plan of a book that was read without errors; of one with errors nothing is printed, and
   *     why is among its own findings, which are not repeated
   * @param source the text of the book's own file
   * @param formats at least one
   * @param found where it is reported why it is not printed
   */
  public PrintedVolume print(
      BookPlan plan, SourceText source, Set<Format> formats, Consumer<Finding> found) {
    if (plan.hasErrors()) {
      return PrintedVolume.NONE;
    }
    try {
      VolumePage.Volume volume = page.volume(plan, charts(plan, found));
      return new PrintedVolume(
          printer.print(volume.xhtml(), VolumePage.TEMPLATE, formats), volume.settings());
    } catch (TemplateFailure e) {
      found.accept(e.finding(forms));
    } catch (UnprintableCharacters e) {
      e.characters().forEach(character -> places(plan, source, character).forEach(found));
    }
    return PrintedVolume.NONE;
  }

  /** The charts of a summary; a volume without them says all the same. */
  private static Optional<SummaryCharts> charts(BookPlan plan, Consumer<Finding> found) {
    if (!plan.hasSummary()) {
      return Optional.empty();
    }
    try {
      return Optional.of(SummaryCharts.of(plan.summary(), VolumePage.CHINESE));
    } catch (DrawingUnavailable e) {
      Place place = Place.startOf(plan.book().file());
      found.accept(SummaryCode.SUMMARY_WITHOUT_CHARTS.at(place, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  /** Where a character first stands in each of the files that a volume is made from. */
  private static List<Finding> places(BookPlan plan, SourceText source, int character) {
    Map<Path, SourceText> texts = new LinkedHashMap<>();
    texts.put(plan.book().file(), source);
    for (BookPart part : plan.book().parts()) {
      if (part instanceof BookPart.Narrative narrative) {
        texts.put(narrative.narration().file(), narrative.narration().source());
      }
    }
    for (CheckedFile file : plan.files()) {
      texts.put(file.file(), file.source());
    }
    List<Finding> findings = new ArrayList<>();
    texts.forEach(
        (file, text) ->
            text.find(file, character)
                .ifPresent(place -> findings.add(UnprintableCharacters.finding(place, character))));
    return findings.isEmpty()
        ? List.of(UnprintableCharacters.finding(Place.startOf(plan.book().file()), character))
        : findings;
  }
}
