package cn.jixiao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Small projects for tests. */
public final class Projects {
  private Projects() {}

  /** A sound project that is evaluated: execution 9, indicators 88.5, total 97.5. */
  public static final String EVALUATED =
      """
      id: jian
      year: 2024
      form: beijing-2024
      name: 简单项目
      funds:
        fiscal: {budget: 100.00, adjusted: 80, executed: 72}
      goals: {expected: 做好, achieved: 做好了}
      indicators:
        产出指标:
          数量指标:
            - name: "=1+1"
              target: ≥10次
              actual: 12次
              weight: 50
            - name: 质量
              target: 得到提升
              actual: 略有提升
              weight: 40
              score: 38.5
      """;

  /** A sound project that only sets targets. */
  static final String TARGET =
      """
      id: mubiao
      year: 2024
      form: zhangjiakou-2024
      name: 目标项目
      funds:
        fiscal: {budget: 20}
      indicators:
        产出指标:
          数量指标:
            - name: 次数
              target: ≥10次
      """;

  public static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** The files below a folder, sorted; none where there is no such folder. */
  static List<String> filesIn(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains(".jixiao"))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
