package cn.jixiao.page.picture;

import cn.jixiao.page.chart.DrawingUnavailable;
import cn.jixiao.page.picture.Pictures.PictureMistake;
import java.io.ByteArrayOutputStream;
import org.apache.batik.anim.dom.SVGDOMImplementation;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.UserAgent;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.transcoder.ErrorHandler;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.apache.batik.util.ParsedURL;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A picture as an image of dots (位图), for word processors that cannot show vector pictures. */
public final class PictureImage {
  private PictureImage() {}

  /**
   * Tries whether a picture can be drawn.
   *
   * @throws PictureMistake where it cannot
   */
  static void check(Element picture) throws PictureMistake {
    run(new Trial(), picture, null);
  }

  /**
   * A checked picture as PNG, without anything behind it.
   *
   * @param width in dots
   * @param height in dots
   */
  public static byte[] png(Element picture, int width, int height) {
    PNGTranscoder transcoder = new Image();
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) width);
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, (float) height);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      run(transcoder, picture, new TranscoderOutput(out));
    } catch (PictureMistake e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static void run(SVGAbstractTranscoder transcoder, Element picture, TranscoderOutput out)
      throws PictureMistake {
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, false);
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
    transcoder.setErrorHandler(new Strict());
    try {
      transcoder.transcode(new TranscoderInput(alone(picture)), out);
    } catch (DrawingUnavailable e) {
      throw e;
    } catch (TranscoderException e) {
      Exception inner = e.getException();
      if (inner instanceof DrawingUnavailable unavailable) {
        throw unavailable;
      }
      throw new PictureMistake(firstLine(inner == null ? e : inner), e);
    } catch (RuntimeException e) {
      // Batik meets some mistakes with exceptions of no type of its own.
      throw new PictureMistake(firstLine(e), e);
    }
  }

  private static String firstLine(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage().lines().findFirst().orElse("");
  }

  /** The picture as a document of its own. */
  private static Document alone(Element picture) {
    Document document =
        SVGDOMImplementation.getDOMImplementation()
            .createDocument(SVGDOMImplementation.SVG_NAMESPACE_URI, "svg", null);
    Node copy = document.importNode(picture, true);
    document.replaceChild(copy, document.getDocumentElement());
    return document;
  }

  /** Builds what would be drawn, and draws nothing. */
  private static final class Trial extends SVGAbstractTranscoder {
    @Override
    protected UserAgent createUserAgent() {
      return new Careful();
    }
  }

  private static final class Image extends PNGTranscoder {
    @Override
    protected UserAgent createUserAgent() {
      return new Careful();
    }
  }

  private static final class Careful extends UserAgentAdapter {
    private final PictureFonts fonts = new PictureFonts();

    @Override
    public FontFamilyResolver getFontFamilyResolver() {
      return fonts;
    }

    @Override
    public void checkLoadScript(String type, ParsedURL script, ParsedURL document) {
      throw new SecurityException("A picture must not have scripts");
    }

    @Override
    public void checkLoadExternalResource(ParsedURL resource, ParsedURL document) {
      throw new SecurityException("A picture must not refer to " + resource);
    }
  }

  private static final class Strict implements ErrorHandler {
    @Override
    public void error(TranscoderException e) throws TranscoderException {
      throw e;
    }

    @Override
    public void fatalError(TranscoderException e) throws TranscoderException {
      throw e;
    }

    @Override
    public void warning(TranscoderException e) throws TranscoderException {
      throw e;
    }
  }
}
