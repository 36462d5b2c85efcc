package cn.jixiao.finding;

import java.util.List;
import java.util.Locale;

/**
 * A kind of {@link Finding}, as enums list them; each constant says which arguments its message
 * takes. The message is in the bundle under {@link #code()}.
 */
public interface FindingCode {
  /** The constant's name. */
  String name();

  /** What it is about. */
  CodeFamily family();

  /** How loud findings of this code are, unless a project's settings say otherwise. */
  default Severity severity() {
    return Severity.ERROR;
  }

  /** The code in messages and machine formats, such as {@code unknown-key}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A finding of this code, with what its message needs. */
  default Finding at(Place place, String... arguments) {
    return new Finding(code(), severity(), place, List.of(arguments));
  }

  /** A finding of this code in one of its wordings. */
  default Finding at(Place place, Wording wording) {
    return new Finding(code(), wording.variant(), severity(), place, wording.arguments());
  }

  /**
   * One of the wordings that a code has.
   *
   * @param variant its name in the bundle, under {@code variant.<code>.<variant>}
   * @param arguments what its places are filled with
   */
  record Wording(String variant, List<String> arguments) {
    /** Copies the list. */
    public Wording {
      arguments = List.copyOf(arguments);
    }
  }
}
