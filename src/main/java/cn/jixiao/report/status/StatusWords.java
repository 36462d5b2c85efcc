package cn.jixiao.report.status;

import cn.jixiao.finding.Messages;
import cn.jixiao.publish.Readiness;
import cn.jixiao.publish.Readiness.Lack;
import java.util.stream.Collectors;

/**
 * The words for how far documents are.
 *
 * @param messages their language
 */
record StatusWords(Messages messages) {
  String state(Readiness.State state) {
    return messages.text("status.state." + state.key());
  }

  String lacks(Readiness readiness) {
    return readiness.lacks().stream()
        .map(this::lack)
        .collect(Collectors.joining(messages.text("status.separator")));
  }

  private String lack(Lack lack) {
    return messages.text(
        "status.lack." + lack.what().key(), String.valueOf(lack.count()), lack.field());
  }
}
