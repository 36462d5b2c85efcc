package cn.jixiao.publish;

import cn.jixiao.finding.Failure;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.font.UnprintableCharacters;
import cn.jixiao.print.Format;
import cn.jixiao.print.PagePrinter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns pages that are about several files into documents' files. */
public final class PagePublisher {
  private final PagePrinter printer;
  private final FormLibrary forms;
  private final Set<Format> formats;

  /**
   * @param formats at least one
   */
  public PagePublisher(PagePrinter printer, FormLibrary forms, Set<Format> formats) {
    this.printer = printer;
    this.forms = forms;
    this.formats = Set.copyOf(formats);
  }

  /** Writes a page. */
  @FunctionalInterface
  public interface Page {
    /**
     * The page as XHTML.
     *
     * @throws TemplateFailure where its template has a mistake
     */
    String xhtml() throws TemplateFailure;
  }

  /**
   * Prints and writes a page.
   *
   * @param page what to print
   * @param template the name of the template that writes it
   * @param folder where to; it is made where it is missing
   * @param name of the files, without the format's extension
   */
  public Publication publish(Page page, String template, Path folder, String name) {
    List<Finding> findings = new ArrayList<>();
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      findings.add(PublishCode.OUTPUT_NOT_A_FOLDER.at(Place.startOf(folder)));
      return Publication.of(List.of(), findings);
    }
    Path file = folder.resolve(name);
    return Failure.contained(
        file,
        () -> publish(page, template, file, findings),
        failure -> Publication.failed(findings, failure));
  }

  private Publication publish(Page page, String template, Path file, List<Finding> findings) {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    try {
      printer
          .print(page.xhtml(), template, formats)
          .forEach(
              (format, bytes) ->
                  files.put(file.resolveSibling(file.getFileName() + "." + format.key()), bytes));
    } catch (TemplateFailure e) {
      findings.add(e.finding(forms));
    } catch (UnprintableCharacters e) {
      for (int character : e.characters()) {
        findings.add(UnprintableCharacters.finding(Place.startOf(file), character));
      }
    }
    boolean written = findings.isEmpty() && OutputFiles.write(files, findings::add);
    return Publication.of(written ? List.copyOf(files.keySet()) : List.of(), findings);
  }
}
