package cn.jixiao.page.font;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.NameRecord;
import org.apache.fontbox.ttf.NamingTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The fonts (字体) that pages are laid out and printed with: those of the user's own folder, found by
 * family name, and the two that travel with the program, which every text falls back to. A font
 * file is parsed once and serves any number of documents; one library must not be used by two
 * threads at a time.
 */
public final class FontLibrary implements AutoCloseable {
  /**
   * One face of a family.
   *
   * @param families every name that the font file gives its family, in any language
   * @param weight 100 to 900; 400 is regular
   * @param italic whether it is slanted
   * @param font the parsed font
   * @param builtIn whether it travels with the program
   */
  public record Face(
      Set<String> families, int weight, boolean italic, TrueTypeFont font, boolean builtIn) {}

  private final Supplier<Loading> source;
  private final List<AutoCloseable> open = new ArrayList<>();
  private List<Face> faces;
  private List<Finding> rejected;

  private FontLibrary(Supplier<Loading> source) {
    this.source = source;
    renew();
  }

  /**
   * Reads the fonts once more, for whoever asks from now on: leaves the former ones to work that
   * was given up and may go on in another thread. They are closed with the library.
   */
  public void renew() {
    Loading loading = source.get();
    faces = List.copyOf(loading.faces);
    rejected = List.copyOf(loading.rejected);
    open.addAll(loading.open);
  }

  /**
   * Only the fonts that travel with the program, so that a page looks the same on every machine.
   */
  public static FontLibrary builtIn() {
    return new FontLibrary(() -> new Loading().withBuiltIn());
  }

  /**
   * The fonts of a folder (TrueType files and collections), then the built-in ones. Files that
   * cannot be used are named by {@link #rejected()}.
   *
   * @throws UncheckedIOException where the folder cannot be listed
   */
  public static FontLibrary of(Path folder) {
    return new FontLibrary(
        () -> {
          Loading loading = new Loading();
          try (Stream<Path> files = Files.list(folder)) {
            files.sorted(Comparator.comparing(Path::toString)).forEach(loading::addFile);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return loading.withBuiltIn();
        });
  }

  /**
   * Another library with the same fonts, for another thread.
   *
   * @throws UncheckedIOException where the user's folder cannot be listed any more
   */
  public FontLibrary another() {
    return new FontLibrary(source);
  }

  /** Findings about the files of the user's folder that look like fonts and cannot be used. */
  public List<Finding> rejected() {
    return rejected;
  }

  /** All faces, the user's own before those that travel with the program. */
  public List<Face> faces() {
    return faces;
  }

  /**
   * Another document begins: of the characters that share a glyph, the one that it asks for is what
   * is found in it.
   */
  public void begin() {
    for (Face face : faces) {
      try {
        WordsFirst.forget(face.font());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    for (AutoCloseable font : open) {
      try {
        font.close();
      } catch (Exception e) {
        throw new IllegalStateException("A font file could not be closed", e);
      }
    }
  }

  /** Gathers faces while files are read. */
  private static final class Loading {
    private final List<Face> faces = new ArrayList<>();
    private final List<Finding> rejected = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    Loading withBuiltIn() {
      for (BuiltInFont font : BuiltInFont.values()) {
        add(font);
      }
      return this;
    }

    private void add(BuiltInFont builtIn) {
      try (InputStream in = builtIn.open()) {
        TrueTypeFont font = new TTFParser().parse(FontBytes.read(in));
        prepare(font);
        open.add(font);
        faces.add(new Face(Set.of(builtIn.family()), 400, false, font, true));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void addFile(Path file) {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      try {
        if (name.endsWith(".ttf")) {
          TrueTypeFont font =
              new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
          open.add(font);
          addFace(file, font);
        } else if (name.endsWith(".ttc")) {
          TrueTypeCollection collection = new TrueTypeCollection(file.toFile());
          open.add(collection);
          collection.processAllFonts(font -> addFace(file, font));
        } else if (name.endsWith(".otf") || name.endsWith(".otc")) {
          reject(file, FontCode.FONT_POSTSCRIPT);
        }
      } catch (IOException | RuntimeException e) {
        // Font parsers meet damaged files with either; the user is told which file, and the rest is
        // used.
        reject(file, FontCode.FONT_DAMAGED);
      }
    }

    /**
     * What is printed must be found again as it was written, so no ligature stands for two dashes.
     */
    private static void prepare(TrueTypeFont font) throws IOException {
      WordsFirst.in(font);
      font.setEnableGsub(false);
    }

    private void addFace(Path file, TrueTypeFont font) throws IOException {
      if (font instanceof OpenTypeFont openType && openType.isPostScript()) {
        reject(file, FontCode.FONT_POSTSCRIPT);
        return;
      }
      prepare(font);
      OS2WindowsMetricsTable metrics = font.getOS2Windows();
      if (metrics != null
          && (metrics.getFsType() & 0x000f) == OS2WindowsMetricsTable.FSTYPE_RESTRICTED) {
        reject(file, FontCode.FONT_RESTRICTED);
        return;
      }
      int weight =
          metrics == null || metrics.getWeightClass() < 100 ? 400 : metrics.getWeightClass();
      boolean italic = font.getHeader() != null && (font.getHeader().getMacStyle() & 2) != 0;
      faces.add(new Face(familyNames(font), weight, italic, font, false));
    }

    /** Once a file, though a collection may have many faces. */
    private void reject(Path file, FontCode code) {
      Finding rejection = code.at(Place.startOf(file));
      if (!rejected.contains(rejection)) {
        rejected.add(rejection);
      }
    }

    private static Set<String> familyNames(TrueTypeFont font) throws IOException {
      Set<String> names = new LinkedHashSet<>();
      NamingTable naming = font.getNaming();
      if (naming != null) {
        for (NameRecord entry : naming.getNameRecords()) {
          boolean family =
              entry.getNameId() == NameRecord.NAME_FONT_FAMILY_NAME || entry.getNameId() == 16;
          if (family && entry.getString() != null && !entry.getString().isBlank()) {
            names.add(entry.getString().strip());
          }
        }
      }
      return names;
    }
  }
}
