package cn.jixiao.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.finding.Finding;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormReading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FootLineTest {
  @TempDir private Path folder;

  private FormReading form(String foot) throws Exception {
    Path own = Files.createDirectories(folder.resolve("beijing-2024"));
    Files.writeString(
        own.resolve("form.yaml"),
        Files.readString(Path.of("templates/beijing-2024/form.yaml")) + "\nfoot: " + foot + "\n");
    return new FormLibrary(Optional.of(folder)).form("beijing-2024").orElseThrow();
  }

  @Test
  void aFormNamesLinesInItsOrderAndMayCallThemOtherwise() throws Exception {
    Map<FootLine, String> foot =
        form("{date: , prepared-by: 填表人, seal, head: ''}").form().orElseThrow().foot();
    assertEquals(
        List.of("DATE=填报日期", "PREPARED_BY=填表人", "SEAL=单位（盖章）", "HEAD=单位负责人"),
        foot.entrySet().stream().map(Object::toString).toList());
  }

  @Test
  void aLineThatThereIsNotIsNamedWithTheNearest() throws Exception {
    Finding finding = form("{prepared-by, 审核人: }").findings().get(0);
    assertEquals("misspelt-key", finding.code());
    List<String> said = new ArrayList<>(finding.arguments());
    assertEquals(true, said.contains("reviewed-by"), said::toString);
  }

  @Test
  void aProjectSaysWhatStandsThere() {
    String yaml =
        """
        id: a
        year: 2024
        form: beijing-2024
        name: 项目
        funds: {total: {budget: 1}}
        foot: {prepared-by: 张三, date: 2025-03-05, seal: }
        indicators: {产出指标: {数量指标: [{name: 次数, target: 1次}]}}
        """;
    Reading reading =
        new ProjectReader().read(Path.of("a.yaml"), yaml.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), reading.findings());
    Map<FootLine, String> said =
        reading.project().orElseThrow().foot().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().value()));
    assertEquals(Map.of(FootLine.PREPARED_BY, "张三", FootLine.DATE, "2025-03-05"), said);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-13-45, false", "2025-02-30, false", "2025年2月29日, false", "2025.0.1, false",
    "2024-02-29, true", "2025年3月5日, true", "2025年3月, true", "三月初, true"
  })
  void aDateThatNoCalendarHasIsReported(String date, boolean sound) {
    String yaml =
        """
        id: a
        year: 2024
        form: beijing-2024
        name: 项目
        funds: {total: {budget: 1}}
        foot: {date: %s}
        indicators: {产出指标: {数量指标: [{name: 次数, target: 1次}]}}
        """
            .formatted(date);
    Reading reading =
        new ProjectReader().read(Path.of("a.yaml"), yaml.getBytes(StandardCharsets.UTF_8));
    assertEquals(
        sound ? List.of() : List.of("unknown-value 6"),
        reading.findings().stream()
            .map(finding -> finding.code() + " " + finding.place().line())
            .toList());
  }
}
