package cn.jixiao.imports.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Office files for tests, good and bad, and what was read from them as text. */
final class OfficeFiles {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private OfficeFiles() {}

  /** A Word document with this between the tags of its body. */
  static byte[] docx(String body) {
    return docx(body, "");
  }

  /** The same with styles. */
  static byte[] docx(String body, String styles) {
    return zip(wordParts("", body, styles));
  }

  /** The same with other parts, by the last word of their relationship's type. */
  static byte[] docx(String body, String styles, Map<String, String> others) {
    Map<String, byte[]> parts = wordParts("", body, styles);
    StringBuilder relationships = new StringBuilder();
    others.forEach(
        (type, content) -> {
          parts.put(
              "word/" + type + ".xml",
              ("<w:" + type + " xmlns:w='" + W + "'>" + content + "</w:" + type + ">")
                  .getBytes(StandardCharsets.UTF_8));
          relationships
              .append("<Relationship Id='")
              .append(type)
              .append("' Type='")
              .append(RELATIONSHIPS)
              .append("/")
              .append(type)
              .append("' Target='")
              .append(type)
              .append(".xml'/>");
        });
    parts.merge(
        "word/_rels/document.xml.rels",
        new byte[0],
        (old, none) ->
            new String(old, StandardCharsets.UTF_8)
                .replace("</Relationships>", relationships + "</Relationships>")
                .getBytes(StandardCharsets.UTF_8));
    return zip(parts);
  }

  /** The parts of a Word document, to be spoiled. */
  static Map<String, byte[]> wordParts(String prolog, String body, String styles) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels' ContentType='"
            + "application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Default Extension='xml' ContentType='application/xml'/>"
            + "<Override PartName='/word/document.xml' ContentType='application/vnd."
            + "openxmlformats-officedocument.wordprocessingml.document.main+xml'/>"
            + "<Override PartName='/word/styles.xml' ContentType='application/vnd."
            + "openxmlformats-officedocument.wordprocessingml.styles+xml'/></Types>");
    parts.put("_rels/.rels", relationship("officeDocument", "word/document.xml"));
    parts.put("word/_rels/document.xml.rels", relationship("styles", "styles.xml"));
    parts.put(
        "word/document.xml",
        prolog
            + "<w:document xmlns:w='"
            + W
            + "' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>"
            + body
            + "</w:body></w:document>");
    parts.put("word/styles.xml", "<w:styles xmlns:w='" + W + "'>" + styles + "</w:styles>");
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    parts.forEach((name, part) -> bytes.put(name, part.getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  private static String relationship(String type, String target) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + "<Relationship Id='r1' Type='"
        + RELATIONSHIPS
        + "/"
        + type
        + "' Target='"
        + target
        + "'/></Relationships>";
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  static Map<String, byte[]> unzip(byte[] packed) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return parts;
  }

  /** A package that opens with a password alone. */
  static byte[] encrypted(byte[] office) throws Exception {
    try (POIFSFileSystem system = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("密码");
      try (OutputStream out = encryptor.getDataStream(system)) {
        out.write(office);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      system.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  /** A file system in a file with one stream, as old formats are. */
  static byte[] compound(String stream) throws IOException {
    try (POIFSFileSystem system = new POIFSFileSystem()) {
      system.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      system.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  static Path write(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * What was read, block by block: {@code level:text} or the cells of a table as {@code
   * row,column[+rows x columns]=text}, and the findings at the end as {@code !code[arguments]}.
   */
  static List<String> said(SourceDocument document) {
    List<String> all =
        document.blocks().stream()
            .map(OfficeFiles::said)
            .collect(Collectors.toCollection(java.util.ArrayList::new));
    document
        .findings()
        .forEach(finding -> all.add("!" + finding.code() + finding.arguments().toString()));
    return all;
  }

  private static String said(Block block) {
    if (block instanceof Block.Words words) {
      return words.level() + ":" + words.text().replace("\n", "|");
    }
    Block.Table table = (Block.Table) block;
    return table.cells().stream()
        .map(
            cell -> {
              boolean one = cell.rows() == 1 && cell.columns() == 1;
              return cell.row()
                  + ","
                  + cell.column()
                  + (one ? "" : "+" + cell.rows() + "x" + cell.columns())
                  + "="
                  + cell.text().replace("\n", "|");
            })
        .collect(Collectors.joining(" "));
  }
}
