package cn.jixiao.project;

import cn.jixiao.yaml.AuthoredFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files that are no proper projects: those of the test's resources, each named for what is wrong,
 * and those that are too large or too binary to be kept.
 */
final class BrokenFiles {
  private static final int MEGABYTE = 1024 * 1024;

  /** As large as a file may be. */
  private static final int FULL = AuthoredFile.LARGEST;

  private static final String HEAD =
      "id: a\nyear: 2024\nform: b\nname: c\nfunds: {fiscal: {budget: 1}}\n";
  private static final String INDICATORS = HEAD + "indicators:\n  产出指标:\n    数量指标:\n";

  private BrokenFiles() {}

  /** All of them, by their names without extension, in the order of the names. */
  static List<Path> writtenTo(Path folder) throws IOException {
    Map<String, byte[]> files = generated();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey() + ".yaml"), file.getValue());
    }
    for (Path kept : kept()) {
      Files.copy(kept, folder.resolve(kept.getFileName().toString()));
    }
    try (Stream<Path> written = Files.list(folder)) {
      return written.sorted().toList();
    }
  }

  static Path folder() {
    try {
      return Path.of(BrokenFiles.class.getResource("broken/expected.tsv").toURI())
          .resolveSibling(".")
          .normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.filter(file -> file.toString().endsWith(".yaml")).toList();
    }
  }

  private static Map<String, byte[]> generated() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    encodings(files);
    binaries(files);
    tooLarge(files);
    nested(files);
    many(files);
    endless(files);
    return files;
  }

  private static void encodings(Map<String, byte[]> files) {
    String text = HEAD + "indicators: {产出指标: {数量指标: [{name: 志愿服务活动次数, target: ≥12次}]}}\n";
    files.put("encoding-utf16-le", text.getBytes(StandardCharsets.UTF_16LE));
    files.put("encoding-utf16-be", text.getBytes(StandardCharsets.UTF_16BE));
    files.put("encoding-utf16-le-mark", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    files.put("encoding-utf16-be-mark", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
    files.put("encoding-utf16-odd", ("\uFEFF" + text + "a").getBytes(StandardCharsets.UTF_16LE));
    files.put(
        "encoding-utf16-mostly-chinese",
        ("# " + "志愿服务".repeat(200) + "\n" + text).getBytes(StandardCharsets.UTF_16LE));
    files.put("encoding-utf32", text.getBytes(Charset.forName("UTF-32BE")));
    files.put("encoding-utf32-mark", ("\uFEFF" + text).getBytes(Charset.forName("UTF-32LE")));
  }

  private static void binaries(Map<String, byte[]> files) throws IOException {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    files.put("binary-random", noise);
    files.put("binary-random-full", random(FULL));
    files.put("binary-zeros", new byte[5000]);
    files.put("binary-png", joined(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13), noise));
    files.put(
        "binary-jpeg", joined(bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F'), noise));
    files.put(
        "binary-doc", joined(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), new byte[500]));
    files.put(
        "binary-pdf",
        joined(
            "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>stream\n".getBytes(StandardCharsets.ISO_8859_1), noise));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write("<w:document/>".getBytes(StandardCharsets.UTF_8));
    }
    files.put("binary-docx", out.toByteArray());
    files.put("binary-pdf-of-text", utf8("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"));
  }

  private static void tooLarge(Map<String, byte[]> files) {
    files.put("10-megabytes", utf8(repeated("- a: 1\n", 10 * MEGABYTE)));
    files.put("10-megabytes-of-zeros", new byte[10 * MEGABYTE]);
    files.put("10-megabytes-in-one-line", utf8("name: " + repeated("字", 10 * MEGABYTE)));
  }

  private static void nested(Map<String, byte[]> files) {
    files.put("nested-lists", utf8("[".repeat(FULL)));
    files.put("nested-lists-closed", utf8("[".repeat(FULL / 2) + "]".repeat(FULL / 2)));
    files.put("nested-braces", utf8(repeated("{a: ", FULL)));
    files.put("nested-dashes", utf8(repeated("- ", FULL)));
    files.put("nested-question-marks", utf8(repeated("? ", FULL)));
    files.put(
        "nested-blocks",
        utf8(
            IntStream.range(0, 1300)
                .mapToObj(level -> " ".repeat(level) + "a:\n")
                .collect(Collectors.joining())));
    files.put("nested-blocks-after-a-mistake", utf8("x: %5\n" + "a: [".repeat(10_000)));
  }

  private static void many(Map<String, byte[]> files) {
    files.put(
        "many-indicators",
        utf8(INDICATORS + repeated("      - {name: a, wieght: 1}\n", FULL - 200)));
    files.put("many-names-missing", utf8(INDICATORS + "      - {weight: x}\n".repeat(50_000)));
    files.put("many-items", utf8(repeated("- a\n", FULL)));
    files.put("many-items-as-indicators", utf8(INDICATORS + repeated("    - a\n", FULL - 200)));
    files.put("many-unknown-keys", utf8(numbered("未知", 1000)));
    files.put("many-unknown-keys-full", utf8(numbered("indicator", 60_000)));
    files.put(
        "many-unknown-keys-in-braces", utf8("{" + numbered("a", 80_000).replace("\n", ", ") + "}"));
    files.put("many-duplicate-keys", utf8(repeated("id: a\n", FULL)));
    files.put("many-special-starts", utf8(repeated("x: %5\n", FULL)));
    files.put("many-special-starts-small", utf8("x: %5\n".repeat(300)));
    files.put("many-unclosed-quotes", utf8("x: \"5\n".repeat(300)));
    files.put("many-full-width-colons", utf8(repeated("name：字\n", FULL)));
    files.put("many-aliases", utf8("notes: [" + repeated("*a, ", FULL - 50) + "]\n"));
    files.put("many-anchors", utf8("notes: [" + repeated("&a b, ", FULL - 50) + "]\n"));
    files.put("many-tags", utf8("notes: [" + repeated("!!a b, ", FULL - 50) + "]\n"));
    files.put("many-documents", utf8(repeated("---\na: b\n", FULL)));
    files.put("many-control-characters", utf8(repeated("abcdefghijkl\u0007\n", FULL)));
    files.put("many-invisible-characters", utf8(HEAD + "name: " + repeated("\u200B", FULL - 100)));
    files.put("many-hashes", utf8("notes:\n" + repeated("- a #2\n", FULL - 50)));
    files.put("many-comments", utf8(repeated("# a\n", FULL)));
    files.put(
        "many-full-width-measures",
        utf8(INDICATORS + repeated("      - {name: a, target: １次}\n", FULL - 200)));
    files.put("many-quotes", utf8(repeated("\"", FULL)));
    files.put("many-colons", utf8(repeated(": ", FULL)));
    files.put("many-tight-colons", utf8(repeated("a:", FULL)));
    files.put("many-directives", utf8(repeated("%A b\n", FULL)));
    files.put("many-broken-braces", utf8(repeated("a: {b\n", FULL)));
    files.put("many-block-marks", utf8(repeated("a: |\n", FULL)));
    files.put("many-tabs", utf8(repeated("\ta: b\n", FULL)));
  }

  private static void endless(Map<String, byte[]> files) {
    files.put("endless-blanks", utf8(" ".repeat(FULL)));
    files.put("endless-breaks", utf8("\n".repeat(FULL)));
    files.put("endless-carriage-returns", utf8("\r".repeat(FULL)));
    files.put("endless-tabs", utf8("\t".repeat(FULL)));
    files.put("endless-word", utf8("a".repeat(FULL)));
    files.put("endless-key", utf8("a".repeat(FULL - 500) + ": b\n"));
    files.put("endless-key-asked", utf8("? " + "a".repeat(FULL - 500) + "\n: b\n"));
    files.put(
        "endless-number",
        utf8(INDICATORS + "      - {name: a, weight: " + "9".repeat(FULL - 500) + "}\n"));
    files.put(
        "endless-thousands",
        utf8(INDICATORS + "      - name: a\n        weight: 1" + ",000".repeat(FULL / 5) + "\n"));
    files.put(
        "endless-full-width-number",
        utf8(INDICATORS + "      - {name: a, weight: " + "９".repeat(FULL / 4) + "}\n"));
    files.put("endless-year", utf8("year: " + "2".repeat(FULL - 500)));
    files.put("endless-id", utf8("id: " + "a".repeat(FULL - 500) + "/"));
    files.put("endless-quote", utf8("name: \"" + repeated("字\n ", FULL - 50)));
    files.put("endless-escapes", utf8("name: \"" + repeated("\\x41", FULL - 50)));
    files.put("endless-block-text", utf8("name: |\n" + repeated("  字\n", FULL - 50)));
    files.put("endless-comment", utf8("#" + "a".repeat(FULL - 1)));
    files.put("endless-hash", utf8("name: a #" + "a".repeat(FULL - 50)));
    files.put("endless-tag", utf8("name: !" + "a".repeat(FULL - 50)));
    files.put("endless-alias", utf8("name: *" + "a".repeat(FULL - 50)));
    files.put("endless-special-start", utf8("name: %" + "a ".repeat(FULL / 2 - 50)));
    files.put("endless-list", utf8("notes: [" + repeated("a,", FULL - 50)));
    files.put("endless-blanks-before-a-colon", utf8("name" + " ".repeat(FULL - 50) + "："));
    files.put("endless-dashes", utf8("-".repeat(FULL)));
  }

  private static String numbered(String key, int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> key + number + ": 1\n")
        .collect(Collectors.joining());
  }

  /** As often as fits. */
  private static String repeated(String text, int bytes) {
    return text.repeat(bytes / utf8(text).length);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(11).nextBytes(bytes);
    return bytes;
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] bytes = new byte[first.length + second.length];
    System.arraycopy(first, 0, bytes, 0, first.length);
    System.arraycopy(second, 0, bytes, first.length, second.length);
    return bytes;
  }
}
