package cn.jixiao.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.page.font.UnprintableCharacters;
import cn.jixiao.score.Cards;
import cn.jixiao.score.ScoreCard;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a project holds comes out whole. */
class IntactnessIT {
  private static ScoreCard card(String form, String goals, String indicators) {
    return Cards.of(
        """
        id: test
        year: 2024
        form: %s
        name: 项目
        department: 部门
        funds: {fiscal: {budget: 10, adjusted: 10, executed: 9}}
        goals: %s
        indicators:
        %s
        """
            .formatted(form, goals, indicators.indent(2)));
  }

  private static final String ONE = "产出指标: {数量指标: [{name: 甲, target: 3, actual: 3, weight: 90}]}";

  private static String text(int characters) {
    return IntStream.rangeClosed(1, characters / 10)
        .mapToObj(i -> "第%04d句写完了。".formatted(i))
        .collect(Collectors.joining());
  }

  @Test
  void aThousandIndicators() throws Exception {
    String indicators =
        IntStream.range(0, 4)
            .mapToObj(
                group ->
                    "第%d组:\n  数量指标:\n".formatted(group)
                        + IntStream.range(0, 250)
                            .mapToObj(
                                i ->
                                    "    - {name: 指标%d, target: ≥2次, actual: 2次, weight: 0.09}\n"
                                        .formatted(group * 250 + i))
                            .collect(Collectors.joining()))
            .collect(Collectors.joining());
    Press.Printed printed = Press.print(card("beijing-2024", "{}", indicators));
    List<String> pages = Press.pages(printed.pdf());
    assertTrue(pages.size() > 10, () -> pages.size() + " pages");
    String all = String.join("", pages);
    for (int i = 0; i < 1000; i++) {
      assertTrue(all.contains("指标" + i), "指标" + i);
    }
    for (String page : pages) {
      assertTrue(page.contains("一级指标二级指标三级指标"), page);
      assertTrue(page.contains("数量指标"), "the label is repeated on every page");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          beijing-2019     | {产出指标: {}}
          beijing-2020     | {产出指标: {数量指标: []}}
          beijing-2024     | {产出指标: , 效益指标: {社会效益指标: }}
          beijing-2024     | {}
          tianjin-2023     | {产出指标: {数量指标: [], 质量指标: [{name: 甲, target: 3}]}}
          zhangjiakou-2024 | {产出指标: {}, 效益指标: {社会效益指标: [{name: 甲, target: 3}]}}
          """)
  void emptyGroupsKeepTheirPlace(String form, String indicators) throws Exception {
    Press.Printed printed = Press.print(card(form, "{}", indicators));
    AgreementIT.assertAgreement(printed);
    PdfConformanceIT.assertConforms(printed.pdf());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "beijing-2019",
        "beijing-2020",
        "beijing-2024",
        "tianjin-2023",
        "zhangjiakou-2024"
      })
  void goalsOfThreeThousandCharacters(String form) throws Exception {
    String goal = text(3000);
    ScoreCard card = card(form, "{expected: %s, achieved: %s}".formatted(goal, goal), ONE);
    Press.Printed printed = Press.print(card);
    String page = printed.xhtml().getElementsByTagName("body").item(0).getTextContent();
    String all = String.join("", Press.pages(printed.pdf()));
    // Two goals side by side go on over the page side by side.
    assertEquals(sorted(Press.dense(page)), sorted(all));
    PdfConformanceIT.assertConforms(printed.pdf());
  }

  private static String sorted(String text) {
    return text.codePoints().sorted().mapToObj(Character::toString).collect(Collectors.joining());
  }

  /** Taller than a page: the row is cut between its lines, and what follows stands below it. */
  @ParameterizedTest
  @ValueSource(strings = {"actual", "reason"})
  void aCellTallerThanAPage(String key) throws Exception {
    Press.Printed printed =
        Press.print(
            card(
                "beijing-2024",
                "{}",
                """
                产出指标:
                  数量指标:
                    - {name: 在前, target: 优, weight: 30, score: 30}
                    - {name: 很长, target: 优, weight: 30, score: 20, %s: %s}
                    - {name: 在后, target: 优, weight: 30, score: 30}
                """
                    .formatted(key, text(3000))));
    List<String> pages = Press.pages(printed.pdf());
    String head = pages.get(1).substring(0, pages.get(1).indexOf("改进措施") + 4);
    String all =
        pages.stream()
            .map(page -> page.startsWith(head) ? page.substring(head.length()) : page)
            .collect(Collectors.joining());
    for (int i = 1; i <= 300; i++) {
      String sentence = "第%04d句".formatted(i);
      assertEquals(all.indexOf(sentence), all.lastIndexOf(sentence), sentence + " twice");
      assertTrue(all.contains(sentence), sentence);
    }
    assertTrue(all.indexOf("在前") < all.indexOf("第0001句"));
    assertTrue(all.indexOf("第0300句") < all.indexOf("在后"));
    PdfConformanceIT.assertConforms(printed.pdf());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "beijing-2019",
        "beijing-2020",
        "beijing-2024",
        "tianjin-2023",
        "zhangjiakou-2024"
      })
  void signsOfMarkupAndFormulasAreOnlyText(String form) throws Exception {
    String odd = "<&>\\\"'=1+1${2}</td><!--]]>&amp;";
    String yaml =
        """
        id: test
        year: 2024
        form: %s
        name: "名@"
        code: "码@"
        department: "部@"
        department-code: "代@"
        unit: "位@"
        contact: {person: "人@", phone: "话@"}
        funds: {fiscal: {budget: 10, adjusted: 10, executed: 9}}
        purpose: "用@"
        spending-plan: {"时@": "比@"}
        goals: {expected: ["期@"], achieved: "成@"}
        indicators:
          "一@":
            "二@":
              - name: "三@"
                description: "述@"
                basis: "据@"
                target: "标@"
                actual: "实@"
                weight: 90
                score: 80
                reason: "因@"
        """
            .formatted(form)
            .replace("@", odd);
    Press.Printed printed = Press.print(Cards.of(yaml));
    String expected = "<&>\"'=1+1${2}</td><!--]]>&amp;";
    String pdf = String.join("", Press.pages(printed.pdf()));
    String html = Press.html(printed.html()).getDocumentElement().getTextContent();
    String fields =
        switch (form) {
          case "beijing-2019" -> "名部代位期成一二三标实因";
          case "beijing-2020" -> "名部位人话期成一二三标实因";
          case "beijing-2024" -> "名部位期成一二三标实因";
          case "tianjin-2023" -> "名部代用期一二三述标";
          default -> "名码部代用时比期一二三述据标";
        };
    for (String field : fields.codePoints().mapToObj(Character::toString).toList()) {
      assertTrue(pdf.contains(field + expected), field);
      assertTrue(html.contains(field + expected), field);
    }
    AgreementIT.assertAgreement(printed);
    PdfConformanceIT.assertConforms(printed.pdf());
  }

  @Test
  void linesOfACellStayLines() throws Exception {
    ScoreCard card =
        card(
            "beijing-2024",
            "{}",
            """
            产出指标:
              数量指标:
                - name: 甲
                  target: 优
                  weight: 90
                  reason: |
                    第一行
                    第二行
            """);
    assertTrue(Press.TEMPLATES.xhtml(card, DocumentKind.SELF_EVALUATION).contains("第一行<br/>第二行<"));
  }

  @ParameterizedTest
  @CsvSource({"完成🫠, 1FAE0", "目\uE000标, E000", "ก, 0E01", "𠀀𪜀, 20000 2A700"})
  void charactersWithoutAGlyphAreRefused(String text, String codes) {
    ScoreCard card = card("beijing-2024", "{expected: %s}".formatted(text), ONE);
    DocumentPrinter printer = new DocumentPrinter(Press.TEMPLATES, Press.FONTS);
    UnprintableCharacters refused =
        assertThrows(
            UnprintableCharacters.class,
            () -> printer.print(card, DocumentKind.SELF_EVALUATION, Set.of(Format.PDF)));
    Set<String> expected = Set.of(codes.split(" "));
    assertEquals(
        expected, refused.characters().stream().map("%04X"::formatted).collect(Collectors.toSet()));
  }

  /** 通用规范汉字表 of 2013: 3500, 3000 and 1605 characters. */
  private static List<String> standardCharacters() throws Exception {
    String text =
        Files.readString(
            Path.of("src/test/resources/cn/jixiao/print/standard-characters.txt"),
            StandardCharsets.UTF_8);
    return text.codePoints()
        .filter(character -> !Character.isWhitespace(character))
        .mapToObj(Character::toString)
        .toList();
  }

  @Test
  void theTableOfStandardCharactersIsWhole() throws Exception {
    List<String> characters = standardCharacters();
    assertEquals(8105, characters.size());
    assertEquals(8105, Set.copyOf(characters).size());
    assertEquals("一", characters.get(0));
    assertEquals("乂", characters.get(3500));
    assertEquals("亍", characters.get(6500));
    assertEquals(196, characters.stream().filter(character -> character.length() == 2).count());
    assertTrue(characters.containsAll(List.of("绩", "效", "镕", "喆", "𫖯", "𬱖", "𫍽")));
    assertFalse(characters.contains("績"));
  }

  @Test
  void everyStandardCharacterIsPrinted() throws Exception {
    String all = String.join("", standardCharacters());
    Press.Printed printed =
        Press.print(
            Cards.of(
                """
                id: test
                year: 2024
                form: tianjin-2023
                name: 项目
                funds: {fiscal: {budget: 10}}
                goals: {expected: %s}
                indicators: {产出指标: {数量指标: [{name: 甲, target: 3}]}}
                """
                    .formatted(all)));
    // The label stands in the middle of its cell, and so between two lines of the text.
    String pages = String.join("", Press.pages(printed.pdf())).replace("绩效目标", "");
    assertTrue(pages.contains(all));
    assertTrue(Press.html(printed.html()).getDocumentElement().getTextContent().contains(all));
    PdfConformanceIT.assertConforms(printed.pdf());
  }

  /** Titles are set in another font; what it lacks the text's font has. */
  @Test
  void everyStandardCharacterIsPrintedInATitle() throws Exception {
    String all = String.join("", standardCharacters());
    Press.Printed printed =
        Press.print(
            Cards.of(
                """
                id: test
                year: 2024
                form: tianjin-2023
                name: %s
                funds: {fiscal: {budget: 10}}
                indicators: {产出指标: {数量指标: [{name: 甲, target: 3}]}}
                """
                    .formatted(all)));
    String pages = String.join("", Press.pages(printed.pdf()));
    assertTrue(pages.contains(all + "绩效目标表"));
  }
}
