package cn.jixiao.report;

import java.util.Optional;

/** The program's version. */
public final class ProgramVersion {
  private ProgramVersion() {}

  /** The version as it was packed, such as {@code 0.1.0}; 0 where it was not packed. */
  public static String text() {
    return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
        .orElse("0");
  }
}
