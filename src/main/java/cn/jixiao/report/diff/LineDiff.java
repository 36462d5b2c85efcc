package cn.jixiao.report.diff;

import cn.jixiao.report.Paint;
import cn.jixiao.text.Visible;
import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.Arrays;
import java.util.List;

/** What changed in a file, line by line, as git shows it. */
public final class LineDiff {
  private static final int CONTEXT = 3;

  private LineDiff() {}

  /**
   * The changed lines with some around them, with a line break at the end; empty where every line
   * is the same.
   *
   * @param oldName how the old file is called
   * @param old its text
   * @param newName how the new file is called
   * @param now its text
   * @param paint whether there are colours
   */
  public static String of(String oldName, String old, String newName, String now, Paint paint) {
    List<String> before = lines(old);
    List<String> after = lines(now);
    StringBuilder text = new StringBuilder();
    for (String line :
        UnifiedDiffUtils.generateUnifiedDiff(
            oldName, newName, before, DiffUtils.diff(before, after), CONTEXT)) {
      text.append(painted(line, text.isEmpty() || isHead(text), paint)).append('\n');
    }
    return text.toString();
  }

  /** Only the two lines of names stand before the first hunk. */
  private static boolean isHead(StringBuilder text) {
    return text.indexOf("@@ ") < 0 && text.indexOf("\n") == text.length() - 1;
  }

  private static String painted(String written, boolean head, Paint paint) {
    String line = Visible.ofLines(written);
    if (head) {
      return paint.bold(line);
    }
    return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '-' -> paint.removedLine(line);
      case '+' -> paint.addedLine(line);
      case '@' -> paint.faint(line);
      default -> line;
    };
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\R", -1));
  }
}
