package cn.jixiao.print;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.DocumentTemplates;
import cn.jixiao.page.XhtmlParser;
import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.page.font.UnprintableCharacters;
import cn.jixiao.score.Cards;
import cn.jixiao.score.ScoreCard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.w3c.dom.Document;

/** Prints for tests, with the built-in forms and fonts; the fonts are parsed once. */
public final class Press {
  public static final FontLibrary FONTS = FontLibrary.builtIn();
  static final DocumentTemplates TEMPLATES =
      new DocumentTemplates(new FormLibrary(Optional.empty()), FONTS);

  private static final Map<Path, List<Printed>> PRINTED = new ConcurrentHashMap<>();

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

    byte[] docx() {
      return files.get(Format.DOCX);
    }

    byte[] html() {
      return files.get(Format.HTML);
    }
  }

  /** All documents of a project's form, printed once for all tests. */
  static List<Printed> all(Path file) {
    return PRINTED.computeIfAbsent(
        file,
        path -> {
          ScoreCard card = Cards.of(path);
          return card.form().documents().keySet().stream().map(kind -> print(card, kind)).toList();
        });
  }

  /** The document that says most: the self-evaluation where the form has one. */
  static Printed print(Path file) {
    List<Printed> all = all(file);
    return all.get(all.size() - 1);
  }

  static Printed print(ScoreCard card) {
    boolean evaluation = card.form().documents().containsKey(DocumentKind.SELF_EVALUATION);
    return print(card, evaluation ? DocumentKind.SELF_EVALUATION : DocumentKind.TARGET);
  }

  static Printed print(ScoreCard card, DocumentKind kind) {
    try {
      Map<Format, byte[]> printed =
          new DocumentPrinter(TEMPLATES, FONTS)
              .print(card, kind, EnumSet.allOf(Format.class))
              .files();
      return new Printed(card, kind, xhtml(card, kind), printed);
    } catch (TemplateFailure | UnprintableCharacters e) {
      throw new AssertionError(e);
    }
  }

  static Document xhtml(ScoreCard card, DocumentKind kind) throws TemplateFailure {
    return parse(TEMPLATES.xhtml(card, kind));
  }

  public static Document parse(String page) throws TemplateFailure {
    return new XhtmlParser().parse(page, "test");
  }

  static Document html(byte[] html) throws TemplateFailure {
    return parse(new String(html, StandardCharsets.UTF_8));
  }

  /** The text of each page in the order of writing, without white space and page numbers. */
  public static List<String> pages(byte[] pdf) {
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
  public static String dense(String text) {
    return text.replaceAll("[\\s\\p{Z}]", "");
  }
}
