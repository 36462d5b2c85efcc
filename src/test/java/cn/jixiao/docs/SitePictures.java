package cn.jixiao.docs;

import cn.jixiao.Jixiao;
import cn.jixiao.Printed;
import cn.jixiao.check.CheckedFile;
import cn.jixiao.cli.Run;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.print.Format;
import cn.jixiao.print.SampleProjects;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pictures of printed pages (样张): pages of the documentation show the approved pictures of the
 * repository, which are small; the site has the same pages as the program prints them now, large
 * enough to be read.
 */
final class SitePictures implements AutoCloseable {
  private static final int DPI = 110;

  /** As {@code GoldenPagesIT} names them: a form or one of the others, and a page. */
  private static final Pattern NAME = Pattern.compile("([a-z]+(?:-\\d{4})?)-(\\d+)\\.png");

  private final Jixiao jixiao = Jixiao.standard();
  private final Path scratch;
  private final Map<String, byte[]> documents = new HashMap<>();

  /**
   * @param scratch a folder for what is printed on the way
   */
  SitePictures(Path scratch) {
    this.scratch = scratch;
  }

  /**
   * Draws a page.
   *
   * @param name of the approved picture
   * @throws IllegalArgumentException where it is of no page that is printed
   */
  void draw(String name, Path to) throws IOException {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw new IllegalArgumentException(name + " is of no printed page");
    }
    try (PDDocument pdf = Loader.loadPDF(document(parts.group(1)))) {
      BufferedImage page =
          new PDFRenderer(pdf)
              .renderImageWithDPI(Integer.parseInt(parts.group(2)) - 1, DPI, ImageType.GRAY);
      Files.createDirectories(to.getParent());
      ImageIO.write(page, "png", to.toFile());
    }
  }

  private byte[] document(String name) throws IOException {
    if (!documents.containsKey(name)) {
      documents.put(
          name,
          switch (name) {
            case "volume" -> volume();
            case "comparison" ->
                printed(
                    "diff", "projects/beijing-tuanshiwei/2019", "projects/beijing-tuanshiwei/2020");
            default -> sample(name);
          });
    }
    return documents.get(name);
  }

  private byte[] sample(String form) {
    CheckedFile project = jixiao.check(SampleProjects.file(form));
    SortedSet<DocumentKind> kinds =
        new TreeSet<>(project.card().orElseThrow().form().documents().keySet());
    return pdf(jixiao.print(project, kinds.last(), Format.PDF));
  }

  private byte[] volume() {
    return pdf(
        jixiao.printVolume(Path.of("projects/zhangjiakou-tuanshiwei/2024/book.yaml"), Format.PDF));
  }

  private static byte[] pdf(Printed printed) {
    return printed
        .in(Format.PDF)
        .orElseThrow(() -> new IllegalStateException(printed.findings().toString()));
  }

  /** What a command prints: the front has no such document. */
  private byte[] printed(String command, String... arguments) throws IOException {
    Path folder = Files.createDirectories(scratch.resolve(command));
    List<String> call = new ArrayList<>(List.of(command));
    call.addAll(List.of(arguments));
    call.addAll(List.of("--to", "pdf", "-o", folder.toString()));
    Run run = Run.of(call.toArray(String[]::new));
    try (var files = Files.list(folder)) {
      Path file =
          files
              .filter(any -> any.toString().endsWith(".pdf"))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException(run.err()));
      return Files.readAllBytes(file);
    }
  }

  @Override
  public void close() {
    jixiao.close();
  }
}
