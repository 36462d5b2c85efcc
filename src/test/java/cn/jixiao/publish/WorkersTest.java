package cn.jixiao.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
  private static final List<Integer> THINGS = IntStream.range(0, 500).boxed().toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 600})
  void resultsAreInTheOrderOfTheThings(int most) {
    AtomicInteger tools = new AtomicInteger();
    Workers<Integer> workers = new Workers<>(most, tools::incrementAndGet);
    assertEquals(
        THINGS.stream().map(thing -> thing * 2).toList(),
        workers.each(THINGS, 0, (tool, thing) -> thing * 2));
    assertTrue(tools.get() <= most - 1, tools::toString);
  }

  /** Fonts and layouts serve one thread at a time. */
  @Test
  void nothingIsWorkedWithByTwoThreads() {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    AtomicInteger tools = new AtomicInteger();
    new Workers<>(4, tools::incrementAndGet)
        .each(THINGS, 0, (tool, thing) -> seen.add(tool + " " + Thread.currentThread().getName()));
    assertEquals(seen.size(), seen.stream().map(both -> both.split(" ", 2)[0]).distinct().count());
  }

  @Test
  void nothingIsNothing() {
    assertEquals(List.of(), new Workers<>(3, () -> 1).each(List.of(), 0, (tool, thing) -> tool));
  }
}
