package cn.jixiao.project;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Turns a file's bytes into text. Only UTF-8 is read; what else offices save is recognised and
 * named.
 */
final class Decoding {
  private static final String CHINESE_OFFICE = "GB18030";

  private Decoding() {}

  /**
   * Decodes a file.
   *
   * @param file the file, for places
   * @param bytes its content
   * @param findings where it is reported that the file is not UTF-8
   * @return the text without byte order mark; empty where there is none
   */
  static Optional<String> text(Path file, byte[] bytes, List<Finding> findings) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      findings.add(ShapeCode.ENCODING_UTF16.at(Place.startOf(file)));
      return Optional.empty();
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result =
        decoder.decode(ByteBuffer.wrap(bytes, start, bytes.length - start), decoded, true);
    String text = decoded.flip().toString();
    if (isBinary(text) || (result.isError() && has(bytes, 0))) {
      findings.add(
          (isUtf16(bytes) ? ShapeCode.ENCODING_UTF16 : ShapeCode.NOT_TEXT).at(Place.startOf(file)));
      return Optional.empty();
    }
    if (result.isError()) {
      findings.add(
          isGbk(bytes)
              ? ShapeCode.ENCODING_GBK.at(Place.startOf(file))
              : ShapeCode.ENCODING_BROKEN.at(
                  new SourceText(text).place(file, text.codePointCount(0, text.length()))));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private static boolean startsWith(byte[] bytes, int... beginning) {
    if (bytes.length < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if ((bytes[i] & 0xFF) != beginning[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(byte[] bytes, int wanted) {
    for (byte one : bytes) {
      if (one == wanted) {
        return true;
      }
    }
    return false;
  }

  /** More than one character in ten has no business in a text. */
  private static boolean isBinary(String text) {
    long controls = text.chars().filter(Decoding::isControl).count();
    return controls * 10 > text.length();
  }

  private static boolean isControl(int character) {
    return (character < ' ' && character != '\n' && character != '\r' && character != '\t')
        || character == 0x7F;
  }

  /** Latin text in UTF-16 without a byte order mark has a zero in every other byte. */
  private static boolean isUtf16(byte[] bytes) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    int enough = bytes.length / 8;
    return bytes.length >= 8
        && ((odd > enough && even <= bytes.length / 100)
            || (even > enough && odd <= bytes.length / 100));
  }

  private static boolean isGbk(byte[] bytes) {
    if (!Charset.isSupported(CHINESE_OFFICE)) {
      return false;
    }
    try {
      String text =
          Charset.forName(CHINESE_OFFICE)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.codePoints().noneMatch(Decoding::isControl)
          && text.codePoints().anyMatch(Character::isIdeographic);
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
