package cn.jixiao.imports.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** What a document's styles say of headings, lists and hidden text. */
final class WordStyles {
  private static final Pattern HEADING = Pattern.compile("(?:heading|标题) ?([1-9])");

  /** Styles may be based on each other in a circle. */
  private static final int LONGEST_CHAIN = 20;

  private final Map<String, Element> styles = new HashMap<>();

  /**
   * @param root of the part that has the styles, where there is one
   */
  WordStyles(Optional<Element> root) {
    root.ifPresent(
        all -> {
          for (Element style : WordXml.children(all)) {
            if (WordXml.is(style, "style")) {
              styles.putIfAbsent(WordXml.attribute(style, "styleId"), style);
            }
          }
        });
  }

  /** The level of a paragraph's heading from 1; 0 for one that is no heading. */
  int level(Element paragraph) {
    Optional<Element> own = WordXml.below(paragraph, "pPr", "outlineLvl");
    if (own.isPresent()) {
      return level(WordXml.number(own.get(), "val", 9));
    }
    Optional<Element> style = WordXml.below(paragraph, "pPr", "pStyle").flatMap(this::style);
    for (int i = 0; i < LONGEST_CHAIN && style.isPresent(); i++) {
      Optional<Element> outline = WordXml.below(style.get(), "pPr", "outlineLvl");
      if (outline.isPresent()) {
        return level(WordXml.number(outline.get(), "val", 9));
      }
      int named = named(style.get());
      if (named > 0) {
        return named;
      }
      style = WordXml.child(style.get(), "basedOn").flatMap(this::style);
    }
    return 0;
  }

  private static int level(int outline) {
    return outline >= 0 && outline < 9 ? outline + 1 : 0;
  }

  private static int named(Element style) {
    String name =
        WordXml.child(style, "name")
            .map(element -> WordXml.attribute(element, "val").strip().toLowerCase(Locale.ROOT))
            .orElse("");
    Matcher heading = HEADING.matcher(name);
    if (heading.matches()) {
      return Integer.parseInt(heading.group(1));
    }
    return name.equals("title") || name.equals("标题") ? 1 : 0;
  }

  /** Whether a run is not shown: by its own properties, its style or its paragraph's, in turn. */
  boolean hides(Element run, Element paragraph) {
    Optional<Element> own = WordXml.below(run, "rPr", "vanish");
    if (own.isEmpty()) {
      own = vanish(WordXml.below(run, "rPr", "rStyle"));
    }
    if (own.isEmpty()) {
      own = vanish(WordXml.below(paragraph, "pPr", "pStyle"));
    }
    return WordXml.on(own);
  }

  private Optional<Element> vanish(Optional<Element> reference) {
    Optional<Element> style = reference.flatMap(this::style);
    for (int i = 0; i < LONGEST_CHAIN && style.isPresent(); i++) {
      Optional<Element> vanish = WordXml.below(style.get(), "rPr", "vanish");
      if (vanish.isPresent()) {
        return vanish;
      }
      style = WordXml.child(style.get(), "basedOn").flatMap(this::style);
    }
    return Optional.empty();
  }

  /** What says which list a paragraph is of: its own properties, or its style's. */
  Optional<Element> numbered(Element paragraph) {
    Optional<Element> own = WordXml.below(paragraph, "pPr", "numPr");
    Optional<Element> style = WordXml.below(paragraph, "pPr", "pStyle").flatMap(this::style);
    for (int i = 0; i < LONGEST_CHAIN && own.isEmpty() && style.isPresent(); i++) {
      own = WordXml.below(style.get(), "pPr", "numPr");
      style = WordXml.child(style.get(), "basedOn").flatMap(this::style);
    }
    return own;
  }

  private Optional<Element> style(Element reference) {
    return Optional.ofNullable(styles.get(WordXml.attribute(reference, "val")));
  }
}
