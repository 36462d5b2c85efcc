package cn.jixiao.cli.terminal;

import cn.jixiao.report.Paint;
import cn.jixiao.text.Visible;
import java.io.IOException;
import java.io.Writer;

/**
 * What stands between the program and a terminal: only the program's own colours and line breaks
 * get through; whatever else a terminal would obey is shown, wherever it came from.
 */
final class GuardedWriter extends Writer {
  /** What the progress bar writes to begin its line anew. */
  static final char LINE_START = '\uFDD1';

  private static final String SELECT = "0123456789;";

  private final Writer terminal;

  GuardedWriter(Writer terminal) {
    this.terminal = terminal;
  }

  @Override
  public void write(char[] characters, int offset, int length) throws IOException {
    StringBuilder shown = new StringBuilder(length);
    int end = offset + length;
    for (int i = offset; i < end; i++) {
      char character = characters[i];
      if (character == Paint.MARK) {
        int code = i + 1;
        while (code < end && SELECT.indexOf(characters[code]) >= 0) {
          code++;
        }
        boolean paint = code < end && characters[code] == 'm';
        shown.append(paint ? "\u001B[" : Visible.name(character));
      } else if (character == LINE_START) {
        shown.append('\r');
      } else if (character == '\n' || character == '\t') {
        shown.append(character);
      } else if (character == '\r' && i + 1 < end && characters[i + 1] == '\n') {
        shown.append(character);
      } else if (Visible.isObeyed(character)) {
        shown.append(Visible.name(character));
      } else {
        shown.append(character);
      }
    }
    terminal.write(shown.toString());
  }

  @Override
  public void flush() throws IOException {
    terminal.flush();
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
