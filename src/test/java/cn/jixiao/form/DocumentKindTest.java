package cn.jixiao.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentKindTest {
  @ParameterizedTest
  @CsvSource({
    "target, target",
    "绩效目标表, target",
    "项目支出绩效目标申报表, target",
    "目标, target",
    "self-evaluation, self-evaluation",
    "自评表, self-evaluation",
    "绩效自评, self-evaluation",
    "项目支出 绩效自评表, self-evaluation",
    "monitoring, monitoring",
    "绩效监控表, monitoring",
    "项目支出绩效目标执行监控表, monitoring",
    "own-report, own-report",
    "自评报告,",
    "目标管理办法,",
    "表,",
    "self-evaluaton,",
    "'',",
  })
  void kindsAreNamedByKeyOrByTheTablesName(String word, String key) {
    assertEquals(Optional.ofNullable(key), DocumentKind.of(word).map(DocumentKind::key));
  }
}
