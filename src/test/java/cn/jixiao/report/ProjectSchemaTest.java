package cn.jixiao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.jixiao.form.Form;
import cn.jixiao.project.EditorSchema;
import cn.jixiao.score.Cards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemas of forms with fields of their own, beside what their samples have. */
class ProjectSchemaTest {
  @ParameterizedTest
  @CsvSource({
    "monitoring-2019, zhongyang-buwei/2024/jiceng-keji-jiankong, reached, 万元",
    "yunnan-2023, yunnan-jiaotong/2023/nongcun-gonglu-yanghu, remarks, 元",
    "transfer-2023, transfer-weisheng/2023/jiben-gonggong-weisheng, central, 万元"
  })
  void schemasAreThoseOfTheirForms(String id, String sample, String own, String unit)
      throws IOException {
    Form form = Cards.form(id);
    assertEquals(ProjectSchema.of(form), Files.readString(Path.of("schema", id + ".schema.json")));
    EditorSchema schema = new EditorSchema(id + ".schema.json");
    String text = Files.readString(Path.of("projects", sample + ".yaml"));
    assertEquals(List.of(), schema.mistakes(text));
    assertFalse(schema.mistakes(text.replace(own + ":", own + "s:")).isEmpty());
    assertEquals(
        "项目资金，单位：" + unit + "；至少写一行", schema.part("/properties/funds/description").asString());
  }
}
