package cn.jixiao.imports.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.EmptyFileException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.xml.sax.SAXException;

/**
 * Looks at files of office programs before they are opened: what they are by their beginning, not
 * by their name, and whether they would unpack into more than there is room for. The file is only
 * ever opened for reading.
 */
final class OfficeFile {
  /** The largest file. */
  private static final long PACKED = 100L << 20;

  /** What all parts of a package may come to. */
  private static final long UNPACKED = 500L << 20;

  /** A part that shrinks to less than a hundredth was made to burst its readers. */
  private static final long RATIO = 100;

  /** Parts up to here may shrink as they like. */
  private static final long SMALL = 1L << 20;

  /** What a file is by its beginning. */
  enum Kind {
    /** A zip file that says what its parts are, as DOCX and XLSX are. */
    PACKAGE,
    /** A workbook in the old format, XLS. */
    OLD_WORKBOOK
  }

  /** Reads what an office file says. */
  @FunctionalInterface
  interface Reading {
    /**
     * Reads a file that was looked at.
     *
     * @throws Refusal where it cannot be read, for a reason that the library does not give
     */
    SourceDocument of(Kind kind) throws IOException, InvalidFormatException, Refusal;
  }

  private OfficeFile() {}

  /**
   * Looks at a file and reads it. Whatever a library throws about it becomes a finding: files come
   * from anywhere, and a broken one must not end the reading of the others.
   */
  static SourceDocument read(Path file, Reading reading) {
    try {
      return reading.of(kind(file));
    } catch (Refusal e) {
      return e.document(file);
    } catch (EncryptedDocumentException e) {
      return new Refusal(SourceCode.SOURCE_ENCRYPTED).document(file);
    } catch (UnsupportedFileFormatException e) {
      return new Refusal(SourceCode.SOURCE_FOREIGN).document(file);
    } catch (IOException | InvalidFormatException | RuntimeException | StackOverflowError e) {
      return refusal(e).document(file);
    } catch (OutOfMemoryError e) {
      // All that was read is given up by now.
      return new Refusal(SourceCode.SOURCE_TOO_LARGE).document(file);
    }
  }

  private static Refusal refusal(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      String message = at.getMessage();
      if (message != null && message.startsWith("Zip bomb")) {
        return new Refusal(SourceCode.SOURCE_TOO_LARGE);
      }
      if (message != null && message.startsWith("Strict OOXML")) {
        return new Refusal(SourceCode.SOURCE_FOREIGN);
      }
    }
    return Refusal.broken(thrown);
  }

  private static Kind kind(Path file) throws IOException, Refusal {
    byte[] beginning;
    try {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
      if (Files.size(file) > PACKED) {
        throw new Refusal(SourceCode.SOURCE_TOO_LARGE);
      }
      try (InputStream in = Files.newInputStream(file)) {
        beginning = in.readNBytes(8);
      }
    } catch (IOException e) {
      throw new Refusal(SourceCode.SOURCE_NOT_READ);
    }
    if (beginning.length == 0) {
      throw Refusal.broken(new EmptyFileException());
    }
    if (startsWith(beginning, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
      return compound(file);
    }
    if (startsWith(beginning, 'P', 'K', 3, 4)) {
      unpack(file);
      return Kind.PACKAGE;
    }
    throw new Refusal(SourceCode.SOURCE_FOREIGN);
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** Old formats and packages with a password are file systems in a file. */
  private static Kind compound(Path file) throws IOException, Refusal {
    try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = system.getRoot();
      if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
        throw new Refusal(SourceCode.SOURCE_ENCRYPTED);
      }
      if (root.hasEntryCaseInsensitive("Workbook")) {
        return Kind.OLD_WORKBOOK;
      }
      throw new Refusal(SourceCode.SOURCE_FOREIGN);
    }
  }

  /**
   * Unpacks everything once without keeping it. What entries say of their own size is not trusted.
   */
  private static void unpack(Path file) throws IOException, Refusal {
    byte[] buffer = new byte[1 << 16];
    long all = 0;
    boolean typed = false;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        typed |= entry.getName().equalsIgnoreCase("[Content_Types].xml");
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            all += read;
            if (all > UNPACKED || (size > SMALL && size / RATIO > entry.getCompressedSize())) {
              throw new Refusal(SourceCode.SOURCE_TOO_LARGE);
            }
          }
        }
        if (isPlumbing(entry.getName())) {
          try (InputStream in = zip.getInputStream(entry)) {
            WordXml.parse(in);
          }
        }
      }
    } catch (ZipException | SAXException e) {
      throw Refusal.broken(e);
    }
    if (!typed) {
      throw new Refusal(SourceCode.SOURCE_FOREIGN);
    }
  }

  /** Parts that say what the others are. The library logs it where it cannot parse them. */
  private static boolean isPlumbing(String part) {
    String name = part.toLowerCase(Locale.ROOT);
    return name.equals("[content_types].xml")
        || name.endsWith(".rels")
        || name.equals("docprops/core.xml");
  }

  /** The part that a package is about; a package without one is none of an office program's. */
  static PackagePart mainPart(OPCPackage opened) throws Refusal {
    for (PackageRelationship relationship : opened.getRelationships()) {
      if (relationship.getRelationshipType().endsWith("/officeDocument")
          && relationship.getTargetMode() == TargetMode.INTERNAL) {
        PackagePart part = opened.getPart(relationship);
        if (part != null) {
          return part;
        }
      }
    }
    throw new Refusal(SourceCode.SOURCE_FOREIGN);
  }
}
