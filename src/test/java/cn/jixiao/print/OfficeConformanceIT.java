package cn.jixiao.print;

import cn.jixiao.project.Corpus;
import cn.jixiao.score.Cards;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Word document follows the schema of its format. */
class OfficeConformanceIT {
  private static OfficeSchema schema;

  @BeforeAll
  static void load() throws Exception {
    schema = new OfficeSchema();
  }

  @AfterAll
  static void close() throws Exception {
    schema.close();
  }

  static Stream<Path> samples() {
    return Cards.samples().stream();
  }

  static Stream<Path> corpus() {
    return Corpus.files().stream();
  }

  @ParameterizedTest
  @MethodSource({"samples", "corpus"})
  void documentsFollowTheSchema(Path file) throws Exception {
    for (Press.Printed printed : Press.all(file)) {
      schema.assertValid(printed.docx());
    }
  }
}
