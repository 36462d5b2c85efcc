package cn.jixiao.imports.source;

import cn.jixiao.finding.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads sources of every kind. What kind it is, the beginning of a file says; where that fits
 * several, its name.
 */
public final class SourceReader {
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final int BEGINNING = 1024;
  private static final int LONGEST_TEXT = 64 << 20;

  /** A reader. */
  public SourceReader() {}

  /** What lies in a file; what keeps it from being read is among the findings. */
  public SourceDocument read(Path file) {
    try {
      byte[] start = start(file);
      if (begins(start, PDF) || new String(start, StandardCharsets.ISO_8859_1).contains("%PDF-1")) {
        return PdfSource.read(file);
      }
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      if (begins(start, ZIP) || begins(start, OLE)) {
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

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(BEGINNING);
    }
  }

  private static boolean begins(byte[] start, byte[] with) {
    return start.length >= with.length && Arrays.equals(start, 0, with.length, with, 0, with.length);
  }
}
