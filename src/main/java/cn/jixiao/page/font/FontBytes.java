package cn.jixiao.page.font;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The bytes of a built-in font file (字体文件), with one of its tables of characters in place of all.
 *
 * <p>A font names the same characters several times over, for systems of several ages, and its
 * reader builds a map of tens of thousands of characters for each. One that reaches every character
 * is enough; a start is noticeably shorter with it, and the memory of a font half.
 */
final class FontBytes {
  private static final int CHARACTERS = 0x636d6170; // “cmap”
  private static final int DIRECTORY = 12;
  private static final int DIRECTORY_ENTRY = 16;
  private static final int WINDOWS = 3;
  private static final int ALL_OF_UNICODE = 10;

  private FontBytes() {}

  /** Reads a font to its end; the stream stays open. */
  static RandomAccessRead read(InputStream in) throws IOException {
    byte[] font = whole(in);
    keepOneTableOfCharacters(ByteBuffer.wrap(font));
    return new RandomAccessReadBuffer(font);
  }

  /** What the stream says it has is usually all; then nothing is copied again. */
  private static byte[] whole(InputStream in) throws IOException {
    byte[] expected = new byte[in.available()];
    int length = in.readNBytes(expected, 0, expected.length);
    byte[] more = in.readAllBytes();
    if (length == expected.length && more.length == 0) {
      return expected;
    }
    byte[] all = Arrays.copyOf(expected, length + more.length);
    System.arraycopy(more, 0, all, length, more.length);
    return all;
  }

  /** A font without a table of all characters stays as it is. */
  private static void keepOneTableOfCharacters(ByteBuffer font) {
    int tables = font.getShort(4);
    for (int entry = DIRECTORY;
        entry < DIRECTORY + tables * DIRECTORY_ENTRY;
        entry += DIRECTORY_ENTRY) {
      if (font.getInt(entry) == CHARACTERS) {
        int table = font.getInt(entry + 8);
        int kinds = font.getShort(table + 2);
        for (int kind = table + 4; kind < table + 4 + kinds * 8; kind += 8) {
          if (font.getShort(kind) == WINDOWS && font.getShort(kind + 2) == ALL_OF_UNICODE) {
            font.putLong(table + 4, font.getLong(kind));
            font.putShort(table + 2, (short) 1);
            return;
          }
        }
      }
    }
  }
}
