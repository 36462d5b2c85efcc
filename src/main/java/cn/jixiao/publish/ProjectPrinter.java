package cn.jixiao.publish;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.DocumentTemplates;
import cn.jixiao.page.font.FontCode;
import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.page.font.UnprintableCharacters;
import cn.jixiao.print.DocumentPrinter;
import cn.jixiao.print.Format;
import cn.jixiao.print.PrintedDocument;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreGaps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Prints checked projects as official documents, without writing files: none of a project that has
 * errors, and no self-evaluation that lacks a score.
 */
public final class ProjectPrinter {
  private final FormLibrary forms;
  private final DocumentPrinter printer;

  /**
   * @param forms where templates are from
   */
  public ProjectPrinter(FormLibrary forms, FontLibrary fonts) {
    this.forms = forms;
    this.printer = new DocumentPrinter(new DocumentTemplates(forms, fonts), fonts);
  }

  /**
   * Prints a project.
   *
   * @param file the project as it was checked; what is wrong with it is among its own findings and
   *     not repeated
   * @param requested the documents to print; none means whichever form and data allow
   * @param formats at least one
   * @param force whether a project with errors is printed as it is
   * @param found where it is reported why a document is not printed
   * @return each document that was printed
   */
  public Map<DocumentKind, PrintedDocument> print(
      CheckedFile file,
      Set<DocumentKind> requested,
      Set<Format> formats,
      boolean force,
      Consumer<Finding> found) {
    Map<DocumentKind, PrintedDocument> printed = new LinkedHashMap<>();
    if (file.card().isEmpty() || (file.hasErrors() && !force)) {
      return printed;
    }
    for (DocumentKind kind : documents(file, requested, found)) {
      print(file, kind, formats, found).ifPresent(document -> printed.put(kind, document));
    }
    return printed;
  }

  /** The documents to print; what was asked for and cannot be printed is reported. */
  private static List<DocumentKind> documents(
      CheckedFile file, Set<DocumentKind> requested, Consumer<Finding> found) {
    ScoreCard card = file.card().orElseThrow();
    List<DocumentKind> documents = new ArrayList<>();
    Place place = card.project().form().place();
    String form = card.form().id();
    Set<DocumentKind> kinds = requested.isEmpty() ? card.form().documents().keySet() : requested;
    for (DocumentKind kind : new TreeSet<>(kinds)) {
      boolean inForm = card.form().documents().containsKey(kind);
      if (inForm && DocumentTemplates.hasData(card, kind)) {
        documents.add(kind);
      } else if (!requested.isEmpty()) {
        found.accept(
            inForm
                ? missingData(card, kind, place)
                : PublishCode.DOCUMENT_NOT_IN_FORM.at(place, form, kind.key()));
      }
    }
    if (requested.isEmpty() && documents.isEmpty()) {
      found.accept(PublishCode.NOTHING_TO_PRINT.at(place, form));
    }
    if (documents.contains(DocumentKind.SELF_EVALUATION)) {
      List<Finding> gaps = ScoreGaps.of(card);
      if (!gaps.isEmpty()) {
        gaps.stream().filter(gap -> !isFound(gap, file)).forEach(found);
        documents.remove(DocumentKind.SELF_EVALUATION);
      }
    }
    return documents;
  }

  /** Whether the checks said already what is missing. */
  private static boolean isFound(Finding gap, CheckedFile file) {
    return file.findings().stream()
        .anyMatch(
            finding ->
                finding.code().equals(gap.code())
                    && (finding.place().line() == gap.place().line()
                        || finding.code().equals(FontCode.CHARACTER_WITHOUT_FONT.code()))
                    && finding.arguments().equals(gap.arguments()));
  }

  private static Finding missingData(ScoreCard card, DocumentKind kind, Place place) {
    if (kind.equals(DocumentKind.SELF_EVALUATION)) {
      return PublishCode.RESULTS_MISSING.at(place);
    }
    return card.form()
        .documents()
        .get(kind)
        .needs()
        .map(field -> PublishCode.NEEDS_MISSING.at(place, kind.key(), field))
        .orElseGet(() -> PublishCode.TARGETS_MISSING.at(place));
  }

  private Optional<PrintedDocument> print(
      CheckedFile file, DocumentKind kind, Set<Format> formats, Consumer<Finding> found) {
    try {
      return Optional.of(printer.print(file.card().orElseThrow(), kind, formats));
    } catch (TemplateFailure e) {
      found.accept(e.finding(forms));
    } catch (UnprintableCharacters e) {
      Set<Finding> findings = new LinkedHashSet<>();
      for (int character : e.characters()) {
        findings.add(
            UnprintableCharacters.finding(
                file.source().find(file.file(), character).orElse(Place.startOf(file.file())),
                character));
      }
      // With force, a project is printed although the checks said so already.
      findings.stream().filter(finding -> !isFound(finding, file)).forEach(found);
    }
    return Optional.empty();
  }
}
