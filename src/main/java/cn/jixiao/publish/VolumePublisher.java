package cn.jixiao.publish;

import cn.jixiao.book.BookPart;
import cn.jixiao.book.BookPlan;
import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Failure;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.SourceText;
import cn.jixiao.print.Format;
import cn.jixiao.publish.OutputPlan.Output;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns books into volumes' files. A volume is written whole or not at all. */
public final class VolumePublisher {
  private final VolumePrinter printer;
  private final Set<Format> formats;
  private final Optional<Stamps> stamps;

  /**
   * @param formats at least one
   * @param stamps remember what was printed; empty where everything is printed again
   */
  public VolumePublisher(VolumePrinter printer, Set<Format> formats, Optional<Stamps> stamps) {
    this.printer = printer;
    this.formats = Set.copyOf(formats);
    this.stamps = stamps;
  }

  /**
   * Prints and writes a volume.
   *
   * @param output where to
   * @param plan of a book that was read without errors; one with errors is not printed, and why is
   *     among its own findings, which are not repeated
   * @param source the text of the book's own file
   */
  public Publication publish(Output output, BookPlan plan, SourceText source) {
    List<Finding> findings = new ArrayList<>();
    return Failure.contained(
        output.source(),
        () -> publish(output, plan, source, findings),
        failure -> Publication.failed(findings, failure));
  }

  private Publication publish(
      Output output, BookPlan plan, SourceText source, List<Finding> findings) {
    String content = content(plan, source);
    if (!plan.hasErrors() && stamps.filter(kept -> kept.isFresh(output, content)).isPresent()) {
      return Publication.unchanged();
    }
    Map<Path, byte[]> files = new LinkedHashMap<>();
    PrintedVolume printed = printer.print(plan, source, formats, findings::add);
    printed.files().forEach((format, bytes) -> files.put(output.file(format.key()), bytes));
    if (!files.isEmpty() && !OutputFiles.write(files, findings::add)) {
      return Publication.of(List.of(), findings);
    }
    if (!files.isEmpty() && findings.isEmpty()) {
      stamps.ifPresent(kept -> kept.keep(output, content, List.copyOf(files.keySet())));
    }
    return new Publication(
        List.copyOf(files.keySet()), false, printed.settings(), findings, Optional.empty());
  }

  /** All texts that a volume is made from. */
  private static String content(BookPlan plan, SourceText source) {
    StringBuilder content = new StringBuilder(source.text());
    for (BookPart part : plan.book().parts()) {
      if (part instanceof BookPart.Narrative narrative) {
        content.append('\0').append(narrative.narration().source().text());
      }
    }
    for (CheckedFile file : plan.files()) {
      content.append('\0').append(file.file()).append('\0').append(file.source().text());
    }
    return content.toString();
  }
}
