package cn.jixiao.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.book.VolumePage;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.DocumentTemplates;
import cn.jixiao.page.SetPage;
import cn.jixiao.page.fit.PageSetting;
import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.score.Cards;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a form, a project or a book says of the layout is obeyed, whatever the fitting would do. */
class LayoutPagesTest {
  private static final FormLibrary FORMS = new FormLibrary(Optional.empty());

  private final FontLibrary fonts = FontLibrary.builtIn();

  @AfterEach
  void close() {
    fonts.close();
  }

  /** A project with more or fewer indicators, whose actual values are long. */
  private static String project(String id, String layout, int indicators) {
    return """
        id: %s
        year: 2024
        form: beijing-2024
        name: 项目
        %s
        funds: {total: {budget: 1, adjusted: 1, executed: 1}}
        indicators:
          产出指标:
            数量指标:
        %s
        """
        .formatted(
            id,
            layout,
            IntStream.range(0, indicators)
                .mapToObj(
                    i ->
                        "      - {name: 第%d项工作, target: ≥1次, actual: 1次, weight: 2, reason: %s}"
                            .formatted(i, "因参加人数较多而分批开展，".repeat(3)))
                .collect(Collectors.joining("\n")));
  }

  private SetPage page(String layout, int indicators) throws TemplateFailure {
    return new DocumentTemplates(FORMS, fonts)
        .page(Cards.of(project("a", layout, indicators)), DocumentKind.SELF_EVALUATION);
  }

  /** So many indicators that a page is only just too small for them. */
  private int justTooMany() throws TemplateFailure {
    for (int indicators = 10; indicators < 40; indicators++) {
      if (page("", indicators).setting().orElseThrow().step() > 0) {
        return indicators;
      }
    }
    throw new AssertionError("no table is ever tightened");
  }

  @Test
  void aProjectsTypeAndLinesAreNeitherShrunkNorTightened() throws TemplateFailure {
    SetPage fixed = page("layout: {type-size: 五号, line-height: 1.5}", justTooMany());
    assertEquals("10.5", fixed.setting().orElseThrow().typeSize().toPlainString());
    assertEquals("1.5", fixed.setting().orElseThrow().lineHeight().toPlainString());
    assertTrue(fixed.xhtml().contains("style=\"font-size: 10.5pt; line-height: 1.5\""));
  }

  @Test
  void smallPrintIsNotLargerThanTheRest() throws TemplateFailure {
    assertTrue(page("layout: {type-size: 六号}", 3).xhtml().contains("small-type"));
  }

  private List<PageSetting> volume(String layout, String... projects) throws TemplateFailure {
    String book =
        """
        title: 报告
        %s
        parts:
          - {title: 表, projects: ["*.yaml"], document: self-evaluation}
        """
            .formatted(layout);
    Map<Path, byte[]> contents = new LinkedHashMap<>();
    contents.put(Path.of("book.yaml"), book.getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < projects.length; i++) {
      contents.put(Path.of("p" + i + ".yaml"), projects[i].getBytes(StandardCharsets.UTF_8));
    }
    var plan =
        new Workspace(FORMS, CheckSettings.DEFAULT)
            .check(Path.of("book.yaml"), contents)
            .plan()
            .orElseThrow();
    Collection<PageSetting> settings =
        new VolumePage(FORMS, fonts).volume(plan, Optional.empty()).settings().values();
    return List.copyOf(settings);
  }

  private static <T> int kinds(List<PageSetting> settings, Function<PageSetting, T> what) {
    return new HashSet<>(settings.stream().map(what).toList()).size();
  }

  @Test
  void aBookGoesBeforeItsProjects() throws TemplateFailure {
    List<PageSetting> settings =
        volume(
            "layout: {type-size: 8}",
            project("a", "layout: {type-size: 12}", 2),
            project("b", "", 2));
    assertEquals(
        List.of("8", "8"), settings.stream().map(set -> set.typeSize().toPlainString()).toList());
  }

  @Test
  void aUniformBookSetsAllTablesAsTheFullestNeedsIt() throws TemplateFailure {
    String[] projects = {project("a", "", 2), project("b", "", justTooMany())};
    List<PageSetting> free = volume("", projects);
    List<PageSetting> uniform = volume("layout: {uniform: true}", projects);
    assertEquals(2, kinds(free, PageSetting::step), free::toString);
    assertEquals(1, kinds(uniform, PageSetting::step), uniform::toString);
    assertEquals(free.get(1), uniform.get(1));
  }
}
