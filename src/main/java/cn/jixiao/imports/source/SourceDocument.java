package cn.jixiao.imports.source;

import cn.jixiao.finding.Finding;
import java.nio.file.Path;
import java.util.List;

/**
 * A source as it was read.
 *
 * @param file as it was named
 * @param blocks its paragraphs and tables in the order of reading; none where it cannot be read
 * @param findings why not, or what in it could not be read
 */
public record SourceDocument(Path file, List<Block> blocks, List<Finding> findings) {
  /** Copies the lists. */
  public SourceDocument {
    blocks = List.copyOf(blocks);
    findings = List.copyOf(findings);
  }
}
