package cn.jixiao.project;

import cn.jixiao.yaml.Authored;
import java.util.Optional;

/**
 * One step of the spending plan (资金支出计划).
 *
 * @param label until when, such as {@code 3月底}
 * @param share how much of the budget is spent by then, as written, such as {@code 25%}
 */
public record SpendingStep(Authored<String> label, Optional<Authored<String>> share) {}
