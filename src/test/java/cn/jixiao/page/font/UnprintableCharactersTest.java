package cn.jixiao.page.font;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnprintableCharactersTest {
  /** Findings are made of them in their order, which must be the same on every run. */
  @Test
  void charactersAreSorted() {
    List<Integer> sorted = IntStream.range(0x1FAE0, 0x1F640).boxed().toList();
    Set<Integer> mixed = sorted.stream().collect(Collectors.toUnmodifiableSet());
    assertEquals(sorted, List.copyOf(new UnprintableCharacters(mixed).characters()));
  }
}
