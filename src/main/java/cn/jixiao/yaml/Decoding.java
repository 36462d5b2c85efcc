package cn.jixiao.yaml;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.SourceText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
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
    if (startsWith(bytes, '%', 'P', 'D', 'F', '-') || startsWith(bytes, '{', '\\', 'r', 't', 'f')) {
      findings.add(ShapeCode.NOT_TEXT.at(Place.startOf(file)));
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
    if (isChineseIn(StandardCharsets.UTF_16LE, bytes)
        || isChineseIn(StandardCharsets.UTF_16BE, bytes)) {
      return true;
    }
    int enough = bytes.length / 8;
    return bytes.length >= 8
        && ((odd > enough && even <= bytes.length / 100)
            || (even > enough && odd <= bytes.length / 100));
  }

  private static boolean isGbk(byte[] bytes) {
    return Charset.isSupported(CHINESE_OFFICE)
        && isChineseIn(Charset.forName(CHINESE_OFFICE), bytes);
  }

  /**
   * Whether the bytes are a Chinese text in an encoding; the last character may be cut off. Noise
   * gives rare characters of all kinds, texts give common Chinese and Latin ones.
   */
  private static boolean isChineseIn(Charset encoding, byte[] bytes) {
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    CoderResult result =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), decoded, false);
    String text = decoded.flip().toString();
    long common = text.chars().filter(Decoding::isCommon).count();
    return !result.isError()
        && text.chars().noneMatch(Decoding::isControl)
        && text.codePoints().anyMatch(Character::isIdeographic)
        && common * 10 >= text.length() * 9L;
  }

  private static boolean isCommon(int character) {
    return character <= 0x7F
        || (character >= 0x3000 && character <= 0x303F)
        || (character >= 0x4E00 && character <= 0x9FFF)
        || (character >= 0xFF00 && character <= 0xFFEF)
        || (character >= 0x2000 && character <= 0x22FF);
  }
}
