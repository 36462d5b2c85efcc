package cn.jixiao.publish;

import cn.jixiao.page.fit.PageSetting;
import cn.jixiao.print.Format;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A volume in every format that was asked for.
 *
 * @param files the bytes of each format; none where there are errors
 * @param settings how its documents' pages are set, by the project's file and the kind of document
 */
public record PrintedVolume(Map<Format, byte[]> files, Map<String, PageSetting> settings) {
  /** What is printed of a volume with errors. */
  static final PrintedVolume NONE = new PrintedVolume(Map.of(), Map.of());

  /** Copies the maps in their order. */
  public PrintedVolume {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }
}
