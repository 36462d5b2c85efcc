package cn.jixiao.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whenever the program is ended, every document is whole, and the next run leaves nothing behind.
 */
class LeftoversTest {
  /** No process has this number. */
  private static final long ENDED = 999_999_999_999L;

  @TempDir private Path folder;

  /** The program is ended. */
  private static final class Ended extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Ends at a step, half of which is done where that can be; nothing is done afterwards. */
  private static final class EndsAt implements FileWork {
    private final int last;
    private int steps;

    EndsAt(int last) {
      this.last = last;
    }

    private boolean isLast() {
      steps++;
      if (steps > last) {
        throw new Ended();
      }
      return steps == last;
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
      boolean ends = isLast();
      DIRECT.write(file, ends ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
    }

    @Override
    public void copy(Path from, Path to) throws IOException {
      byte[] bytes = Files.readAllBytes(from);
      DIRECT.write(to, isLast() ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      isLast();
      DIRECT.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
      isLast();
      DIRECT.delete(file);
    }
  }

  private Map<Path, byte[]> files(String content, int count) {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      files.put(
          folder.resolve("document" + i + ".pdf"),
          (content + i).repeat(50).getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void afterAnyStepEveryDocumentIsWholeAndTheNextRunRepairsTheRest() throws IOException {
    int states = 0;
    for (int count : List.of(1, 2, 3, 5, 8)) {
      for (boolean existing : List.of(false, true)) {
        boolean ended = true;
        for (int step = 1; ended; step++) {
          Map<Path, byte[]> old = files("old", count);
          Map<Path, byte[]> now = files("new", count);
          for (Map.Entry<Path, byte[]> file : old.entrySet()) {
            Files.deleteIfExists(file.getKey());
            if (existing) {
              Files.write(file.getKey(), file.getValue());
            }
          }
          EndsAt work = new EndsAt(step);
          try {
            OutputFiles.write(now, work, ENDED);
            ended = false;
          } catch (Ended e) {
            states++;
          }
          for (Map.Entry<Path, byte[]> file : now.entrySet()) {
            assertWhole(file.getKey(), old.get(file.getKey()), file.getValue(), existing);
          }
          Leftovers.removeFrom(List.of(folder));
          OutputFiles.write(now);
          for (Map.Entry<Path, byte[]> file : now.entrySet()) {
            assertTrue(Arrays.equals(file.getValue(), Files.readAllBytes(file.getKey())));
          }
          assertTrue(names().stream().noneMatch(name -> name.startsWith(".")), names()::toString);
        }
      }
    }
    assertTrue(states >= 100, states + " states");
  }

  private static void assertWhole(Path file, byte[] old, byte[] now, boolean existed)
      throws IOException {
    if (!Files.exists(file)) {
      assertTrue(!existed, file + " is lost");
      return;
    }
    byte[] bytes = Files.readAllBytes(file);
    assertTrue(Arrays.equals(bytes, old) || Arrays.equals(bytes, now), file + " is broken");
  }

  @Test
  void whatALivingProcessWritesStays() throws IOException {
    long self = ProcessHandle.current().pid();
    Path mine = Files.writeString(folder.resolve(Leftovers.name(self, Path.of("a.pdf"))), "a");
    Path ended = Files.writeString(folder.resolve(Leftovers.name(ENDED, Path.of("a.pdf"))), "a");
    Path others = Files.writeString(folder.resolve(".jixiao.yaml"), "a");
    Leftovers.removeFrom(List.of(folder, folder, folder.resolve("missing")));
    assertTrue(Files.exists(mine) && Files.exists(others));
    assertTrue(Files.notExists(ended));
  }

  /** The number of an ended process was given to another one. */
  @Test
  void whatWasWrittenBeforeItsProcessBeganIsOfAnother() throws IOException {
    long self = ProcessHandle.current().pid();
    Path former = Files.writeString(folder.resolve(Leftovers.name(self, Path.of("a.pdf"))), "a");
    Instant began = ProcessHandle.current().info().startInstant().orElseThrow();
    Files.setLastModifiedTime(former, FileTime.from(began.minusSeconds(3600)));
    Leftovers.removeFrom(List.of(folder));
    assertEquals(List.of(), names());
  }
}
