package cn.jixiao.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.finding.SourceText;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarrationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          规格2*3*4米        | 规格2*3*4米
          100*12*5=6000      | 100*12*5=6000
          2\\*3\\*4          | 2*3*4
          `2*3*4`            | <code>2*3*4</code>
          共*15*场           | 共<em>15</em>场
          完成2**15**场      | 完成2<strong>15</strong>场
          **加强领导。**各部门 | <strong>加强领导。</strong>各部门
          """)
  void asterisks(String markdown, String printed) {
    Narration narration = new Narration(Path.of("t.md"), new SourceText(markdown));
    assertEquals("<p>" + printed + "</p>\n", narration.xhtml("t"));
  }
}
