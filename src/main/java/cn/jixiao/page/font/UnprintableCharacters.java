package cn.jixiao.page.font;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A document has characters that no font at hand has, so that it cannot be printed as it is. */
public final class UnprintableCharacters extends Exception {
  private static final long serialVersionUID = 1L;

  private final TreeSet<Integer> characters;

  /**
   * Characters that no font has.
   *
   * @param characters code points, at least one
   */
  public UnprintableCharacters(Set<Integer> characters) {
    super("No font has the characters " + characters);
    this.characters = new TreeSet<>(characters);
  }

  /** The characters' code points, sorted. */
  public SortedSet<Integer> characters() {
    return new TreeSet<>(characters);
  }

  /** That no font has a character, where it stands. */
  public static Finding finding(Place place, int character) {
    return FontCode.CHARACTER_WITHOUT_FONT.at(
        place, String.format(Locale.ROOT, "U+%04X", character), Character.toString(character));
  }
}
