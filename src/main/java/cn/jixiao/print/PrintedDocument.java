package cn.jixiao.print;

import cn.jixiao.page.fit.PageSetting;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A document in every format that was asked for.
 *
 * @param files the bytes of each format
 * @param setting how its pages are set; empty where its form leaves nothing to choose
 */
public record PrintedDocument(Map<Format, byte[]> files, Optional<PageSetting> setting) {
  /** Copies the map in its order. */
  public PrintedDocument {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }
}
