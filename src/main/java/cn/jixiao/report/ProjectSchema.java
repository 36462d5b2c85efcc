package cn.jixiao.report;

import cn.jixiao.form.Form;
import cn.jixiao.project.Achievement;
import cn.jixiao.project.DeclaredField;
import cn.jixiao.project.FieldKind;
import cn.jixiao.project.FundsShape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The editors' schema (JSON Schema) of the projects of one form: the usual one, with the fields,
 * fund lines and unit that the form declares, so that an editor completes and explains them, too.
 */
public final class ProjectSchema {
  private static final String USUAL = "/schema/project.schema.json";

  private ProjectSchema() {}

  /** The schema's text. */
  public static String of(Form form) {
    ObjectNode schema = usual();
    ObjectNode properties = (ObjectNode) schema.get("properties");
    ObjectNode indicator = (ObjectNode) schema.at("/definitions/indicator/properties");
    form.declared().head().forEach(field -> add(properties, field));
    form.declared().indicator().forEach(field -> add(indicator, field));
    funds((ObjectNode) properties.get("funds"), form.declared().funds());
    ObjectNode line = (ObjectNode) schema.at("/definitions/fundLine/properties");
    form.declared()
        .funds()
        .columns()
        .forEach(
            (key, label) ->
                add(line, new DeclaredField(key, label, FieldKind.MONEY, false, List.of())));
    return JsonText.of(schema);
  }

  private static ObjectNode usual() {
    try (InputStream in = ProjectSchema.class.getResourceAsStream(USUAL)) {
      return (ObjectNode) JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(ObjectNode properties, DeclaredField field) {
    ObjectNode property = described(properties.putObject(field.key()), field.label());
    switch (field.kind()) {
      case TEXT -> property.putArray("allOf").addObject().put("$ref", "#/definitions/optionalText");
      case POINTS -> property.putArray("allOf").addObject().put("$ref", "#/definitions/textOrList");
      case NUMBER, MONEY, SCORE ->
          property.putArray("allOf").addObject().put("$ref", "#/definitions/amount");
      case DATE -> {
        property.put("description", field.label() + "，例如 2025-03-05、2025年3月5日、2025-03");
        property.putArray("allOf").addObject().put("$ref", "#/definitions/optionalText");
      }
      case CHOICE -> words(property, field.choices());
      case LEVEL -> words(property, Stream.of(Achievement.values()).map(Achievement::key).toList());
    }
  }

  private static void words(ObjectNode property, List<String> words) {
    ArrayNode values = property.putArray("enum");
    words.forEach(values::add);
    values.addNull();
  }

  private static ObjectNode described(ObjectNode property, String label) {
    return property.put("title", label).put("description", label);
  }

  private static void funds(ObjectNode funds, FundsShape shape) {
    String unit = "，单位：" + shape.unit().label();
    funds.put("description", "项目资金" + unit + "；至少写一行");
    ObjectNode lines = (ObjectNode) funds.get("properties");
    List<String> usual = new ArrayList<>(lines.propertyNames());
    if (!usual.containsAll(shape.lines().keySet())) {
      usual.stream().filter(key -> !key.equals(FundsShape.TOTAL)).forEach(lines::remove);
      shape.lines().forEach((key, label) -> line(lines, key, label));
    }
    ArrayNode one = funds.putArray("anyOf");
    for (String key : lines.propertyNames()) {
      ObjectNode line = (ObjectNode) lines.get(key);
      line.put("description", line.get("title").asString() + unit);
      ObjectNode there = one.addObject();
      there.putArray("required").add(key);
      there.putObject("properties").putObject(key).put("type", "object");
    }
  }

  private static void line(ObjectNode lines, String key, String label) {
    described(lines.putObject(key), label)
        .putArray("allOf")
        .addObject()
        .put("$ref", "#/definitions/fundLine");
  }
}
