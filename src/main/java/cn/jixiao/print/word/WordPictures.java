package cn.jixiao.print.word;

import cn.jixiao.page.picture.PictureFile;
import cn.jixiao.page.picture.PictureImage;
import cn.jixiao.page.picture.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlToken;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTPositiveSize2D;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

/**
 * Writes pictures in lines: the vectors for Word 2016 and later, and an image of dots for all other
 * word processors.
 */
final class WordPictures {
  /** Dots per inch of the image: as fine as office printers show. */
  private static final int RESOLUTION = 200;

  private static final int TWIPS_PER_INCH = 1440;
  private static final int EMU_PER_TWIP = 635;

  /** Arguments: the relation of the image, that of the vectors, width, height. */
  private static final String GRAPHIC =
      """
      <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"\
       xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
      <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">\
      <pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr>\
      <pic:blipFill><a:blip r:embed="%1$s"><a:extLst>\
      <a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">\
      <asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"\
       r:embed="%2$s"/></a:ext></a:extLst></a:blip>\
      <a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
      <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%3$d" cy="%4$d"/></a:xfrm>\
      <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>\
      </pic:pic></a:graphicData></a:graphic>""";

  private final XWPFDocument word;
  private long pictures;

  WordPictures(XWPFDocument word) {
    this.word = word;
  }

  void add(CTR run, Flow.Picture picture) {
    long width = (long) picture.width() * EMU_PER_TWIP;
    long height = (long) picture.height() * EMU_PER_TWIP;
    byte[] png = PictureImage.png(picture.svg(), dots(picture.width()), dots(picture.height()));
    byte[] svg = PictureFile.svg(picture.svg(), picture.width(), picture.height());
    CTInline inline = run.addNewDrawing().addNewInline();
    try {
      String image = word.addPictureData(png, PictureType.PNG);
      String vectors = word.addPictureData(svg, PictureType.SVG);
      inline.set(XmlToken.Factory.parse(GRAPHIC.formatted(image, vectors, width, height)));
    } catch (InvalidFormatException e) {
      throw new UncheckedIOException(new IOException(e));
    } catch (XmlException e) {
      throw new IllegalStateException(e);
    }
    inline.setDistT(0);
    inline.setDistR(0);
    inline.setDistB(0);
    inline.setDistL(0);
    CTPositiveSize2D extent = inline.addNewExtent();
    extent.setCx(width);
    extent.setCy(height);
    CTNonVisualDrawingProps properties = inline.addNewDocPr();
    properties.setId(++pictures);
    properties.setName("图 " + pictures);
    properties.setDescr(Pictures.alternative(picture.svg()));
  }

  private static int dots(int twips) {
    return Math.max(1, Math.round((float) twips * RESOLUTION / TWIPS_PER_INCH));
  }
}
