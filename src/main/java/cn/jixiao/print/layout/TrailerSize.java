package cn.jixiao.print.layout;

import java.nio.charset.StandardCharsets;

/**
 * The number of objects that a PDF says it has ({@code /Size}, ISO 32000-1, 7.5.5): one more than
 * the highest object number in its cross-reference table. The PDF library counts the
 * cross-reference stream, too, which its table leaves out, and checkers remark on it.
 */
final class TrailerSize {
  private static final String POINTER = "startxref";
  private static final String SIZE = "/Size ";

  /** The ranges of numbers in the table, each a first number and a count. */
  private static final String INDEX = "/Index [";

  /** The dictionary of a cross-reference stream is shorter. */
  private static final int LONGEST_DICTIONARY = 4096;

  private TrailerSize() {}

  /**
   * Corrects the number in place; the file stays as long as it is.
   *
   * @param pdf a whole file; where it ends in a plain cross-reference table it is left as it is
   */
  static void correct(byte[] pdf) {
    int end = lastIndexOf(pdf, POINTER);
    int at = end < 0 ? -1 : number(pdf, skipBlanks(pdf, end + POINTER.length()));
    if (at < 0 || at >= pdf.length) {
      return;
    }
    int stop = Math.min(pdf.length, at + LONGEST_DICTIONARY);
    int size = indexOf(pdf, SIZE, at, stop);
    int index = indexOf(pdf, INDEX, at, stop);
    if (size < 0 || index < 0) {
      return;
    }
    int digits = size + SIZE.length();
    int length = digitsFrom(pdf, digits);
    byte[] right =
        String.valueOf(afterLast(pdf, index + INDEX.length())).getBytes(StandardCharsets.US_ASCII);
    if (right.length <= length) {
      System.arraycopy(right, 0, pdf, digits, right.length);
      for (int i = digits + right.length; i < digits + length; i++) {
        pdf[i] = ' ';
      }
    }
  }

  /** The end of the last range here: its first number and its count added. */
  private static int afterLast(byte[] pdf, int from) {
    int first = 0;
    int count = 0;
    int at = skipBlanks(pdf, from);
    while (number(pdf, at) >= 0) {
      first = number(pdf, at);
      at = skipBlanks(pdf, at + digitsFrom(pdf, at));
      count = Math.max(0, number(pdf, at));
      at = skipBlanks(pdf, at + digitsFrom(pdf, at));
    }
    return first + count;
  }

  private static int skipBlanks(byte[] pdf, int from) {
    int at = from;
    while (at < pdf.length && pdf[at] <= ' ') {
      at++;
    }
    return at;
  }

  private static int digitsFrom(byte[] pdf, int from) {
    int at = from;
    while (at < pdf.length && pdf[at] >= '0' && pdf[at] <= '9') {
      at++;
    }
    return at - from;
  }

  /** The number that begins here, or -1. */
  private static int number(byte[] pdf, int from) {
    int length = digitsFrom(pdf, from);
    return length == 0 || length > 9
        ? -1
        : Integer.parseInt(new String(pdf, from, length, StandardCharsets.US_ASCII));
  }

  private static int lastIndexOf(byte[] pdf, String text) {
    for (int at = pdf.length - text.length(); at >= 0; at--) {
      if (isAt(pdf, text, at)) {
        return at;
      }
    }
    return -1;
  }

  private static int indexOf(byte[] pdf, String text, int from, int to) {
    for (int at = from; at <= to - text.length(); at++) {
      if (isAt(pdf, text, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isAt(byte[] pdf, String text, int at) {
    for (int i = 0; i < text.length(); i++) {
      if (pdf[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
