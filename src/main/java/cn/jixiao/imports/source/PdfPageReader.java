package cn.jixiao.imports.source;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Gathers the straight lines and the characters of a page while its content is run through; nothing
 * is painted, and pictures are not unpacked.
 */
final class PdfPageReader extends PDFGraphicsStreamEngine {
  /** A page that draws more than any page of a document does. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final int MOST_OPERATORS = 3_000_000;
  private static final int MOST_GLYPHS = 300_000;
  private static final int MOST_RULINGS = 300_000;

  /** How thick a filled shape may be that stands for a line. */
  private static final double THIN = 3.2;

  /** How far the ends of a line may be apart across it, in points. */
  private static final double STRAIGHT = 0.8;

  /** Components of colours from here on are white, in print and on screens. */
  private static final float ALMOST = 0.05f;

  /** How far text may be turned from the page's edges; watermarks are turned further. */
  private static final double SLANTED = Math.toRadians(12);

  /** How far text may stand out of what is shown. */
  private static final double OVERHANG = 1.5;

  private final AffineTransform toPage;
  private final double width;
  private final double height;
  private final List<PdfRuling> rulings = new ArrayList<>();
  private final List<PdfGlyph> glyphs = new ArrayList<>();
  private double picture;
  private int shapes;
  private int operators;

  /** The lines of the path that is being drawn, each from its beginning to its end. */
  private final List<double[]> segments = new ArrayList<>();

  /** The bounds of its closed parts, each with whether it is drawn of straight lines alone. */
  private final List<Part> parts = new ArrayList<>();

  private final Point2D.Float current = new Point2D.Float();
  private final Point2D.Float start = new Point2D.Float();
  private boolean clips;

  /** The last clip that was asked for, and what it shows. */
  private Area lastClip;

  private Rectangle2D lastShown;

  /** A part of a path, between two movements. */
  private static final class Part {
    private final Rectangle2D.Double bounds;
    private boolean straight = true;
    private boolean drawn;

    Part(Point2D point) {
      bounds = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
    }
  }

  private PdfPageReader(PDPage page) {
    super(page);
    PDRectangle box = page.getCropBox();
    double w = box.getWidth();
    double h = box.getHeight();
    double x = box.getLowerLeftX();
    double y = box.getLowerLeftY();
    int rotation = Math.floorMod(page.getRotation(), 360);
    toPage =
        switch (rotation) {
          case 90 -> new AffineTransform(0, 1, 1, 0, -y, -x);
          case 180 -> new AffineTransform(-1, 0, 0, 1, w + x, -y);
          case 270 -> new AffineTransform(0, -1, -1, 0, h + y, w + x);
          default -> new AffineTransform(1, 0, 0, -1, -x, h + y);
        };
    boolean across = rotation == 90 || rotation == 270;
    width = across ? h : w;
    height = across ? w : h;
  }

