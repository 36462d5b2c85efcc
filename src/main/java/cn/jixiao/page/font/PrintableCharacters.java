package cn.jixiao.page.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;

/**
 * Which characters can be printed, to be asked before anything is. Fonts are opened when a
 * character is met that not all fonts for Chinese have, and for most projects never. Serves several
 * threads.
 */
public final class PrintableCharacters implements AutoCloseable {
  /** Characters without width, and those that choose among the shapes of the one before them. */
  private static final Pattern NOT_PRINTED =
      Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]");

  /** Signs of figures and of punctuation that projects are full of. */
  private static final String USUAL_SIGNS =
      "“”‘’…—–·×÷±≥≤≠≈∶→℃‰㎡№①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩°§●○■□★☆▲△◆◇√％￥";

  private final Optional<Supplier<FontLibrary>> fonts;
  private Optional<FontLibrary> open = Optional.empty();

  /**
   * @param fonts opens what is printed with; asked at most once
   */
  public PrintableCharacters(Supplier<FontLibrary> fonts) {
    this(Optional.of(fonts));
  }

  private PrintableCharacters(Optional<Supplier<FontLibrary>> fonts) {
    this.fonts = fonts;
  }

  /** Every character, for those who do not print with fonts. */
  public static PrintableCharacters all() {
    return new PrintableCharacters(Optional.empty());
  }

  /** What can be printed with the fonts of a folder, or with the built-in ones alone. */
  public static PrintableCharacters with(Optional<Path> folder) {
    return new PrintableCharacters(
        () -> folder.map(FontLibrary::of).orElseGet(FontLibrary::builtIn));
  }

  /** A text as it is printed: without the characters that are never seen. */
  public static String printed(String text) {
    return NOT_PRINTED.matcher(text).replaceAll("");
  }

  /** The characters of a text, as code points, that no font has. */
  public NavigableSet<Integer> lacking(String text) {
    NavigableSet<Integer> lacking = new TreeSet<>();
    if (fonts.isPresent() && !text.codePoints().allMatch(PrintableCharacters::isUsual)) {
      printed(text).codePoints().filter(character -> !has(character)).forEach(lacking::add);
    }
    return lacking;
  }

  /** What the fonts that travel with the program have: a test holds it. */
  static boolean isUsual(int character) {
    return (character >= ' ' && character <= '~')
        || character == '\n'
        || (character >= 0x4E00 && character <= 0x9FA5)
        || (character >= 0x3000 && character <= 0x3017)
        || (character >= 0xFF01 && character <= 0xFF5E)
        || (character < Character.MIN_SUPPLEMENTARY_CODE_POINT
            && USUAL_SIGNS.indexOf(character) >= 0);
  }

  private boolean has(int character) {
    return isUsual(character) || Character.isWhitespace(character) || isInAnyFont(character);
  }

  private synchronized boolean isInAnyFont(int character) {
    if (open.isEmpty()) {
      open = fonts.map(Supplier::get);
    }
    return open.get().faces().stream().anyMatch(face -> has(face, character));
  }

  private static boolean has(FontLibrary.Face face, int character) {
    try {
      CmapLookup table = face.font().getUnicodeCmapLookup(false);
      return table != null && table.getGlyphId(character) != 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    open.ifPresent(FontLibrary::close);
    open = Optional.empty();
  }
}
