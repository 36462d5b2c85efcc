package cn.jixiao.publish;

import cn.jixiao.finding.Failure;
import cn.jixiao.finding.Finding;
import cn.jixiao.page.fit.PageSetting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of publishing a project, a volume or a page.
 *
 * @param written the files, all whole
 * @param fresh whether nothing was printed because nothing has changed
 * @param settings how the pages of what was written are set, by the document's name
 * @param findings why others were not
 * @param failure the program's own mistake, if one is among the findings
 */
public record Publication(
    List<Path> written,
    boolean fresh,
    Map<String, PageSetting> settings,
    List<Finding> findings,
    Optional<Throwable> failure) {
  /** Copies the lists. */
  public Publication {
    written = List.copyOf(written);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    findings = List.copyOf(findings);
  }

  /** What came of it where nothing has changed. */
  static Publication unchanged() {
    return new Publication(List.of(), true, Map.of(), List.of(), Optional.empty());
  }

  /** What came of it where the program failed, after some findings. */
  static Publication failed(Collection<Finding> findings, Failure failure) {
    List<Finding> all = new ArrayList<>(findings);
    all.add(failure.finding());
    return new Publication(List.of(), false, Map.of(), all, Optional.of(failure.thrown()));
  }

  /** What came of it where the program did not fail. */
  static Publication of(List<Path> written, List<Finding> findings) {
    return new Publication(written, false, Map.of(), findings, Optional.empty());
  }
}
