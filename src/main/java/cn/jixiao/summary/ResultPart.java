package cn.jixiao.summary;

import java.util.List;

/**
 * The results of one part of the projects (分片结果), worked on apart from the others.
 *
 * @param set what was divided: the same for all parts of the same files, and for no others
 * @param part which one it is, from 1 on
 * @param parts how many there are
 * @param missing how many projects of this part are left out because their files have errors
 * @param results of the others, in their order
 */
public record ResultPart(
    String set, int part, int parts, int missing, List<ProjectResult> results) {
  /** Copies the list. */
  public ResultPart {
    results = List.copyOf(results);
  }

  /** The summary of these projects alone. */
  public Summary summary() {
    return Summary.ofResults(results, missing);
  }
}
