package cn.jixiao.imports;

import cn.jixiao.imports.source.Spot;
import java.util.List;

/**
 * A table that has become a project's file.
 *
 * @param id the project's plain name
 * @param year of the project
 * @param name 项目名称 as read; may be empty
 * @param form the form's id
 * @param spot where the table begins
 * @param text the file's text
 * @param rows how many indicators were read
 * @param notes what a person should know, in the order of the file
 */
public record ImportedTable(
    String id,
    int year,
    String name,
    String form,
    Spot spot,
    String text,
    int rows,
    List<Note> notes) {
  /** Copies the list. */
  public ImportedTable {
    notes = List.copyOf(notes);
  }

  /**
   * Something that a person should know.
   *
   * @param code what kind of thing
   * @param spot where in the source
   * @param line the line of the file; 0 for what is not in it
   * @param read as it was read
   * @param now as it was written; empty for what was left out
   * @param reason the key of the message that says why
   */
  public record Note(
      ImportCode code, Spot spot, int line, String read, String now, String reason) {}

  /** How many notes are of a kind. */
  public long count(ImportCode code) {
    return notes.stream().filter(note -> note.code() == code).count();
  }
}
