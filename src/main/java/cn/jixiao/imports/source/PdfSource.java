package cn.jixiao.imports.source;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads PDF: tables from the lines that are drawn around their cells, text from its characters.
 * Nothing in a file is run, and pictures are not looked at.
 */
final class PdfSource {
  /** Files beyond this are no documents of an office. */
  private static final long MOST_BYTES = 300L << 20;

  private static final int MOST_PAGES = 5000;

  /** How much a page's content may be when it is unpacked. */
  private static final long MOST_CONTENT = 64L << 20;

  /** Where the mark of PDF is at the latest. */
  private static final int BEGINNING = 1024;

  /** Keeps the library's remarks about other people's files out of logs while it reads them. */
  private static final class Silence {
    private static final List<String> LIBRARY = List.of("org.apache.pdfbox", "org.apache.fontbox");

    /** Held here, as loggers that nothing holds are forgotten. */
    private final List<Logger> loggers = LIBRARY.stream().map(Logger::getLogger).toList();

    private final List<Level> before = new ArrayList<>();

    Silence() {
      for (Logger logger : loggers) {
        before.add(logger.getLevel());
        logger.setLevel(Level.OFF);
      }
    }

    void end() {
      for (int i = 0; i < loggers.size(); i++) {
        // What another reader silenced it gives back itself.
        if (!Level.OFF.equals(before.get(i))) {
          loggers.get(i).setLevel(before.get(i));
        }
      }
    }
  }

  private PdfSource() {}

  /** What a file says; with one finding where it cannot be read, or pages of it cannot. */
  static SourceDocument read(Path file) {
    try {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        return failed(file, SourceCode.SOURCE_NOT_READ.at(Place.startOf(file)));
      }
      if (Files.size(file) > MOST_BYTES) {
        return failed(file, SourceCode.SOURCE_TOO_LARGE.at(Place.startOf(file)));
      }
      if (!isPdf(file)) {
        return failed(file, SourceCode.SOURCE_FOREIGN.at(Place.startOf(file)));
      }
    } catch (IOException e) {
      return failed(file, SourceCode.SOURCE_NOT_READ.at(Place.startOf(file)));
    }
    Silence silence = new Silence();
    try {
      return load(file);
    } catch (InvalidPasswordException e) {
      return failed(file, SourceCode.SOURCE_ENCRYPTED.at(Place.startOf(file)));
    } catch (PdfPageReader.TooMuch | OutOfMemoryError e) {
      return failed(file, SourceCode.SOURCE_TOO_LARGE.at(Place.startOf(file)));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // The library fails in many ways over what it does not expect.
      return Refusal.broken(e).document(file);
    } finally {
      silence.end();
    }
  }

  private static SourceDocument load(Path file) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      return read(file, document);
    }
  }

  private static SourceDocument failed(Path file, Finding finding) {
    return new SourceDocument(file, List.of(), List.of(finding));
  }

  private static boolean isPdf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] beginning = in.readNBytes(BEGINNING);
      return new String(beginning, StandardCharsets.ISO_8859_1).contains("%PDF-");
    }
  }

  private static SourceDocument read(Path file, PDDocument document) throws IOException {
    int count = document.getNumberOfPages();
    if (count > MOST_PAGES) {
      throw new PdfPageReader.TooMuch();
    }
    PdfFlow flow = new PdfFlow();
    List<Integer> scanned = new ArrayList<>();
    int number = 0;
    for (PDPage drawn : document.getPages()) {
      number++;
      requireBounded(drawn);
      PdfPage page = PdfPageReader.read(drawn);
      if (page.isScanned()) {
        scanned.add(number);
      }
      flow.add(PdfLayout.parts(page, number), page, number);
    }
    if (number == 0) {
      return failed(file, SourceCode.SOURCE_BROKEN.at(Place.startOf(file), "0"));
    }
    List<Finding> findings =
        scanned.isEmpty()
            ? List.of()
            : List.of(SourceCode.SOURCE_SCANNED.at(Place.startOf(file), ranges(scanned)));
    return new SourceDocument(file, flow.blocks(), findings);
  }

  /** Refuses content that grows beyond measure when it is unpacked, before it is kept anywhere. */
  private static void requireBounded(PDPage page) throws IOException {
    long left = MOST_CONTENT;
    var streams = page.getContentStreams();
    while (streams.hasNext()) {
      left -= PdfStreams.length(streams.next().getCOSObject(), left);
      if (left <= 0) {
        throw new PdfPageReader.TooMuch();
      }
    }
  }

  /** Numbers of pages as people write them: {@code 1-3, 5}. */
  static String ranges(List<Integer> pages) {
    StringBuilder ranges = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      int first = i;
      while (i + 1 < pages.size() && pages.get(i + 1) == pages.get(i) + 1) {
        i++;
      }
      ranges.append(ranges.isEmpty() ? "" : ", ").append(pages.get(first));
      if (i > first) {
        ranges.append('-').append(pages.get(i));
      }
    }
    return ranges.toString();
  }
}
