package cn.jixiao.report.status;

import cn.jixiao.publish.Readiness;
import cn.jixiao.publish.Readiness.Lack;
import cn.jixiao.report.JsonText;
import cn.jixiao.report.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes how far documents are as JSON: an array with an element for each document. */
public final class StatusJson implements Report<List<Readiness>> {
  /** Makes a report. */
  public StatusJson() {}

  @Override
  public String of(List<Readiness> documents) {
    return JsonText.of(documents.stream().map(StatusJson::element).toList());
  }

  private static Map<String, Object> element(Readiness readiness) {
    Map<String, Object> element = new LinkedHashMap<>();
    element.put("file", readiness.file().toString().replace('\\', '/'));
    element.put("id", readiness.id());
    element.put("year", readiness.year());
    element.put("name", readiness.name());
    element.put("form", readiness.form());
    element.put("document", readiness.document().key());
    element.put("state", readiness.state().key());
    element.put("lacks", readiness.lacks().stream().map(StatusJson::element).toList());
    return element;
  }

  private static Map<String, Object> element(Lack lack) {
    Map<String, Object> element = new LinkedHashMap<>();
    element.put("what", lack.what().key());
    element.put("count", lack.count());
    if (!lack.field().isEmpty()) {
      element.put("field", lack.field());
    }
    return element;
  }
}
