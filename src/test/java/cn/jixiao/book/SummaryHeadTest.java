package cn.jixiao.book;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.page.PageTemplates;
import cn.jixiao.page.SummaryModel;
import cn.jixiao.print.Format;
import cn.jixiao.print.PagePrinter;
import cn.jixiao.summary.Summaries;
import cn.jixiao.summary.Summaries.Sample;
import cn.jixiao.summary.Summary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page of a summary has the head of the table, wherever a unit's subtotal falls. */
class SummaryHeadTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {20, 21, 22, 23, 24})
  void eachPageHasTheHead(int projects) throws Exception {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < projects; i++) {
      samples.add(Sample.of("甲", "1", "1", "80"));
    }
    samples.add(Sample.of("乙", "1", "1", "80"));
    Summary summary = Summaries.of(samples);
    String template = "common/summary.ftlh";
    String xhtml =
        new PageTemplates(Volumes.FORMS)
            .xhtml(
                template,
                Map.of("summary", SummaryModel.of(summary, VolumePage.CHINESE, Optional.empty())));
    byte[] pdf =
        new PagePrinter(Volumes.FONTS)
            .print(xhtml, template, EnumSet.of(Format.PDF))
            .get(Format.PDF);
    try (PdfVolume pages = new PdfVolume(Files.write(folder.resolve("s.pdf"), pdf))) {
      assertTrue(pages.text(1).contains("序号实施单位"), pages.text(1));
    }
  }
}
