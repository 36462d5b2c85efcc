package cn.jixiao.report.imports;

import cn.jixiao.finding.Messages;
import cn.jixiao.imports.ImportCode;
import cn.jixiao.imports.ImportedTable;
import cn.jixiao.imports.ImportedTable.Note;
import cn.jixiao.imports.Importer;
import cn.jixiao.text.MarkdownText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report on imported tables: for each what was read, mended (with the proof), doubtful and left
 * out, so that a person can compare it with the source quickly.
 */
public final class ImportReport {
  private final Messages messages;
  private final List<Entry> entries = new ArrayList<>();

  /** An empty report. */
  public ImportReport(Messages messages) {
    this.messages = messages;
  }

  /**
   * A table of a report.
   *
   * @param source the file that it was in
   * @param written the project's file
   */
  private record Entry(Path source, Path written, ImportedTable table) {}

  /** Adds a table. */
  public void add(Path source, Path written, ImportedTable table) {
    entries.add(new Entry(source, written, table));
  }

  /** What a table came to, in one line. */
  public String line(ImportedTable table) {
    return messages.text(
        "import.done",
        String.valueOf(table.rows()),
        String.valueOf(table.count(ImportCode.IMPORT_MENDED)),
        String.valueOf(table.count(ImportCode.IMPORT_DOUBTFUL)),
        String.valueOf(table.count(ImportCode.IMPORT_LEFT_OUT)));
  }

  /** The report as Markdown. */
  public String markdown() {
    StringBuilder text = new StringBuilder("# " + messages.text("import.report.title") + "\n");
    for (Entry entry : entries) {
      ImportedTable table = entry.table();
      text.append("\n## ").append(MarkdownText.escaped(table.name())).append("\n\n");
      bullet(
          text,
          "import.report.source",
          entry.source() + "，" + Importer.spot(table.spot(), messages));
      bullet(text, "import.report.file", slashes(entry.written()));
      bullet(text, "import.report.form", table.form() + "，" + table.year());
      text.append("* ").append(MarkdownText.escaped(line(table))).append('\n');
      if (!table.notes().isEmpty()) {
        text.append("\n| ");
        for (String head : List.of("kind", "line", "spot", "read", "now", "reason")) {
          text.append(messages.text("import.report." + head)).append(" | ");
        }
        text.append("\n|---|---|---|---|---|---|\n");
        for (Note note : table.notes()) {
          text.append("| ")
              .append(messages.text("import.kind." + note.code().code()))
              .append(" | ")
              .append(note.line() == 0 ? "" : note.line())
              .append(" | ")
              .append(MarkdownText.escaped(Importer.spot(note.spot(), messages)))
              .append(" | ")
              .append(cell(note.read()))
              .append(" | ")
              .append(note.code() == ImportCode.IMPORT_MENDED ? cell(note.now()) : "")
              .append(" | ")
              .append(note.reason().isEmpty() ? "" : messages.text(note.reason()))
              .append(" |\n");
        }
      }
    }
    return text.toString();
  }

  private void bullet(StringBuilder text, String key, String value) {
    text.append("* ")
        .append(messages.text(key))
        .append(messages.isEnglish() ? ": " : "：")
        .append(MarkdownText.escaped(value))
        .append('\n');
  }

  private static String cell(String text) {
    return MarkdownText.escaped(text.replaceAll("\\s*\\n\\s*", " "));
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** The report as JSON, for programs. */
  public String json() {
    List<Map<String, Object>> tables = new ArrayList<>();
    for (Entry entry : entries) {
      ImportedTable table = entry.table();
      Map<String, Object> written = new LinkedHashMap<>();
      written.put("source", slashes(entry.source()));
      written.put("at", Importer.spot(table.spot(), messages));
      written.put("file", slashes(entry.written()));
      written.put("id", table.id());
      written.put("name", table.name());
      written.put("year", table.year());
      written.put("form", table.form());
      written.put("rows", table.rows());
      List<Map<String, Object>> notes = new ArrayList<>();
      for (Note note : table.notes()) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("code", note.code().code());
        one.put("line", note.line());
        one.put("at", Importer.spot(note.spot(), messages));
        one.put("read", note.read());
        one.put("written", note.now());
        one.put("reason", note.reason().isEmpty() ? "" : messages.text(note.reason()));
        notes.add(one);
      }
      written.put("notes", notes);
      tables.add(written);
    }
    return JsonMapper.builder()
            .build()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(Map.of("tables", tables))
        + "\n";
  }
}
