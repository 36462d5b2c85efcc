package cn.jixiao;

import cn.jixiao.finding.Finding;
import cn.jixiao.print.Format;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of printing a document.
 *
 * @param files the document in each format that was asked for; none where it may not be printed
 * @param findings why it may not, or what is worth knowing although it was
 */
public record Printed(Map<Format, byte[]> files, List<Finding> findings) {
  /** Copies both. */
  public Printed {
    files = Map.copyOf(new LinkedHashMap<>(files));
    findings = List.copyOf(findings);
  }

  /** Whether there is a document. */
  public boolean isPrinted() {
    return !files.isEmpty();
  }

  /** The document in a format; empty where it may not be printed, or was not asked for in that. */
  public Optional<byte[]> in(Format format) {
    return Optional.ofNullable(files.get(format)).map(byte[]::clone);
  }
}
