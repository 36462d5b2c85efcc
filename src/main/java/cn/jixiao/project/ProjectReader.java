package cn.jixiao.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads projects' files. Whatever a file holds, reading it ends in a {@link Reading} and never in
 * an exception: every mistake is a finding, and all of a file's mistakes are found at once. Readers
 * hold no state and may be shared.
 */
public final class ProjectReader {
  private static final int MEGABYTE = 1024 * 1024;
  private static final int LARGEST_MEGABYTES = 4;
  private static final int LARGEST = LARGEST_MEGABYTES * MEGABYTE;

  /** Makes a reader. */
  public ProjectReader() {}

  /**
   * Reads a file.
   *
   * @param file a project's file in UTF-8, at most 4 MB
   */
  public Reading read(Path file) {
    if (!Files.exists(file)) {
      return failed(ShapeCode.FILE_MISSING.at(Place.startOf(file)));
    }
    if (!Files.isRegularFile(file)) {
      return failed(ShapeCode.NOT_A_FILE.at(Place.startOf(file)));
    }
    try {
      if (Files.size(file) > LARGEST) {
        return failed(tooLarge(file));
      }
      // The file may grow while it is read.
      try (InputStream in = Files.newInputStream(file)) {
        return read(file, in.readNBytes(LARGEST + 1));
      }
    } catch (NoSuchFileException e) {
      return failed(ShapeCode.FILE_MISSING.at(Place.startOf(file)));
    } catch (IOException e) {
      return failed(ShapeCode.FILE_UNREADABLE.at(Place.startOf(file)));
    }
  }

  /**
   * Reads the content of a file that need not exist: what an editor holds unsaved, or what a former
   * version had.
   *
   * @param file what places name
   * @param bytes the content in UTF-8, at most 4 MB
   */
  public Reading read(Path file, byte[] bytes) {
    if (bytes.length > LARGEST) {
      return failed(tooLarge(file));
    }
    List<Finding> findings = new ArrayList<>();
    Optional<String> text = Decoding.text(file, bytes, findings);
    if (text.isEmpty()) {
      return failed(findings.get(0));
    }
    SourceText source = new SourceText(text.get());
    Draft draft = Draft.of(cleaned(file, text.get(), source, findings));
    Optional<Project> project =
        new TreeReader(file, source, options())
            .read(draft, findings)
            .flatMap(root -> new ProjectShape(file, findings).project(root));
    return new Reading(
        project,
        findings.stream().distinct().sorted(Comparator.comparing(Finding::place)).toList(),
        source);
  }

  private static Reading failed(Finding finding) {
    return new Reading(Optional.empty(), List.of(finding), new SourceText(""));
  }

  private static Finding tooLarge(Path file) {
    return ShapeCode.FILE_TOO_LARGE.at(Place.startOf(file), String.valueOf(LARGEST_MEGABYTES));
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
      } else if (character == 0x200B || character == 0x2060 || character == 0xFEFF) {
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

  private static String number(int character) {
    return String.format(Locale.ROOT, "U+%04X", character);
  }
}
