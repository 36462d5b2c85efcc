package cn.jixiao.form;

import cn.jixiao.text.Keyed;
import java.util.Arrays;
import java.util.Optional;

/**
 * The official documents that one project yields in a year. The word stands in {@code form.yaml},
 * on the command line and in file names.
 */
public enum DocumentKind implements Keyed {
  /** 绩效目标表, written at the start of the year from the targets. */
  TARGET,
  /** 绩效自评表, written after its end from the actual values. */
  SELF_EVALUATION;

  /** The document with that {@link #key()}. */
  public static Optional<DocumentKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
