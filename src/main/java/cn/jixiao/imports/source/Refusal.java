package cn.jixiao.imports.source;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import java.nio.file.Path;
import java.util.List;

/** Why a source is not read at all. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  /** A reason that a library gives is cut here: people read it in one line. */
  private static final int LONGEST_REASON = 120;

  private final SourceCode code;
  private final String reason;

  /** A refusal that the code says all about. */
  Refusal(SourceCode code) {
    super(code.code());
    this.code = code;
    this.reason = "";
  }

  private Refusal(String reason, Throwable cause) {
    super(reason, cause);
    this.code = SourceCode.SOURCE_BROKEN;
    this.reason = reason;
  }

  /** For a damaged file, in a few words of the library's. */
  static Refusal broken(Throwable cause) {
    String message = cause.getMessage();
    String first =
        message == null || message.isBlank()
            ? cause.getClass().getSimpleName()
            : message.strip().lines().findFirst().orElseThrow().strip();
    // The sentence that it stands in has its own full stop.
    String line = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    boolean fits = line.codePointCount(0, line.length()) <= LONGEST_REASON;
    String reason =
        fits ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_REASON)) + "…";
    return new Refusal(reason, cause);
  }

  /** For a file that is damaged in a way that no library complains of. */
  static Refusal broken(String reason) {
    return new Refusal(reason, null);
  }

  SourceCode code() {
    return code;
  }

  /** A document of which nothing was read, for this reason. */
  SourceDocument document(Path file) {
    Place place = Place.startOf(file);
    Finding finding = reason.isEmpty() ? code.at(place) : code.at(place, reason);
    return new SourceDocument(file, List.of(), List.of(finding));
  }
}
