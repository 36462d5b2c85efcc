package cn.jixiao.finding;

import java.util.List;
import java.util.Objects;

/**
 * Something about a file that its author should know. The words are not here but in the message
 * bundle, under {@code finding.<code>} (what is the matter) and {@code finding.<code>.hint} (what
 * to do).
 *
 * @param code the stable name of the kind of finding, such as {@code unknown-key}
 * @param variant which of the code's wordings says it, under {@code variant.<code>.<variant>};
 *     empty where the code has one alone
 * @param severity how loud it is
 * @param place where to look
 * @param arguments what the message's places {@code {0}}, {@code {1}} … are filled with
 */
public record Finding(
    String code, String variant, Severity severity, Place place, List<String> arguments) {
  /** Refuses nulls. */
  public Finding {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(variant, "variant");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(place, "place");
    arguments = List.copyOf(arguments);
  }

  /** A finding whose code has one wording. */
  public Finding(String code, Severity severity, Place place, List<String> arguments) {
    this(code, "", severity, place, arguments);
  }

  /** The same finding, as loud as that. */
  public Finding withSeverity(Severity other) {
    return new Finding(code, variant, other, place, arguments);
  }
}
