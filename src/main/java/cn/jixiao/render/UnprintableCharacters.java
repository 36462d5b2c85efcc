package cn.jixiao.render;

import java.util.Set;
import java.util.TreeSet;

/** A document has characters that no font at hand has, so that it cannot be printed as it is. */
public final class UnprintableCharacters extends Exception {
  private static final long serialVersionUID = 1L;

  private final TreeSet<Integer> characters;

  UnprintableCharacters(Set<Integer> characters) {
    super("No font has the characters " + characters);
    this.characters = new TreeSet<>(characters);
  }

  /** The characters' code points, sorted. */
  public Set<Integer> characters() {
    return Set.copyOf(characters);
  }
}
