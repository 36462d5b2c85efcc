package cn.jixiao.yaml;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * A file that people write in YAML, taken apart into mappings, lists and texts with their places.
 * What kind of file it is, its sections say.
 *
 * @param root its outermost mapping; empty where there is none or a mistake does not allow to read
 *     on
 * @param findings what is wrong so far; readers of the mapping add to it
 * @param source the text, to show the lines that findings speak of; empty where it could not be
 *     decoded
 */
public record AuthoredFile(Optional<Tree.Mapping> root, List<Finding> findings, SourceText source) {
  private static final int MEGABYTE = 1024 * 1024;
  private static final int LARGEST_MEGABYTES = 1;

  /**
   * The most bytes that are read: room for a thousand indicators with twice as much text as
   * published ones have.
   */
  public static final int LARGEST = LARGEST_MEGABYTES * MEGABYTE;

  /**
   * Reads a file; never throws, whatever is there.
   *
   * @param file a file in UTF-8, at most 1 MB
   * @param section the file's outermost section
   */
  public static AuthoredFile read(Path file, Section section) {
    FileBytes content = FileBytes.of(file);
    return content.finding().isPresent()
        ? unreadable(content.finding().get())
        : read(file, content.bytes(), section);
  }

  /** Reads a file that holds text and no YAML. */
  static AuthoredText text(Path file) {
    FileBytes content = FileBytes.of(file);
    return content.finding().isPresent()
        ? new AuthoredText(file, new SourceText(""), List.of(content.finding().get()))
        : text(file, content.bytes());
  }

  /** Reads the content of a file that holds text and no YAML. */
  static AuthoredText text(Path file, byte[] bytes) {
    if (bytes.length > LARGEST) {
      return new AuthoredText(file, new SourceText(""), List.of(tooLarge(file)));
    }
    List<Finding> findings = new ArrayList<>();
    String text = Decoding.text(file, bytes, findings).orElse("");
    String cleaned = cleaned(file, text, new SourceText(text), findings);
    return new AuthoredText(file, new SourceText(cleaned), findings);
  }

  /** A file's bytes, one more than may be read at most, or why there are none. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares contents.
  private record FileBytes(byte[] bytes, Optional<Finding> finding) {
    static FileBytes of(Path file) {
      if (!Files.exists(file)) {
        return failed(ShapeCode.FILE_MISSING, file);
      }
      if (!Files.isRegularFile(file)) {
        return failed(ShapeCode.NOT_A_FILE, file);
      }
      // The file may grow while it is read.
      try (InputStream in = Files.newInputStream(file)) {
        return new FileBytes(in.readNBytes(LARGEST + 1), Optional.empty());
      } catch (NoSuchFileException e) {
        return failed(ShapeCode.FILE_MISSING, file);
      } catch (IOException e) {
        return failed(ShapeCode.FILE_UNREADABLE, file);
      }
    }

    private static FileBytes failed(ShapeCode code, Path file) {
      return new FileBytes(new byte[0], Optional.of(code.at(Place.startOf(file))));
    }
  }

  /**
   * Reads a file's content; never throws, whatever it is.
   *
   * @param file what places name
   * @param bytes the content in UTF-8, at most 1 MB
   * @param section the file's outermost section
   */
  public static AuthoredFile read(Path file, byte[] bytes, Section section) {
    if (bytes.length > LARGEST) {
      return unreadable(tooLarge(file));
    }
    List<Finding> findings = new ArrayList<>();
    Optional<String> text = Decoding.text(file, bytes, findings);
    if (text.isEmpty()) {
      // What is broken in one spot only can be shown around it.
      String shown =
          findings.get(0).code().equals(ShapeCode.ENCODING_BROKEN.code())
              ? new String(bytes, StandardCharsets.UTF_8)
              : "";
      return new AuthoredFile(Optional.empty(), findings, new SourceText(shown));
    }
    SourceText source = new SourceText(text.get());
    Draft draft = Draft.of(cleaned(file, text.get(), source, findings));
    Optional<Tree.Mapping> root =
        new TreeReader(file, section, source, options())
            .read(draft, findings)
            .flatMap(tree -> mapping(tree, section, findings));
    return new AuthoredFile(root, findings, source);
  }

  private static AuthoredFile unreadable(Finding finding) {
    return new AuthoredFile(
        Optional.empty(), new ArrayList<>(List.of(finding)), new SourceText(""));
  }

  private static Finding tooLarge(Path file) {
    return ShapeCode.FILE_TOO_LARGE.at(Place.startOf(file), String.valueOf(LARGEST_MEGABYTES));
  }

  private static Optional<Tree.Mapping> mapping(
      Tree tree, Section section, List<Finding> findings) {
    if (tree instanceof Tree.Mapping mapping) {
      return Optional.of(mapping);
    }
    if (!(tree instanceof Tree.Unreadable)) {
      findings.add(
          UnknownKey.tightColon(tree)
              .orElseGet(
                  () -> ShapeCode.NOT_A_PROJECT.at(tree.place(), section.fields().get(0).key())));
    }
    return Optional.empty();
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(2 * LARGEST);
    options.setMaxAliasesForCollections(0);
    options.setProcessComments(false);
    return options;
  }

  /** The text with a blank for every character that YAML or print cannot have; each is reported. */
  private static String cleaned(Path file, String text, SourceText source, List<Finding> findings) {
    int[] characters = text.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      int character = characters[i];
      if (isForbidden(character)) {
        findings.add(ShapeCode.CONTROL_CHARACTER.at(source.place(file, i), number(character)));
        characters[i] = ' ';
      } else if (isInvisible(character)) {
        findings.add(ShapeCode.INVISIBLE_CHARACTER.at(source.place(file, i), number(character)));
      }
    }
    return new String(characters, 0, characters.length);
  }

  private static boolean isForbidden(int character) {
    boolean control =
        Character.isISOControl(character)
            && character != '\n'
            && character != '\r'
            && character != '\t';
    // YAML takes the two separators for line breaks, and editors do not.
    return control || character == 0x2028 || character == 0x2029 || (character & 0xFFFE) == 0xFFFE;
  }

  /** Characters without width, and those that turn the direction of writing. */
  private static boolean isInvisible(int character) {
    return character == 0x00AD
        || character == 0x200B
        || character == 0x200E
        || character == 0x200F
        || (character >= 0x202A && character <= 0x202E)
        || character == 0x2060
        || (character >= 0x2066 && character <= 0x2069)
        || character == 0xFEFF;
  }

  private static String number(int character) {
    String digits = Integer.toHexString(character).toUpperCase(Locale.ROOT);
    return "U+" + "0".repeat(Math.max(4 - digits.length(), 0)) + digits;
  }
}
