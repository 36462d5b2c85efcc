package cn.jixiao.print.layout;

import java.util.Map;
import java.util.Optional;

/**
 * What a {@link PageWriter} writes.
 *
 * @param xhtml the page as its template wrote it
 * @param laidOut empty for writers that need no layout
 * @param numbers printed on the pages that the targets of links are on, by their identifiers
 */
public record Pages(String xhtml, Optional<LaidOutPages> laidOut, Map<String, Integer> numbers) {}
