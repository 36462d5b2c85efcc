package cn.jixiao.render;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.score.Cards;
import cn.jixiao.score.ScoreCard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.w3c.dom.Document;

/** Prints for tests, with the built-in forms and fonts; the fonts are parsed once. */
final class Press {
  static final FontLibrary FONTS = FontLibrary.builtIn();
  static final DocumentTemplates TEMPLATES =
      new DocumentTemplates(new FormLibrary(Optional.empty()));

  private static final Map<Path, Printed> PRINTED = new ConcurrentHashMap<>();

  private Press() {}

  /**
   * A printed document.
   *
   * @param xhtml the page as the template wrote it
   */
  record Printed(ScoreCard card, DocumentKind kind, Document xhtml, Map<Format, byte[]> files) {
    byte[] pdf() {
      return files.get(Format.PDF);
    }

    byte[] html() {
      return files.get(Format.HTML);
    }
  }

  /** A project's first document, printed once for all tests. */
  static Printed print(Path file) {
    return PRINTED.computeIfAbsent(file, path -> print(Cards.of(path)));
  }

  static Printed print(ScoreCard card) {
    DocumentKind kind = card.form().documents().keySet().iterator().next();
    try {
      Map<Format, byte[]> printed =
          new DocumentPrinter(TEMPLATES, FONTS).print(card, kind, Set.of(Format.PDF, Format.HTML));
      return new Printed(card, kind, xhtml(card, kind), printed);
    } catch (TemplateFailure | UnprintableCharacters e) {
      throw new AssertionError(e);
    }
  }

  static Document xhtml(ScoreCard card, DocumentKind kind) throws TemplateFailure {
    return parse(TEMPLATES.xhtml(card, kind));
  }

  static Document parse(String page) throws TemplateFailure {
    return new XhtmlParser().parse(page, "test");
  }

  static Document html(byte[] html) throws TemplateFailure {
    return parse(new String(html, StandardCharsets.UTF_8));
  }

  /** The text of each page in the order of writing, without white space and page numbers. */
  static List<String> pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> pages = new ArrayList<>();
      PDFTextStripper stripper = new PDFTextStripper();
      int count = document.getNumberOfPages();
      for (int page = 1; page <= count; page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = dense(stripper.getText(document));
        String number = page + "/" + count;
        if (!text.startsWith(number)) {
          throw new AssertionError("No page number on page " + page + ": " + text);
        }
        pages.add(text.substring(number.length()));
      }
      return pages;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A text without white space of any kind. */
  static String dense(String text) {
    return text.replaceAll("[\\s\\p{Z}]", "");
  }
}
