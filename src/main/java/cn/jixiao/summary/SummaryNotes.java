package cn.jixiao.summary;

import cn.jixiao.finding.Messages;
import java.util.ArrayList;
import java.util.List;

/** What has to be said under a summary for its figures to be understood (注). */
public final class SummaryNotes {
  private SummaryNotes() {}

  /** The notes, a paragraph each; at least one. */
  public static List<String> of(Summary summary, Messages messages) {
    List<String> notes = new ArrayList<>();
    String base =
        messages.text(summary.hasAdjusted() ? "summary.column.adjusted" : "summary.column.budget");
    notes.add(messages.text("summary.note.rules", base));
    if (summary.hasAdjusted() && summary.withoutAdjusted() > 0) {
      notes.add(
          messages.text(
              "summary.note.without-adjusted", String.valueOf(summary.withoutAdjusted())));
    }
    if (summary.total().pending() > 0) {
      notes.add(messages.text("summary.note.pending", String.valueOf(summary.total().pending())));
    }
    if (summary.years().size() > 1) {
      notes.add(messages.text("summary.note.years", String.valueOf(summary.years().size())));
    }
    if (summary.missing() > 0) {
      notes.add(messages.text("summary.note.missing", String.valueOf(summary.missing())));
    }
    return notes;
  }
}
