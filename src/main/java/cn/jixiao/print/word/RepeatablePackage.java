package cn.jixiao.print.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Office files (DOCX, XLSX) whose bytes depend on what is in them alone. */
public final class RepeatablePackage {
  /**
   * A date of no meaning; local, as ZIP files know no time zone. For the oldest that a ZIP file can
   * hold, Java adds one that depends on the machine's zone.
   */
  private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

  private RepeatablePackage() {}

  /**
   * The same file without the times at which its parts were packed.
   *
   * @throws IOException where the bytes are no ZIP file
   */
  public static byte[] of(byte[] file) throws IOException {
    return of(file, "", bytes -> bytes);
  }

  /**
   * The same file likewise, with one of its parts changed.
   *
   * @param part its name
   * @param change gives the part's new bytes
   */
  static byte[] of(byte[] file, String part, UnaryOperator<byte[]> change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(NO_DATE);
        to.putNextEntry(copy);
        if (entry.getName().equals(part)) {
          to.write(change.apply(from.readAllBytes()));
        } else {
          from.transferTo(to);
        }
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
