package cn.jixiao.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Comparisons of projects of several years, read line by line against their files. Where one of
 * them is to change, the test prints what it is now.
 */
class PublishedPairsTest {
  private static final Path SNAPSHOTS = Path.of("src/test/resources/cn/jixiao/diff");

  @ParameterizedTest
  @CsvSource({
    "2019, 2020, beijing-zhiyuan-fuwu-jijin-zhichi-zijin",
    "2019, 2020, xinmeiti-zhongyang-chufang-yunying",
    "2019, 2020, yangguang-didai-shequ-qingnianhui-gongzuo",
    "2020, 2024, hulianwang-qiye-tuanjian",
    "2020, 2024, shequ-qingnianhui-shehui-gongzuo-fuwu-xiangmu",
    "2020, 2024, xinmeiti-zhongyang-chufang-yunying",
  })
  void publishedTables(String old, String now, String id) throws IOException {
    Path corpus = Path.of(System.getProperty("jixiao.corpus", "../shared/corpus"));
    assumeTrue(Files.isDirectory(corpus), () -> "no corpus in " + corpus.toAbsolutePath());
    assertSnapshot(
        "corpus-" + id + "-" + now,
        corpus.resolve("beijing-" + old).resolve(id + ".yaml"),
        corpus.resolve("beijing-" + now).resolve(id + ".yaml"));
  }

  @ParameterizedTest
  @CsvSource({
    "2019, 2020, xinmeiti-zhongyang-chufang",
    "2020, 2024, hulianwang-qiye-tuanjian",
    "2020, 2024, shequ-qingnianhui-shehui-gongzuo-fuwu",
    "2020, 2024, xinmeiti-zhongyang-chufang",
  })
  void samples(String old, String now, String id) throws IOException {
    Path samples = Path.of("projects/beijing-tuanshiwei");
    assertSnapshot(
        "sample-" + id + "-" + now,
        samples.resolve(old).resolve(id + ".yaml"),
        samples.resolve(now).resolve(id + ".yaml"));
  }

  private static void assertSnapshot(String name, Path old, Path now) throws IOException {
    YearDiff diff = new YearComparer().compare(List.of(Cards.of(old)), List.of(Cards.of(now)));
    Path file = SNAPSHOTS.resolve(name + ".txt");
    String actual = Snapshot.of(diff);
    if (Boolean.getBoolean("jixiao.snapshots")) {
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file), actual);
  }
}
