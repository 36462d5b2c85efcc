package cn.jixiao.diff;

import cn.jixiao.finding.Finding;
import java.nio.file.Path;
import java.util.List;

/**
 * What stands on one side of a comparison: a file, a folder, or a state of a repository.
 *
 * @param name what it is called in reports: a path or revision as named; empty for the working tree
 * @param prefix what makes a file's path a place of this side, such as {@code HEAD~1:}
 * @param files the projects' files, each once
 * @param findings what could not even be looked for
 */
public record Side(String name, String prefix, List<SideFile> files, List<Finding> findings) {
  /** Copies the lists. */
  public Side {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /** A file's path with slashes, as this side's files are shown to people. */
  public String shown(Path file) {
    return prefix + slashes(file);
  }

  /** A path in the notation of every system. */
  public static String slashes(Path file) {
    return file.toString().replace('\\', '/');
  }
}
