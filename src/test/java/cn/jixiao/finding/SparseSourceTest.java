package cn.jixiao.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SparseSourceTest {
  @Property(tries = 300)
  void linesThatAreKeptAreWhereTheyWere(
      @ForAll @StringLength(max = 60) @Chars({'a', '字', '\n', '\r', ' ', '#'}) String text,
      @ForAll @IntRange(min = 1, max = 30) int one,
      @ForAll @IntRange(min = 1, max = 30) int other) {
    SourceText whole = new SourceText(text);
    SourceText some = whole.only(Set.of(one, one == other ? one + 1 : other));
    assertEquals(whole.line(one), some.line(one));
    Place place = new Place(Path.of("a"), one, 1);
    assertEquals(whole.excerpt(place, 40), some.excerpt(place, 40));
    assertEquals(whole.length(place), some.length(place));
  }

  @Test
  void nothingIsLeftOfTheOthers() {
    SourceText some = new SourceText("a\nb\nc\nd\n").only(Set.of(2));
    assertEquals("\nb\n", some.text());
    assertEquals("", new SourceText("a").only(Set.of()).text());
  }
}
