package cn.jixiao.report;

import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import java.util.Optional;

/**
 * A finding as platforms take it, whichever command gave it.
 *
 * @param code its kind
 * @param severity how loud it is
 * @param place where it stands
 * @param endColumn the column after what it is about, where that is known
 * @param message what is the matter, and what to do about it
 * @param fingerprint what it is known by wherever it stands
 */
public record Issue(
    String code,
    Severity severity,
    Place place,
    Optional<Integer> endColumn,
    String message,
    Optional<String> fingerprint) {
  /** The file with slashes. */
  public String file() {
    return place.file().toString().replace('\\', '/');
  }
}
