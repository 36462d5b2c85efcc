package cn.jixiao.imports.source;

import java.util.ArrayList;
import java.util.List;

/**
 * What the readers of a document's parts share.
 *
 * @param numbers of lists, which are counted through the document
 * @param notes that were referred to and are still to come
 * @param hidden is added the texts that are not shown
 */
record WordStory(WordStyles styles, WordNumbers numbers, WordNotes notes, List<String> hidden) {
  /** A document in which nothing was hidden so far. */
  WordStory(WordStyles styles, WordNumbers numbers, WordNotes notes) {
    this(styles, numbers, notes, new ArrayList<>());
  }
}
