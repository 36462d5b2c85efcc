package cn.jixiao.print;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The project of {@code projects/} that shows a form best, for pictures of its pages. */
public final class SampleProjects {
  private static final Map<String, String> PROJECTS =
      Map.of(
          "beijing-2019", "beijing-tuanshiwei/2019/xinmeiti-zhongyang-chufang",
          "beijing-2020", "beijing-tuanshiwei/2020/hulianwang-qiye-tuanjian",
          "beijing-2024", "beijing-tuanshiwei/2024/xinmeiti-zhongyang-chufang",
          "department-2021", "sheng-tiyuju/2024/zhengti-zhichu",
          "ministry-2020", "zhongyang-buwei/2024/jiceng-keji-xuanjiao",
          "monitoring-2019", "zhongyang-buwei/2024/jiceng-keji-jiankong",
          "tianjin-2023", "tianjin-tuanshiwei/2023/daxuesheng-sixiang-yinling",
          "transfer-2023", "transfer-weisheng/2023/jiben-gonggong-weisheng",
          "yunnan-2023", "yunnan-jiaotong/2023/nongcun-gonglu-yanghu",
          "zhangjiakou-2024", "zhangjiakou-tuanshiwei/2024/qingnian-fazhan-guihua");

  private SampleProjects() {}

  /** The files by their forms, sorted. */
  public static Map<String, Path> files() {
    Map<String, Path> files = new TreeMap<>();
    PROJECTS.forEach((form, project) -> files.put(form, Path.of("projects", project + ".yaml")));
    return files;
  }

  /**
   * The file of a form.
   *
   * @throws IllegalArgumentException where no project shows it
   */
  public static Path file(String form) {
    if (!PROJECTS.containsKey(form)) {
      throw new IllegalArgumentException("no sample of " + form);
    }
    return files().get(form);
  }
}
