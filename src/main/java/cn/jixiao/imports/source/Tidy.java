package cn.jixiao.imports.source;

import java.util.List;
import java.util.stream.Collectors;

/** The white space of cells and paragraphs, whatever source they are from. */
final class Tidy {
  private Tidy() {}

  /** Lines as one text: nothing but line feeds between them, and no white space around any. */
  static String lines(List<String> lines) {
    return lines.stream()
        .flatMap(line -> line.replace('\u00a0', ' ').lines())
        .map(String::strip)
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
