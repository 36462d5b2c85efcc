package cn.jixiao.publish;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Failure;
import cn.jixiao.finding.Finding;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.page.fit.PageSetting;
import cn.jixiao.print.Format;
import cn.jixiao.publish.OutputPlan.Output;
import cn.jixiao.score.ScoreCard;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Turns checked projects into documents' files. Whatever is wrong with one project is a finding,
 * and the next can be published.
 */
public final class ProjectPublisher {
  private final ProjectPrinter printer;
  private final Set<DocumentKind> requested;
  private final Set<Format> formats;
  private final boolean force;
  private final Optional<Stamps> stamps;
  private final UnaryOperator<CheckedFile> scoring;

  /**
   * @param requested the documents to print; none means whichever form and data allow
   * @param formats at least one
   * @param force whether projects with errors are printed as they are
   * @param stamps remember what was printed; empty where everything is printed again
   * @param scoring gives a file that was kept without its score card another one
   */
  public ProjectPublisher(
      ProjectPrinter printer,
      Set<DocumentKind> requested,
      Set<Format> formats,
      boolean force,
      Optional<Stamps> stamps,
      UnaryOperator<CheckedFile> scoring) {
    this.printer = printer;
    this.requested = Set.copyOf(requested);
    this.formats = Set.copyOf(formats);
    this.force = force;
    this.stamps = stamps;
    this.scoring = scoring;
  }

  /**
   * Prints and writes one project.
   *
   * @param output where to
   * @param file the project as it was checked; what is wrong with it is among its own findings and
   *     not repeated
   */
  public Publication publish(Output output, CheckedFile file) {
    Set<Finding> findings = new LinkedHashSet<>();
    return Failure.contained(
        output.source(),
        () -> publish(output, file, findings),
        failure -> Publication.failed(findings, failure));
  }

  private Publication publish(Output output, CheckedFile file, Set<Finding> findings) {
    boolean asked = force || !file.hasErrors();
    String own = file.source().text();
    if (asked && isFresh(output, own)) {
      return Publication.unchanged();
    }
    CheckedFile scored = asked ? scoring.apply(file) : file;
    // What other files add up to may have changed although its own has not.
    String content =
        scored
            .card()
            .filter(ProjectPublisher::addsUp)
            .map(card -> own + card.members())
            .orElse(own);
    if (asked && isFresh(output, content)) {
      return Publication.unchanged();
    }
    Map<Path, byte[]> files = new LinkedHashMap<>();
    Map<String, PageSetting> settings = new LinkedHashMap<>();
    printer
        .print(scored, requested, formats, force, findings::add)
        .forEach(
            (kind, printed) -> {
              printed
                  .files()
                  .forEach(
                      (format, bytes) ->
                          files.put(output.file(kind.key() + "." + format.key()), bytes));
              printed
                  .setting()
                  .ifPresent(setting -> settings.put(output.file(kind.key()).toString(), setting));
            });
    boolean written = files.isEmpty() || OutputFiles.write(files, findings::add);
    if (written && !files.isEmpty() && findings.isEmpty()) {
      stamps.ifPresent(kept -> kept.keep(output, content, List.copyOf(files.keySet())));
    }
    return written
        ? new Publication(
            List.copyOf(files.keySet()), false, settings, List.copyOf(findings), Optional.empty())
        : Publication.of(List.of(), List.copyOf(findings));
  }

  private static boolean addsUp(ScoreCard card) {
    return card.form().funds().projects().isPresent();
  }

  private boolean isFresh(Output output, String content) {
    return stamps.filter(kept -> kept.isFresh(output, content)).isPresent();
  }
}
