package cn.jixiao.imports.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** How long streams are when they are unpacked, found without keeping what is in them. */
final class PdfStreams {
  private PdfStreams() {}

  /**
   * The length of a stream unpacked, or what comes first of it and a limit. Only the usual packing
   * is unpacked; others grow little.
   */
  static long length(COSStream stream, long limit) throws IOException {
    COSBase filters = stream.getFilters();
    boolean deflated =
        COSName.FLATE_DECODE.equals(filters) || COSName.FLATE_DECODE_ABBREVIATION.equals(filters);
    try (InputStream raw = stream.createRawInputStream();
        InputStream in = deflated ? new InflaterInputStream(raw) : raw) {
      byte[] buffer = new byte[1 << 14];
      long length = 0;
      int read = in.read(buffer);
      while (read >= 0 && length < limit) {
        length += read;
        read = in.read(buffer);
      }
      return Math.min(length, limit);
    } catch (ZipException | EOFException e) {
      // What is damaged is read as far as it goes.
      return 0;
    }
  }
}
