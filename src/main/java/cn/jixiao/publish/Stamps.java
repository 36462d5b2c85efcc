package cn.jixiao.publish;

import cn.jixiao.publish.OutputPlan.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers what documents were printed from (印章), in a hidden folder beside them, so that what has
 * not changed is not printed again. A document counts as unchanged while everything that it is
 * printed from is the same, and its files are as they were written.
 */
public final class Stamps {
  /** The folder beside the outputs. */
  static final String FOLDER = ".jixiao";

  private static final String ENDING = ".stamp";

  private final String common;
  private final boolean again;

  /**
   * @param common what all documents of a call depend on, in an order
   * @param again whether all is printed again; what it was printed from is remembered all the same
   */
  public Stamps(List<String> common, boolean again) {
    this.common = digest(common);
    this.again = again;
  }

  /**
   * What stands for the program itself: its version and when it was built.
   *
   * @param version as people know it
   */
  public static String program(String version) {
    CodeSource source = Stamps.class.getProtectionDomain().getCodeSource();
    try {
      return source == null ? version : version + state(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException e) {
      return version;
    }
  }

  /**
   * What stands for a file or a folder with all that is in it: names, sizes and times of changes.
   *
   * @throws UncheckedIOException where it cannot be read
   */
  public static String state(Path path) {
    List<String> states = new ArrayList<>();
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.comparing(Path::toString)).toList()) {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isRegularFile()) {
          states.add(path.relativize(file) + " " + state(attributes));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return digest(states);
  }

  private static String state(BasicFileAttributes file) {
    return file.size() + " " + file.lastModifiedTime().toMillis();
  }

  /**
   * Whether a project's documents are what printing it again would give.
   *
   * @param content what else the documents are printed from
   */
  boolean isFresh(Output output, String content) {
    if (again) {
      return false;
    }
    try {
      List<String> lines = Files.readAllLines(file(output));
      if (lines.size() < 2 || !lines.get(0).equals(key(content))) {
        return false;
      }
      for (String line : lines.subList(1, lines.size())) {
        Optional<String> now = written(output.folder().resolve(name(line)));
        if (!now.equals(Optional.of(line))) {
          return false;
        }
      }
      return true;
    } catch (IOException | RuntimeException e) {
      // No stamp, or one that nobody can read: then it is printed.
      return false;
    }
  }

  /** Remembers what a project's documents were printed from; where that fails, they are anew. */
  void keep(Output output, String content, List<Path> files) {
    List<String> lines = new ArrayList<>(List.of(key(content)));
    for (Path file : files) {
      written(file).ifPresent(lines::add);
    }
    byte[] stamp = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      OutputFiles.write(Map.of(file(output), stamp));
    } catch (IOException e) {
      // The documents are there; the next run prints them once more.
    }
  }

  private static Path file(Output output) {
    return output.folder().resolve(FOLDER).resolve(output.stem() + ENDING);
  }

  private String key(String content) {
    return digest(List.of(common, content));
  }

  private static Optional<String> written(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(state(attributes) + " " + file.getFileName());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What stands behind size and time. */
  private static String name(String line) {
    return line.split(" ", 3)[2];
  }

  private static String digest(List<String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String text : texts) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
