package cn.jixiao.publish;

import cn.jixiao.book.BookPart;
import cn.jixiao.book.BookPlan;
import cn.jixiao.book.VolumePage;
import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.FailureCode;
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
import cn.jixiao.publish.OutputPlan.Output;
import cn.jixiao.summary.SummaryCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns books into volumes' files. A volume is written whole or not at all. */
public final class BookPublisher {
  private final FormLibrary forms;
  private final VolumePage page;
  private final PagePrinter printer;
  private final Set<Format> formats;

  /**
   * @param formats at least one
   */
  public BookPublisher(FormLibrary forms, FontLibrary fonts, Set<Format> formats) {
    this.forms = forms;
    this.page = new VolumePage(forms);
    this.printer = new PagePrinter(fonts);
    this.formats = Set.copyOf(formats);
  }

  /**
   * What came of one book.
   *
   * @param written the files, all whole
   * @param findings why there are none
   * @param failure the program's own mistake, if one is among the findings
   */
  public record Outcome(
      List<Path> written, List<Finding> findings, Optional<RuntimeException> failure) {
    /** Copies the lists. */
    public Outcome {
      written = List.copyOf(written);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Prints and writes a volume.
   *
   * @param output where to
   * @param plan of a book that was read without errors; one with errors is not printed, and why is
   *     among its own findings, which are not repeated
   * @param source the text of the book's own file
   */
  public Outcome publish(Output output, BookPlan plan, SourceText source) {
    List<Finding> findings = new ArrayList<>();
    if (plan.hasErrors()) {
      return new Outcome(List.of(), findings, Optional.empty());
    }
    try {
      Map<Path, byte[]> files = new LinkedHashMap<>();
      printer
          .print(page.xhtml(plan, charts(plan, findings)), VolumePage.TEMPLATE, formats)
          .forEach((format, bytes) -> files.put(output.file(format.key()), bytes));
      boolean written = OutputFiles.write(files, findings::add);
      return new Outcome(
          written ? List.copyOf(files.keySet()) : List.of(), findings, Optional.empty());
    } catch (TemplateFailure e) {
      findings.add(e.finding(forms));
    } catch (UnprintableCharacters e) {
      e.characters().forEach(character -> findings.addAll(places(plan, source, character)));
    } catch (RuntimeException e) {
      // One book that the program cannot bear must not keep others from print.
      findings.add(FailureCode.of(output.source(), e));
      return new Outcome(List.of(), findings, Optional.of(e));
    }
    return new Outcome(List.of(), findings, Optional.empty());
  }

  /** The charts of a summary; a volume without them says all the same. */
  private static Optional<SummaryCharts> charts(BookPlan plan, List<Finding> findings) {
    if (!plan.hasSummary()) {
      return Optional.empty();
    }
    try {
      return Optional.of(SummaryCharts.of(plan.summary(), VolumePage.CHINESE));
    } catch (DrawingUnavailable e) {
      Place place = Place.startOf(plan.book().file());
      findings.add(SummaryCode.SUMMARY_WITHOUT_CHARTS.at(place, String.valueOf(e.getMessage())));
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
