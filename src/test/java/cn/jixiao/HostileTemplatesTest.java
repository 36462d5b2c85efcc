package cn.jixiao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Finding;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.print.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A template that would never end, or that no layout could bear, is told where it is wrong. */
class HostileTemplatesTest {
  private static final String PROJECT =
      """
      id: a
      year: 2024
      form: zhangjiakou-2024
      name: 甲
      funds: {fiscal: {budget: 20}}
      indicators:
        产出指标:
          数量指标:
            - {name: 次数, target: ≥10次}
      """;

  private static final String HEAD =
      """
      <?xml version="1.0"?>
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title><style>%s</style></head><body>
      %s</body></html>
      """;

  @TempDir private Path folder;

  private static Arguments body(String code, int line, String body) {
    return Arguments.of(code, line, HEAD.formatted("", body));
  }

  static Stream<Arguments> attacks() {
    return Stream.of(
        body("template-too-deep", 4, "<#macro m><@m/></#macro><@m/>"),
        body("template-too-deep", 4, "<#function f x><#return f(x+1)></#function>${f(1)}"),
        body("template-too-deep", 1, "<#include \"target.ftlh\">"),
        body(
            "template-too-deep", 1, "<#assign t=\"<#macro q><@q/></#macro><@q/>\"?interpret><@t/>"),
        body("template-endless", 4, "<#list 1.. as x>a</#list>"),
        body(
            "template-too-long",
            4,
            "<#assign s='ab'><#list 1..60 as x><#assign s=s+s></#list>${s}"),
        body("page-span", 4, "<table><tr><td colspan='100000000'>x</td></tr></table>"),
        body("page-span", 4, "<table><tr><td rowspan='-1'>x</td></tr></table>"),
        body("page-span", 5, "<table>\n<tr><td>a</td><td colspan='x'>x</td></tr></table>"),
        body("page-too-deep", 4, "<div>".repeat(3000) + "x" + "</div>".repeat(3000)),
        body("template-mistake", 5, "<p>x</p>\n<b>x</i>"),
        body(
            "template-mistake",
            5,
            "\n<svg xmlns='http://www.w3.org/2000/svg' width='999999mm' height='1mm' alt='a'></svg>"),
        Arguments.of("template-mistake", 1, "<html><body>x</body></html>"),
        Arguments.of(
            "template-mistake",
            3,
            HEAD.formatted("@font-face { font-family: x; src: url(missing.ttf) }", "<p>x</p>")));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void itsPlaceIsTold(String code, int line, String template) throws IOException {
    Path form = Files.createDirectories(folder.resolve("zhangjiakou-2024"));
    Files.writeString(form.resolve("target.ftlh"), template);
    try (Jixiao jixiao = Jixiao.with(Optional.of(folder), Optional.empty())) {
      CheckedFile project = jixiao.check("a.yaml", PROJECT);
      for (Format format : List.of(Format.PDF, Format.HTML)) {
        Printed printed = jixiao.print(project, DocumentKind.TARGET, format);
        assertTrue(printed.in(format).isEmpty());
        assertEquals(List.of(code), printed.findings().stream().map(Finding::code).toList());
        assertEquals(line, printed.findings().get(0).place().line());
        assertTrue(printed.findings().get(0).place().file().endsWith("target.ftlh"));
      }
    }
  }

  /** What it leads to is not printed, whether it stands for a template or for what one includes. */
  @Test
  void aLinkThatLeadsOutsideIsNotFollowed() throws IOException {
    Path forms = Files.createDirectories(folder.resolve("forms/zhangjiakou-2024"));
    Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
    Files.createSymbolicLink(forms.resolve("more.ftlh"), secret);
    Files.writeString(forms.resolve("target.ftlh"), HEAD.formatted("", "<#include 'more.ftlh'>"));
    try (Jixiao jixiao = Jixiao.with(Optional.of(folder.resolve("forms")), Optional.empty())) {
      CheckedFile project = jixiao.check("a.yaml", PROJECT);
      Printed printed = jixiao.print(project, DocumentKind.TARGET, Format.HTML);
      assertTrue(printed.in(Format.HTML).isEmpty());
      assertTrue(
          printed.findings().get(0).arguments().toString().contains("link")
              || printed.findings().get(0).code().equals("link-outside"),
          printed.findings().toString());
    }
    Files.delete(forms.resolve("target.ftlh"));
    Files.createSymbolicLink(forms.resolve("target.ftlh"), secret);
    try (Jixiao jixiao = Jixiao.with(Optional.of(folder.resolve("forms")), Optional.empty())) {
      CheckedFile project = jixiao.check("a.yaml", PROJECT);
      Printed printed = jixiao.print(project, DocumentKind.TARGET, Format.HTML);
      assertEquals(
          List.of("link-outside"), printed.findings().stream().map(Finding::code).toList());
    }
    // Within the folder a link is as good as a file.
    Files.delete(forms.resolve("target.ftlh"));
    Files.delete(forms.resolve("more.ftlh"));
    Files.writeString(forms.resolve("other.ftlh"), HEAD.formatted("", "<p>OPEN</p>"));
    Files.createSymbolicLink(forms.resolve("target.ftlh"), forms.resolve("other.ftlh"));
    try (Jixiao jixiao = Jixiao.with(Optional.of(folder.resolve("forms")), Optional.empty())) {
      CheckedFile project = jixiao.check("a.yaml", PROJECT);
      Printed printed = jixiao.print(project, DocumentKind.TARGET, Format.HTML);
      assertTrue(printed.in(Format.HTML).isPresent(), printed.findings().toString());
    }
  }
}
