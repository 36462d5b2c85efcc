package cn.jixiao.imports.source;

import cn.jixiao.finding.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads sources of every kind. What kind it is, the beginning of a file says; where that fits
 * several, its name.
 */
public final class SourceReader {
  private static final String PDF = "%PDF-";
  private static final String ZIP = "PK\u0003\u0004";
  private static final String OLE = "\u00D0\u00CF\u0011\u00E0";
  private static final int BEGINNING = 1024;
  private static final int LONGEST_TEXT = 64 << 20;

  /** A reader. */
  public SourceReader() {}

  /**
   * What lies in a file; what keeps it from being read is among the findings. A folder is none: it
   * is named where nothing in it can be imported.
   */
  public SourceDocument read(Path file) {
    if (Files.isDirectory(file) && Files.isReadable(file)) {
      return failed(file, SourceCode.SOURCE_EMPTY);
    }
    try {
      String start = start(file);
      if (start.isEmpty()) {
        return failed(file, SourceCode.SOURCE_EMPTY);
      }
      if (start.contains(PDF)) {
        return PdfSource.read(file);
      }
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      if (start.startsWith(ZIP) || start.startsWith(OLE)) {
        boolean sheets = name.matches(".*\\.(xls|xlsx|xlsm|et)");
        return sheets ? ExcelSource.read(file) : WordSource.read(file);
      }
      if (Files.size(file) > LONGEST_TEXT) {
        return failed(file, SourceCode.SOURCE_TOO_LARGE);
      }
      return TextSource.read(file, Files.readAllBytes(file));
    } catch (IOException e) {
      return failed(file, SourceCode.SOURCE_NOT_READ);
    }
  }

  /** Text with tabs between cells that stands in no file. */
  public SourceDocument text(Path name, byte[] bytes) {
    try {
      return TextSource.read(name, bytes);
    } catch (IOException e) {
      return failed(name, SourceCode.SOURCE_NOT_READ);
    }
  }

  private static SourceDocument failed(Path file, SourceCode code) {
    return new SourceDocument(file, List.of(), List.of(code.at(Place.startOf(file))));
  }

  /** A character a byte. */
  private static String start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
    }
  }
}
