package cn.jixiao.check;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.project.DeclaredField;
import cn.jixiao.project.FieldKind;
import cn.jixiao.project.FieldValue;
import cn.jixiao.project.Goal;
import cn.jixiao.project.Goals;
import cn.jixiao.project.Indicator;
import cn.jixiao.project.IndicatorGroup;
import cn.jixiao.project.IndicatorSubgroup;
import cn.jixiao.project.Project;
import cn.jixiao.score.Judgement;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.text.PlainText;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Whether everything is there that the form asks for, and whether the goals fit the indicators. */
final class CompletenessRules implements RuleFamily {
  private static final String SATISFACTION = "满意";
  private static final String INDICATORS = "指标";

  @Override
  public void check(ScoreCard card, Consumer<Finding> found) {
    groups(card, found);
    for (IndicatorGroup group : card.project().indicators()) {
      indicators(group, found);
    }
    goals(card, found);
    card.project()
        .goals()
        .expected()
        .ifPresent(goal -> new GoalNumbers(card, Judgement::target).check(goal, found));
    card.project()
        .goals()
        .achieved()
        .ifPresent(goal -> new GoalNumbers(card, Judgement::actual).check(goal, found));
    foot(card, found);
    fields(card, found);
  }

  /** What the form itself declares and asks for. */
  private static void fields(ScoreCard card, Consumer<Finding> found) {
    Project project = card.project();
    fields(card.form().declared().head(), project.fields(), project.name().place(), found);
    for (Indicator indicator : project.allIndicators()) {
      fields(card.form().declared().indicator(), indicator.fields(), indicator.place(), found);
      scores(card.form().declared().indicator(), indicator, found);
    }
  }

  /** A score of the form's own is within the weight, as the other is. */
  private static void scores(
      List<DeclaredField> declared, Indicator indicator, Consumer<Finding> found) {
    for (DeclaredField field : declared) {
      Optional<Amount> score =
          Optional.of(field)
              .filter(one -> one.kind() == FieldKind.SCORE)
              .flatMap(one -> Optional.ofNullable(indicator.fields().get(one.key())))
              .flatMap(FieldValue::number);
      if (score.isPresent() && indicator.weight().isPresent()) {
        Amount points = score.get();
        Amount weight = indicator.weight().get();
        if (points.value().signum() < 0 || points.value().compareTo(weight.value()) > 0) {
          found.accept(
              CheckCode.FIELD_SCORE_RANGE.at(
                  points.place(), field.label(), points.written(), weight.written()));
        }
      }
    }
  }

  private static void fields(
      List<DeclaredField> declared,
      Map<String, FieldValue> there,
      Place place,
      Consumer<Finding> found) {
    for (DeclaredField field : declared) {
      FieldValue value = there.get(field.key());
      if (field.required() && (value == null || value.text().value().isBlank())) {
        found.accept(CheckCode.FIELD_MISSING.at(place, field.label(), field.key()));
      }
    }
  }

  private static void foot(ScoreCard card, Consumer<Finding> found) {
    card.project()
        .foot()
        .forEach(
            (line, said) -> {
              if (!card.form().foot().containsKey(line) && !said.value().isBlank()) {
                found.accept(CheckCode.FOOT_NOT_PRINTED.at(said.place(), line.label()));
              }
            });
  }

  private static void groups(ScoreCard card, Consumer<Finding> found) {
    Project project = card.project();
    boolean satisfactionAsked = false;
    for (String name : card.form().groups().keySet()) {
      if (project.indicators().stream().noneMatch(group -> isCalled(group, name))) {
        found.accept(CheckCode.GROUP_MISSING.at(start(project), name));
      }
      satisfactionAsked |= name.contains(SATISFACTION);
    }
    String known = String.join("、", card.form().groups().keySet());
    for (IndicatorGroup group : project.indicators()) {
      String name = group.name().value();
      boolean expected =
          card.form().groups().isEmpty()
              || card.form().groups().containsKey(name)
              || card.form().isCost(name);
      if (!expected && !name.isBlank()) {
        found.accept(CheckCode.GROUP_UNKNOWN.at(group.name().place(), name, known));
      }
    }
    // Where the form has a first level for it, its absence is reported as that of any other.
    if (!satisfactionAsked && !asksSatisfaction(project)) {
      found.accept(CheckCode.SATISFACTION_MISSING.at(start(project)));
    }
  }

