package cn.jixiao.publish;

import cn.jixiao.book.BookPlan;
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

  /**
   * @param formats at least one
   */
  public VolumePublisher(VolumePrinter printer, Set<Format> formats) {
    this.printer = printer;
    this.formats = Set.copyOf(formats);
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
        () -> {
          Map<Path, byte[]> files = new LinkedHashMap<>();
          PrintedVolume printed = printer.print(plan, source, formats, findings::add);
          printed.files().forEach((format, bytes) -> files.put(output.file(format.key()), bytes));
          boolean written = files.isEmpty() || OutputFiles.write(files, findings::add);
          return written
              ? new Publication(
                  List.copyOf(files.keySet()),
                  false,
                  printed.settings(),
                  findings,
                  Optional.empty())
              : Publication.of(List.of(), findings);
        },
        failure -> Publication.failed(findings, failure));
  }
}
