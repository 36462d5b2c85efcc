package cn.jixiao.score;

import cn.jixiao.form.Form;
import cn.jixiao.measure.Level;
import cn.jixiao.project.IndicatorGroup;
import cn.jixiao.project.IndicatorSubgroup;

/**
 * Where an indicator stands in its table, as far as that says how its cells are meant.
 *
 * @param cost whether it stands among the costs (成本指标), where less is better
 * @param timeliness whether it stands under 时效指标 or 进度指标, where cells say when, or how long
 */
record Setting(boolean cost, boolean timeliness) {
  static final Setting ANYWHERE = new Setting(false, false);

  static Setting of(Form form, IndicatorGroup group, IndicatorSubgroup subgroup) {
    String level1 = group.name().value();
    String level2 = subgroup.name().value();
    return new Setting(
        form.isCost(level1) || form.isCost(level2),
        Level.isTimeliness(level2) || Level.isTimeliness(level1));
  }
}
