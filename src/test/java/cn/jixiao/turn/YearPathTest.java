package cn.jixiao.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YearPathTest {
  @Test
  void theFolderOfTheYearIsReplaced() {
    assertEquals(Optional.of(Path.of("projects/局/2025/a.yaml")), of("projects/局/2024/a.yaml"));
    assertEquals(Optional.of(Path.of("2025/下属/a.yaml")), of("./2024/下属/a.yaml"));
    assertEquals(Optional.of(Path.of("2024/x/2025/a.yaml")), of("2024/x/2024/a.yaml"));
    Path root = Path.of("a.yaml").toAbsolutePath().getRoot();
    assertEquals(
        Optional.of(root.resolve("x/2025/a.yaml")), of(root.resolve("x/2024/a.yaml").toString()));
  }

  @Test
  void onlyAFolderThatIsCalledExactlyByTheYearIs() {
    assertEquals(Optional.empty(), of("projects/a.yaml"));
    assertEquals(Optional.empty(), of("projects/2024年/a.yaml"));
    assertEquals(Optional.empty(), of("projects/2023/a.yaml"));
    assertEquals(Optional.empty(), of("projects/2024"));
    assertEquals(Path.of("a.yaml"), YearPath.within(Path.of("a.yaml"), 2024, 2025));
  }

  private static Optional<Path> of(String path) {
    return YearPath.of(Path.of(path), 2024, 2025);
  }
}
