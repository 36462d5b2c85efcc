package cn.jixiao.print.layout;

import cn.jixiao.page.font.FontLibrary;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The PDF document that pages are painted into, with its fonts, each of which is in it once. */
final class PdfCanvas implements AutoCloseable {
  private final PDDocument pdf = new PDDocument();
  private final Map<FontLibrary.Face, PDFontSupplier> fonts = new LinkedHashMap<>();

  /** An empty document. */
  PdfCanvas(FontLibrary library) {
    library.begin();
    for (FontLibrary.Face face : library.faces()) {
      fonts.put(face, new LazyFont(pdf, face));
    }
  }

  PDDocument pdf() {
    return pdf;
  }

  /** The user's own before those that travel with the program. */
  Map<FontLibrary.Face, PDFontSupplier> fonts() {
    return Collections.unmodifiableMap(fonts);
  }

  @Override
  public void close() {
    try {
      pdf.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a font into the document only when a text asks for it. */
  private static final class LazyFont extends PDFontSupplier {
    private final PDDocument pdf;
    private final FontLibrary.Face face;
    private PDFont font;

    LazyFont(PDDocument pdf, FontLibrary.Face face) {
      super(null);
      this.pdf = pdf;
      this.face = face;
    }

    @Override
    public PDFont supply() {
      if (font == null) {
        try {
          font = PDType0Font.load(pdf, face.font(), true);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return font;
    }
  }
}
