package cn.jixiao.measure;

import java.util.Map;

/** Names of 一级指标 and 二级指标, of which the forms have several for the same level. */
public final class Level {
  private static final Map<String, String> SAME_AS = Map.of("进度", "时效", "效果", "效益", "社会效果", "社会效益");

  private Level() {}

  /** Whether the indicators of a level say when something is done, or how long it takes. */
  public static boolean isTimeliness(String name) {
    return name.contains("时效") || name.contains("进度") || name.contains("及时性");
  }

  /** The one name of a level: 进度指标 is 时效, 社会效益指标 is 社会效益. */
  public static String of(String name) {
    String key = Name.of(name).key();
    String bare = key.endsWith("指标") ? key.substring(0, key.length() - 2) : key;
    return bare.endsWith("满意度") ? "满意度" : SAME_AS.getOrDefault(bare, bare);
  }
}
