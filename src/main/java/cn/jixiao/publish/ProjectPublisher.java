package cn.jixiao.publish;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.FailureCode;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.SourceText;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.DocumentTemplates;
import cn.jixiao.page.font.UnprintableCharacters;
import cn.jixiao.print.DocumentPrinter;
import cn.jixiao.print.Format;
import cn.jixiao.publish.OutputPlan.Output;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreGaps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns checked projects into documents' files. Whatever is wrong with one project is a finding,
 * and the next can be published.
 */
public final class ProjectPublisher {
  private final FormLibrary forms;
  private final DocumentPrinter printer;
  private final Set<DocumentKind> requested;
  private final Set<Format> formats;

  /**
   * @param forms where templates are from
   * @param requested the documents to print; none means whichever form and data allow
   * @param formats at least one
   */
  public ProjectPublisher(
      FormLibrary forms,
      DocumentPrinter printer,
      Set<DocumentKind> requested,
      Set<Format> formats) {
    this.forms = forms;
    this.printer = printer;
    this.requested = Set.copyOf(requested);
    this.formats = Set.copyOf(formats);
  }

  /**
   * What came of one project.
   *
   * @param written the files, all whole
   * @param findings why others were not
   * @param source the text of the project's file
   * @param failure the program's own mistake, if one is among the findings
   */
  public record Outcome(
      List<Path> written,
      List<Finding> findings,
      SourceText source,
      Optional<RuntimeException> failure) {
    /** Copies the lists. */
    public Outcome {
      written = List.copyOf(written);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Prints and writes one project.
   *
   * @param output where to
   * @param file the project as it was checked; one without scores is not printed, and why is among
   *     its own findings, which are not repeated
   */
  public Outcome publish(Output output, CheckedFile file) {
    SourceText source = file.source();
    List<Finding> findings = new ArrayList<>();
    if (file.card().isEmpty()) {
      return new Outcome(List.of(), findings, source, Optional.empty());
    }
    try {
      Map<Path, byte[]> files = new LinkedHashMap<>();
      for (DocumentKind kind : documents(file, findings)) {
        print(file, kind, findings)
            .forEach(
                (format, bytes) -> files.put(output.file(kind.key() + "." + format.key()), bytes));
      }
      List<Path> written =
          OutputFiles.write(files, findings::add) ? List.copyOf(files.keySet()) : List.of();
      return new Outcome(written, findings, source, Optional.empty());
    } catch (RuntimeException e) {
      // One project that the program cannot bear must not keep a thousand others from print.
      findings.add(FailureCode.of(output.source(), e));
      return new Outcome(List.of(), findings, source, Optional.of(e));
    }
  }

  /** The documents to print; what was asked for and cannot be printed is reported. */
  private List<DocumentKind> documents(CheckedFile file, List<Finding> findings) {
    ScoreCard card = file.card().orElseThrow();
    List<DocumentKind> documents = new ArrayList<>();
    Place place = card.project().form().place();
    String form = card.form().id();
    for (DocumentKind kind : DocumentKind.values()) {
      if (!requested.isEmpty() && !requested.contains(kind)) {
        continue;
      }
      boolean inForm = card.form().documents().containsKey(kind);
      if (inForm && DocumentTemplates.hasData(card, kind)) {
        documents.add(kind);
      } else if (!requested.isEmpty()) {
        findings.add(
            inForm
                ? missingData(kind).at(place)
                : PublishCode.DOCUMENT_NOT_IN_FORM.at(place, form, kind.key()));
      }
    }
    if (requested.isEmpty() && documents.isEmpty()) {
      findings.add(PublishCode.NOTHING_TO_PRINT.at(place, form));
    }
    if (documents.contains(DocumentKind.SELF_EVALUATION)) {
      List<Finding> gaps = ScoreGaps.of(card);
      if (!gaps.isEmpty()) {
        gaps.stream().filter(gap -> !isFound(gap, file)).forEach(findings::add);
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
                    && finding.place().line() == gap.place().line()
                    && finding.arguments().equals(gap.arguments()));
  }

  private static PublishCode missingData(DocumentKind kind) {
    return switch (kind) {
      case TARGET -> PublishCode.TARGETS_MISSING;
      case SELF_EVALUATION -> PublishCode.RESULTS_MISSING;
    };
  }

  private Map<Format, byte[]> print(CheckedFile file, DocumentKind kind, List<Finding> findings) {
    try {
      return printer.print(file.card().orElseThrow(), kind, formats);
    } catch (TemplateFailure e) {
      findings.add(e.finding(forms));
    } catch (UnprintableCharacters e) {
      for (int character : e.characters()) {
        Finding finding =
            UnprintableCharacters.finding(
                file.source().find(file.file(), character).orElse(Place.startOf(file.file())),
                character);
        if (!findings.contains(finding)) {
          findings.add(finding);
        }
      }
    }
    return Map.of();
  }
}
