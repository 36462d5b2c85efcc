package cn.jixiao.page;

import cn.jixiao.finding.Messages;
import java.util.Map;
import java.util.stream.Collectors;

/** The fixed words of a page, which templates read as {@code label.name}. */
final class Labels {
  private Labels() {}

  /** The messages under a prefix, by the rest of their keys. */
  static Map<String, String> of(String prefix, Messages messages) {
    return messages.keys().stream()
        .filter(key -> key.startsWith(prefix))
        .collect(Collectors.toMap(key -> key.substring(prefix.length()), messages::text));
  }
}
