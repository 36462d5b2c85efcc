package cn.jixiao.print.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Writes laid-out pages as PDF/A-3a and PDF/UA-1. The bytes depend on the pages alone: no date, no
 * random identifier.
 */
public final class PdfWriter implements PageWriter {
  /** The date of creation in the document's XMP metadata, which says when and not what. */
  private static final Pattern CREATED =
      Pattern.compile("\\s*<xmp:CreateDate>[^<]*</xmp:CreateDate>");

  /** Whether there is white space between elements depends on the Java runtime's writer of XML. */
  private static final Pattern BETWEEN = Pattern.compile("(?<=>)\\s+(?=<)");

  /** Whether each attribute has a line does, too. */
  private static final Pattern WITHIN = Pattern.compile("(?<=\")\\s*\\n\\s*");

  /** Makes a writer. */
  public PdfWriter() {}

  @Override
  public Layout layout() {
    return Layout.CUT;
  }

  @Override
  public byte[] write(Pages pages) {
    return write(pages.laidOut().orElseThrow());
  }

  /** Pages whose layout nobody needs any more. */
  static byte[] write(LaidOutPages pages) {
    try {
      return bytes(pages.paint());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A painted document as a file. */
  static byte[] bytes(PDDocument pdf) {
    try {
      pdf.getDocumentInformation().setCreationDate(null);
      PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
      String xmp = timeless(new String(metadata.toByteArray(), StandardCharsets.UTF_8));
      metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
      identify(pdf, xmp);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      byte[] bytes = out.toByteArray();
      TrailerSize.correct(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String timeless(String xmp) {
    String even = BETWEEN.matcher(CREATED.matcher(xmp).replaceAll("")).replaceAll("");
    return WITHIN.matcher(even).replaceAll(" ");
  }

  /**
   * PDF/A asks for a file identifier; taken from the title and the like it is the same in every
   * run.
   */
  private static void identify(PDDocument pdf, String xmp) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(xmp.getBytes(StandardCharsets.UTF_8));
      COSArray id = new COSArray();
      id.add(new COSString(digest));
      id.add(new COSString(digest));
      pdf.getDocument().getTrailer().setItem(COSName.ID, id);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
