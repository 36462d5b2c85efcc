package cn.jixiao.imports;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.imports.ImportedTable.Note;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The notes of an imported table as findings at the lines of its file. */
public final class ImportFindings {
  private ImportFindings() {}

  /**
   * The findings of a table.
   *
   * @param file the project's file, which the places are in
   */
  public static List<Finding> of(ImportedTable table, Path file, Messages messages) {
    List<Finding> findings = new ArrayList<>();
    for (Note note : table.notes()) {
      Place place = new Place(file, Math.max(1, note.line()), 1);
      String spot = Importer.spot(note.spot(), messages);
      String reason = note.reason().isEmpty() ? "" : messages.text(note.reason());
      findings.add(
          switch (note.code()) {
            case IMPORT_MENDED -> note.code().at(place, note.read(), note.now(), spot, reason);
            case IMPORT_LEFT_OUT -> note.code().at(place, note.read(), spot);
            case IMPORT_YEAR_UNKNOWN -> note.code().at(place, note.now());
            default -> note.code().at(place, note.read(), spot, reason);
          });
    }
    return findings;
  }
}
