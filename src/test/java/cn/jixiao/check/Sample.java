package cn.jixiao.check;

import cn.jixiao.finding.Finding;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormLookup;
import cn.jixiao.project.Project;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.project.Reading;
import cn.jixiao.score.Scorer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sound project, to be broken one thing at a time. */
public final class Sample {
  private static final FormLookup FORMS = new FormLookup(new FormLibrary(Optional.empty()));

  public static final String SOUND =
      """
      id: tuanjian
      year: 2024
      form: beijing-2024
      name: 互联网企业团建
      funds:
        fiscal: {budget: 72.179, adjusted: 70.5, executed: 67.6182}
      goals:
        expected: 举办青年新媒体人才培训班2期，培训青年骨干80人次，开展青清讲堂活动不少于5场。
        achieved: 全年按计划完成各项工作，其中培训班参训青年来自四十家互联网企业。
      indicators:
        产出指标:
          数量指标:
            - name: 青清讲堂活动场次
              target: ≥5场
              actual: 6场
              weight: 20
              score: 20
            - name: 培训青年骨干人次
              target: ≥80人次
              actual: 84人次
              weight: 10
              score: 10
          成本指标:
            - name: 项目总成本
              target: ≤70.5万元
              actual: 67.6182万元
              weight: 10
              score: 10
            - name: 培训班成本
              target: ≤40万元
              actual: 38万元
              weight: 5
              score: 5
            - name: 讲堂活动成本
              target: ≤30万元
              actual: 29万元
              weight: 5
              score: 5
        效益指标:
          社会效益指标:
            - name: 覆盖青年人次
              target: ≥2000人次
              actual: 2100人次
              weight: 30
              score: 30
        满意度指标:
          服务对象满意度指标:
            - name: 参与青年满意度
              target: ≥90%
              actual: 95%
              weight: 10
              score: 10
      """;

  private Sample() {}

  /** The sound project with one text replaced by another, which must occur in it. */
  public static String with(String... replacements) {
    String text = SOUND;
    for (int i = 0; i < replacements.length; i += 2) {
      if (!text.contains(replacements[i])) {
        throw new IllegalArgumentException(replacements[i]);
      }
      text = text.replace(replacements[i], replacements[i + 1]);
    }
    return text;
  }

  static Project project(String text, String file) {
    Reading reading =
        new ProjectReader().read(Path.of(file), text.getBytes(StandardCharsets.UTF_8));
    if (reading.hasErrors()) {
      throw new IllegalArgumentException(reading.findings().toString());
    }
    return reading.project().orElseThrow();
  }

  /** What one family finds, as {@code code:line}. */
  static List<String> findings(RuleFamily family, String text) {
    return check(family, text).stream()
        .map(finding -> finding.code() + ":" + finding.place().line())
        .toList();
  }

  static List<Finding> check(RuleFamily family, String text) {
    List<Finding> findings = new ArrayList<>();
    Project project = project(text, "x.yaml");
    family.check(
        new Scorer(FORMS.of(project, findings::add).orElseThrow()).score(project), findings::add);
    return findings;
  }
}
