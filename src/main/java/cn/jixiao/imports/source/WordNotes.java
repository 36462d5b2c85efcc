package cn.jixiao.imports.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * What hangs on the text and stands elsewhere: notes at the foot of a page or at the end (脚注、尾注),
 * and tables in text boxes. It is kept until what it hangs on was read, and follows it.
 */
final class WordNotes {
  private final Map<String, Element> notes = new HashMap<>();
  private final List<Element> referred = new ArrayList<>();
  private final List<Element> tables = new ArrayList<>();

  /**
   * Takes the notes of a part.
   *
   * @param kind footnote or endnote
   */
  void add(Element root, String kind) {
    for (Element note : WordXml.children(root)) {
      // The lines above notes have a type, and are notes for the format.
      if (WordXml.is(note, kind) && WordXml.attribute(note, "type").isEmpty()) {
        notes.putIfAbsent(kind + WordXml.attribute(note, "id"), note);
      }
    }
  }

  /** A text refers to a note: the first time, its text follows. */
  void refer(Element reference) {
    String kind = reference.getLocalName().replace("Reference", "");
    Element note = notes.remove(kind + WordXml.attribute(reference, "id"));
    if (note != null) {
      referred.add(note);
    }
  }

  /** A table in a text box. */
  void box(Element table) {
    tables.add(table);
  }

  /** The notes that were referred to since the last call. */
  List<Element> takeNotes() {
    List<Element> taken = List.copyOf(referred);
    referred.clear();
    return taken;
  }

  /** The tables in text boxes that were met since the last call. */
  List<Element> takeTables() {
    List<Element> taken = List.copyOf(tables);
    tables.clear();
    return taken;
  }
}