  /** {@code 服务对象满意度指标} is taken for 满意度指标. */
  private static boolean isCalled(IndicatorGroup group, String name) {
    String stem =
        name.endsWith(INDICATORS) ? name.substring(0, name.length() - INDICATORS.length()) : name;
    return group.name().value().contains(stem);
  }

  private static boolean asksSatisfaction(Project project) {
    return project.indicators().stream()
        .flatMap(group -> group.subgroups().stream())
        .anyMatch(
            subgroup ->
                subgroup.indicators().stream()
                    .anyMatch(
                        indicator ->
                            subgroup.name().value().contains(SATISFACTION)
                                || indicator.name().value().contains(SATISFACTION)));
  }

  private static Place start(Project project) {
    return project.indicators().isEmpty()
        ? project.name().place()
        : project.indicators().get(0).name().place();
  }

  private static void indicators(IndicatorGroup group, Consumer<Finding> found) {
    if (group.indicators().isEmpty()) {
      found.accept(CheckCode.GROUP_EMPTY.at(group.name().place(), group.name().value()));
      return;
    }
    for (IndicatorSubgroup subgroup : group.subgroups()) {
      if (subgroup.indicators().isEmpty()) {
        found.accept(CheckCode.GROUP_EMPTY.at(subgroup.name().place(), subgroup.name().value()));
      }
      names(subgroup, found);
    }
  }

  private static void names(IndicatorSubgroup subgroup, Consumer<Finding> found) {
    Map<String, Authored<String>> seen = new HashMap<>();
    for (Indicator indicator : subgroup.indicators()) {
      Authored<String> name = indicator.name();
      String bare = PlainText.of(name.value());
      if (name.value().isBlank()) {
        found.accept(CheckCode.NAME_BLANK.at(name.place()));
        continue;
      }
      Authored<String> first = seen.putIfAbsent(bare, name);
      if (first != null && !bare.isEmpty()) {
        found.accept(
            CheckCode.INDICATOR_REPEATED.at(
                name.place(), name.value(), String.valueOf(first.place().line())));
      }
    }
  }

  private static void goals(ScoreCard card, Consumer<Finding> found) {
    Goals goals = card.project().goals();
    Optional<Goal> expected = goals.expected().filter(CompletenessRules::saysSomething);
    Optional<Goal> achieved = goals.achieved().filter(CompletenessRules::saysSomething);
    if (expected.isEmpty()) {
      found.accept(
          CheckCode.GOALS_MISSING.at(place(goals.expected(), card.project().name().place())));
    }
    if (achieved.isEmpty() && card.isEvaluated()) {
      Place otherwise = expected.map(Goal::place).orElse(card.project().name().place());
      found.accept(CheckCode.ACHIEVED_MISSING.at(place(goals.achieved(), otherwise)));
    }
    if (expected.isPresent()
        && achieved.isPresent()
        && PlainText.isCopy(text(expected.get()), text(achieved.get()))) {
      found.accept(CheckCode.GOAL_COPIED.at(achieved.get().place()));
    }
  }

  private static Place place(Optional<Goal> goal, Place otherwise) {
    return goal.map(Goal::place).orElse(otherwise);
  }

  private static boolean saysSomething(Goal goal) {
    return !text(goal).isBlank();
  }

  private static String text(Goal goal) {
    return String.join("\n", texts(goal).stream().map(Authored::value).toList());
  }

  /** The goal's texts: one, or its points. */
  static List<Authored<String>> texts(Goal goal) {
    if (goal instanceof Goal.Text text) {
      return List.of(text.text());
    }
    return ((Goal.Points) goal).points();
  }
}
