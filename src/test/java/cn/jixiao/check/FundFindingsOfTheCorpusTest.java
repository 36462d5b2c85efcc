package cn.jixiao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.finding.Severity;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.project.Corpus;
import cn.jixiao.workspace.CheckSettings;
import cn.jixiao.workspace.ProjectChecks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the rules on funds and completeness tell of published tables only when asked; every line was
 * read.
 */
class FundFindingsOfTheCorpusTest {
  /** Each holds: the tables do contradict themselves there. */
  private static final List<String> REVIEWED =
      List.of(
          "beijing-2024/shequ-qingnianhui-shehui-gongzuo-fuwu-xiangmu.yaml:99 cost-target-initial",
          "beijing-2024/zhongguo-guoji-fuwu-maoyi-jiaoyihui-zhiyuan-fuwu-gongzuo-xiangmu.yaml:80"
              + " cost-target-initial",
          "tianjin-2023/gongqingtuan-gongzuo-xiangmu-jingfei.yaml:171 indicator-repeated");

  @Test
  void whatIsFoundWasReviewed() {
    Set<String> mine =
        Stream.of(CheckCode.values())
            .filter(
                code ->
                    code.compareTo(CheckCode.COST_ABOVE_BUDGET) >= 0
                        && code.compareTo(CheckCode.ALLOW_UNKNOWN) < 0)
            .map(CheckCode::code)
            .collect(Collectors.toSet());
    CheckSettings settings = CheckSettings.DEFAULT.withLowest(Severity.INFO).withSelect(mine);
    List<String> found =
        new ProjectChecks(new FormLibrary(Optional.empty()), settings)
            .check(Corpus.files()).stream()
                .flatMap(file -> file.findings().stream())
                .filter(f -> f.severity() == Severity.INFO)
                .map(f -> name(f.place().file()) + ":" + f.place().line() + " " + f.code())
                .toList();
    assertEquals(REVIEWED, found);
  }

  private static String name(Path file) {
    return file.getParent().getFileName() + "/" + file.getFileName();
  }
}
