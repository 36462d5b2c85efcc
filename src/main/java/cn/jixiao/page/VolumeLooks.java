package cn.jixiao.page;

import cn.jixiao.form.Figures;
import cn.jixiao.project.Layout;
import java.util.OptionalInt;

/**
 * What all documents of a volume have in common.
 *
 * @param amounts how money is printed
 * @param layout how tables are set, as far as the book says so
 * @param step of the ladder of settings that all tables take; empty where each takes its own
 */
public record VolumeLooks(Figures amounts, Layout layout, OptionalInt step) {
  /** With every table at its own step. */
  public VolumeLooks(Figures amounts, Layout layout) {
    this(amounts, layout, OptionalInt.empty());
  }

  /** With every table at the same step. */
  public VolumeLooks at(int common) {
    return new VolumeLooks(amounts, layout, OptionalInt.of(common));
  }
}
