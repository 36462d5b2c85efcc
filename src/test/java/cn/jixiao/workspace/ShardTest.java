package cn.jixiao.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Property
  void everyNameIsInExactlyOnePart(
      @ForAll String name, @ForAll @IntRange(min = 1, max = 40) int parts) {
    long holding =
        IntStream.rangeClosed(1, parts).filter(p -> new Shard(p, parts).holds(name)).count();
    assertEquals(1, holding);
  }

  @Test
  void partsAreAboutEqual() {
    Shard third = new Shard(3, 8);
    long held = IntStream.range(0, 8000).filter(i -> third.holds("xiangmu-" + i)).count();
    assertTrue(held > 900 && held < 1100, () -> String.valueOf(held));
  }

  /** The remainder of a sum that any program can take: the parts of other versions are the same. */
  @Test
  void thePartIsTheRemainderOfTheSum() {
    // CRC-32 of 123456789 is 0xCBF43926, the check value of its definition.
    long sum = 0xCBF43926L;
    assertTrue(new Shard((int) (sum % 7) + 1, 7).holds("123456789"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: tuanjian\n",
        "# id: other\nid: tuanjian # 标识\n",
        "\"id\":   'tuanjian'\nyear: 2024\n",
        "year: 2024\r\nid: \"tuanjian\"\r\n",
        "goals:\n  id: other\nid: tuanjian"
      })
  void theYearsOfAProjectAreTogether(String text) throws IOException {
    Path file = file("2020.yaml", text);
    for (int part = 1; part <= 5; part++) {
      Shard shard = new Shard(part, 5);
      assertEquals(shard.holds("tuanjian"), shard.holds(file));
    }
  }

  @Test
  void whereThereIsNoIdTheNameStandsForIt() throws IOException {
    for (String text : List.of("", "id:\n", "name: 甲\n", "- 1\n")) {
      Path file = file("a.yaml", text);
      Shard shard = new Shard(1, 2);
      assertEquals(shard.holds("a.yaml"), shard.holds(file), text);
    }
    assertEquals(new Shard(1, 2).holds("b.yaml"), new Shard(1, 2).holds(folder.resolve("b.yaml")));
  }

  @Test
  void wordsNameAPart() {
    assertEquals(Optional.of(new Shard(2, 4)), Shard.of(" 2/4 "));
    for (String none : List.of("0/4", "5/4", "2", "2/0", "a/b", "-1/4", "1/9999999", "")) {
      assertEquals(Optional.empty(), Shard.of(none), none);
    }
  }
}
