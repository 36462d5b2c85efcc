package cn.jixiao.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One of several parts (分片) into which projects are divided, to be worked on by as many processes
 * or machines that know nothing of each other.
 *
 * <p>A project's part is the remainder of the CRC-32 of its id (UTF-8), so that the years of a
 * project, and files with the same id, come into the same part. The id is looked up in the file's
 * text, which need not be a sound project; where there is none, the file's name stands for it.
 *
 * @param part from 1 on
 * @param parts how many there are
 */
public record Shard(int part, int parts) {
  /** Everything. */
  public static final Shard WHOLE = new Shard(1, 1);

  /** More than anybody has processors for. */
  private static final int MOST = 1_000_000;

  /** Where the id stands in all files that the program understands. */
  private static final int BEGINNING = 64 * 1024;

  private static final Pattern WORDS = Pattern.compile("(\\d{1,7})/(\\d{1,7})");
  private static final Pattern ID =
      Pattern.compile(
          "(?m)^[\"']?id[\"']?[ \\t]*:[ \\t]+(\"[^\"\\r\\n]*\"|'[^'\\r\\n]*'|[^#\\r\\n]*)");

  /** Refuses a part that there is not. */
  public Shard {
    if (part < 1 || part > parts || parts > MOST) {
      throw new IllegalArgumentException(part + "/" + parts);
    }
  }

  /** The part that {@code 2/4} names; empty for what names none. */
  public static Optional<Shard> of(String words) {
    Matcher numbers = WORDS.matcher(words.strip());
    if (!numbers.matches()) {
      return Optional.empty();
    }
    int part = Integer.parseInt(numbers.group(1));
    int parts = Integer.parseInt(numbers.group(2));
    return part < 1 || part > parts || parts > MOST
        ? Optional.empty()
        : Optional.of(new Shard(part, parts));
  }

  /** Whether a project's file is in this part. */
  public boolean holds(Path file) {
    return parts == 1 || holds(id(file).orElse(file.getFileName().toString()));
  }

  /** Whether what is called so is in this part. */
  boolean holds(String name) {
    CRC32 sum = new CRC32();
    sum.update(name.getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % parts == part - 1;
  }

  /** The files of this part, and the books whose folders' names fall to it. */
  public ProjectFiles of(ProjectFiles all) {
    return parts == 1
        ? all
        : new ProjectFiles(
            all.files().stream().filter(this::holds).toList(),
            all.books().stream().filter(book -> holds(shown(book))).toList(),
            all.findings());
  }

  private static String shown(Path file) {
    return file.normalize().toString().replace('\\', '/');
  }

  private static Optional<String> id(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
      Matcher id = ID.matcher(text);
      return id.find()
          ? Optional.of(bare(id.group(1))).filter(s -> !s.isEmpty())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String bare(String written) {
    String value = written.strip();
    boolean quoted = value.length() > 1 && (value.startsWith("\"") || value.startsWith("'"));
    return quoted ? value.substring(1, value.length() - 1).strip() : value;
  }

  /** {@code 2/4}. */
  @Override
  public String toString() {
    return part + "/" + parts;
  }
}