  /**
   * What a page shows, with what people filled into its fields.
   *
   * @throws TooMuch where it draws without end
   */
  static PdfPage read(PDPage page) throws IOException {
    PdfPageReader reader = new PdfPageReader(page);
    reader.processPage(page);
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (annotation instanceof PDAnnotationWidget && !annotation.isHidden()) {
        reader.showAnnotation(annotation);
      }
    }
    return new PdfPage(
            reader.width,
            reader.height,
            reader.rulings,
            reader.glyphs,
            reader.picture,
            reader.shapes)
        .upright();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MOST_OPERATORS) {
      throw new TooMuch();
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
      throws IOException {
    if (e instanceof TooMuch) {
      throw e;
    }
    super.operatorException(operator, operands, e);
  }

  @Override
  protected void showGlyph(Matrix text, PDFont font, int code, Vector displacement)
      throws IOException {
    String unicode = font.toUnicode(code);
    String characters = PdfCharacters.plain(unicode == null ? "\uFFFD" : unicode);
    if (characters.isEmpty()) {
      return;
    }
    AffineTransform matrix = new AffineTransform(toPage);
    matrix.concatenate(text.createAffineTransform());
    Point2D origin = matrix.transform(new Point2D.Double(), null);
    Point2D along = matrix.deltaTransform(new Point2D.Double(1, 0), null);
    Point2D up = matrix.deltaTransform(new Point2D.Double(0, 1), null);
    double scale = Math.hypot(along.getX(), along.getY());
    double size = Math.hypot(up.getX(), up.getY());
    double angle = Math.atan2(along.getY(), along.getX());
    long quarter = Math.round(angle / (Math.PI / 2));
    if (Math.abs(angle - quarter * Math.PI / 2) > SLANTED || size < 0.5) {
      return;
    }
    double advance = font.isVertical() ? scale : Math.abs(displacement.getX()) * scale;
    PdfGlyph glyph =
        new PdfGlyph(
            characters,
            origin.getX(),
            origin.getY(),
            advance,
            size,
            (int) Math.floorMod(quarter, 4L));
    if (isShown(glyph)) {
      if (glyphs.size() >= MOST_GLYPHS) {
        throw new TooMuch();
      }
      glyphs.add(glyph);
    }
  }

  private boolean isShown(PdfGlyph glyph) {
    Rectangle2D shown = shown();
    return glyph.middleX() >= shown.getMinX() - OVERHANG
        && glyph.middleX() <= shown.getMaxX() + OVERHANG
        && glyph.middleY() >= shown.getMinY() - OVERHANG
        && glyph.middleY() <= shown.getMaxY() + OVERHANG;
  }

  /** What of the page is not clipped away, as a rectangle. */
  private Rectangle2D shown() {
    Area clip = getGraphicsState().getCurrentClippingPath();
    if (clip != lastClip) {
      lastClip = clip;
      lastShown =
          toPage
              .createTransformedShape(clip.getBounds2D())
              .getBounds2D()
              .createIntersection(new Rectangle2D.Double(0, 0, width, height));
    }
    return lastShown;
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    move(p0);
    line(p1);
    line(p2);
    line(p3);
    closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    move(new Point2D.Float(x, y));
  }

  @Override
  public void lineTo(float x, float y) {
    line(new Point2D.Float(x, y));
  }

  private void move(Point2D to) {
    current.setLocation(to);
    start.setLocation(to);
    parts.add(new Part(toPage.transform(to, null)));
  }

  private void line(Point2D to) {
    Point2D from = toPage.transform(current, null);
    Point2D end = toPage.transform(to, null);
    segments.add(new double[] {from.getX(), from.getY(), end.getX(), end.getY()});
    Part part = part();
    part.bounds.add(end);
    part.drawn = true;
    current.setLocation(to);
    if (segments.size() > MOST_OPERATORS) {
      segments.clear();
    }
  }

  private Part part() {
    if (parts.isEmpty()) {
      parts.add(new Part(toPage.transform(current, null)));
    }
    return parts.get(parts.size() - 1);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    Part part = part();
    part.straight = false;
    part.drawn = true;
    current.setLocation(x3, y3);
    part.bounds.add(toPage.transform(current, null));
  }

  @Override
  public Point2D getCurrentPoint() {
    return new Point2D.Float(current.x, current.y);
  }

  @Override
  public void closePath() {
    if (!parts.isEmpty()) {
      line(new Point2D.Float(start.x, start.y));
    }
  }

  @Override
  public void clip(int windingRule) {
    clips = true;
  }

  @Override
  public void endPath() {
    if (clips) {
      clips = false;
      clipToBounds();
    }
    parts.clear();
    segments.clear();
  }

  /** Clips to a rectangle around the path, which is quick however winding the path is. */
  private void clipToBounds() {
    Rectangle2D bounds = null;
    for (Part part : parts) {
      if (bounds == null) {
        bounds = (Rectangle2D) part.bounds.clone();
      } else {
        bounds.add(part.bounds);
      }
    }
    if (bounds != null) {
      try {
        getGraphicsState()
            .intersectClippingPath(
                new GeneralPath(toPage.createInverse().createTransformedShape(bounds)));
      } catch (NoninvertibleTransformException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void strokePath() throws IOException {
    if (isSeen(getGraphicsState().getStrokingColor(), getGraphicsState().getAlphaConstant())) {
      strokeSegments();
    }
    endPath();
  }

  @Override
  public void fillPath(int windingRule) throws IOException {
    fillParts();
    endPath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) throws IOException {
    fillParts();
    strokePath();
  }

  private void strokeSegments() throws IOException {
    for (double[] s : segments) {
      double across = Math.abs(s[2] - s[0]);
      double down = Math.abs(s[3] - s[1]);
      if (down <= STRAIGHT && across > down) {
        add(true, (s[1] + s[3]) / 2, Math.min(s[0], s[2]), Math.max(s[0], s[2]));
      } else if (across <= STRAIGHT && down > across) {
        add(false, (s[0] + s[2]) / 2, Math.min(s[1], s[3]), Math.max(s[1], s[3]));
      }
    }
  }

  private void fillParts() throws IOException {
    if (!isSeen(
        getGraphicsState().getNonStrokingColor(), getGraphicsState().getNonStrokeAlphaConstant())) {
      return;
    }
    parts.removeIf(part -> !part.drawn);
    for (Part part : parts) {
      if (part.straight) {
        addThin(part.bounds);
      }
    }
    if (parts.stream().anyMatch(part -> !part.straight)) {
      shapes++;
    }
    if (parts.size() == 2 && parts.get(0).straight && parts.get(1).straight) {
      addRing(parts.get(0).bounds, parts.get(1).bounds);
    }
  }

  /** A thin shape is a line; one that is small both ways may be a dot of a line of either way. */
  private void addThin(Rectangle2D b) throws IOException {
    if (b.getHeight() <= THIN) {
      add(true, b.getCenterY(), b.getMinX(), b.getMaxX());
    }
    if (b.getWidth() <= THIN) {
      add(false, b.getCenterX(), b.getMinY(), b.getMaxY());
    }
  }

  /** A rectangle with a hole little smaller than itself is a frame. */
  private void addRing(Rectangle2D one, Rectangle2D other) throws IOException {
    Rectangle2D outer = one.contains(other) ? one : other;
    Rectangle2D inner = one.contains(other) ? other : one;
    if (outer.contains(inner)
        && inner.getWidth() > THIN
        && inner.getHeight() > THIN
        && outer.getWidth() - inner.getWidth() <= 2 * THIN
        && outer.getHeight() - inner.getHeight() <= 2 * THIN) {
      add(true, outer.getMinY(), outer.getMinX(), outer.getMaxX());
      add(true, outer.getMaxY(), outer.getMinX(), outer.getMaxX());
      add(false, outer.getMinX(), outer.getMinY(), outer.getMaxY());
      add(false, outer.getMaxX(), outer.getMinY(), outer.getMaxY());
    }
  }

  private void add(boolean horizontal, double at, double from, double to) throws IOException {
    Rectangle2D shown = shown();
    double least = horizontal ? shown.getMinX() : shown.getMinY();
    double most = horizontal ? shown.getMaxX() : shown.getMaxY();
    double before = horizontal ? shown.getMinY() : shown.getMinX();
    double after = horizontal ? shown.getMaxY() : shown.getMaxX();
    double begin = Math.max(from, least);
    double end = Math.min(to, most);
    if (begin > end || at < before - OVERHANG || at > after + OVERHANG) {
      return;
    }
    if (rulings.size() >= MOST_RULINGS) {
      throw new TooMuch();
    }
    rulings.add(new PdfRuling(horizontal, at, begin, end));
  }

  /** Whether a colour stands out from white paper. */
  private static boolean isSeen(PDColor color, double alpha) {
    if (alpha < ALMOST || color == null || color.getColorSpace() == null) {
      return alpha >= ALMOST;
    }
    float[] parts = color.getComponents();
    String space = color.getColorSpace().getName().toUpperCase(Locale.ROOT);
    if (parts.length == 0 || space.contains("INDEXED") || space.contains("PATTERN")) {
      return true;
    }
    // Inks are white where there is none of them, lights where all shine.
    boolean inks = parts.length == 4 || space.contains("SEPARATION") || space.contains("DEVICEN");
    for (float part : parts) {
      if (inks ? part > ALMOST : part < 1 - ALMOST) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    AffineTransform matrix = new AffineTransform(toPage);
    matrix.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
    Rectangle2D bounds =
        matrix.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
    if (bounds.getWidth() <= THIN || bounds.getHeight() <= THIN) {
      addThin(bounds);
    }
    Rectangle2D seen = bounds.createIntersection(shown());
    if (!seen.isEmpty() && width > 0 && height > 0) {
      // Scanners cut sheets into strips, which count together.
      picture = Math.min(1, picture + seen.getWidth() * seen.getHeight() / (width * height));
    }
  }

  @Override
  public void shadingFill(COSName name) {
    // Shades are no lines.
  }
}
