package cn.jixiao.page;

import cn.jixiao.form.Figures;
import cn.jixiao.project.FootLine;
import cn.jixiao.project.Layout;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What all documents of a volume have in common.
 *
 * @param amounts how money is printed
 * @param foot the lines at the foot of all tables and their labels; empty where the forms' own are
 *     printed
 * @param layout how tables are set, as far as the book says so
 * @param step of the ladder of settings that all tables take; empty where each takes its own
 */
public record VolumeLooks(
    Figures amounts, Map<FootLine, String> foot, Layout layout, OptionalInt step) {
  /** Copies the lines in their order. */
  public VolumeLooks {
    foot = Collections.unmodifiableMap(new LinkedHashMap<>(foot));
  }

  /** With every table at its own step. */
  public VolumeLooks(Figures amounts, Map<FootLine, String> foot, Layout layout) {
    this(amounts, foot, layout, OptionalInt.empty());
  }

  /** With every table at the same step. */
  public VolumeLooks at(int common) {
    return new VolumeLooks(amounts, foot, layout, OptionalInt.of(common));
  }
}
