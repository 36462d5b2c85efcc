package cn.jixiao.page.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BarChartTest {
  private static final String TONE = "rgb(47,79,117)";
  private static final String WEAK = "rgb(198,208,220)";

  @Test
  void aPictureSaysAllThatItShows() throws Exception {
    Element svg =
        parse(new BarChart("等级分布", List.of(bar("优", "3"), bar("良", "0"))).columns(80, 40).get(0));
    assertEquals("等级分布：优 3个；良 0个", svg.getAttribute("aria-label"));
    assertEquals("img", svg.getAttribute("role"));
    assertEquals("80mm", svg.getAttribute("width"));
    assertEquals("40mm", svg.getAttribute("height"));
  }

  @Test
  void everyBarHasItsLengthNameAndLabel() throws Exception {
    Element svg =
        parse(new BarChart("数", List.of(bar("甲", "50"), bar("乙", "100"))).rows(100, 90).get(0));
    List<Element> bars = bars(svg, TONE);
    assertEquals(2, bars.size());
    double half = Double.parseDouble(bars.get(0).getAttribute("width"));
    double whole = Double.parseDouble(bars.get(1).getAttribute("width"));
    assertEquals(2, whole / half, 0.01);
    // A name and a label for each.
    assertEquals(4, svg.getElementsByTagName("path").getLength());
  }

  @Test
  void weakBarsHaveATone() throws Exception {
    List<Bar> bars = List.of(bar("甲", "50"), new Bar("乙", new BigDecimal("20"), "20%", true));
    Element svg = parse(new BarChart("率", bars).rows(100, 90).get(0));
    assertEquals(1, bars(svg, TONE).size());
    assertEquals(1, bars(svg, WEAK).size());
  }

  @Test
  void manyBarsGoOnInFurtherPicturesToTheSameScale() throws Exception {
    List<Bar> bars =
        new ArrayList<>(IntStream.rangeClosed(1, 99).mapToObj(i -> bar("项目" + i, "10")).toList());
    bars.add(bar("项目100", "120.5"));
    List<String> pictures = new BarChart("率", bars).rows(170, 200);
    int count = 0;
    double shortest = 0;
    for (int i = 0; i < pictures.size(); i++) {
      Element svg = parse(pictures.get(i));
      double height = Double.parseDouble(svg.getAttribute("height").replace("mm", ""));
      assertTrue(height <= 200, pictures.get(i));
      String heading = "率（" + (i + 1) + "/" + pictures.size() + "）：";
      assertTrue(svg.getAttribute("aria-label").startsWith(heading), heading);
      List<Element> drawn = bars(svg, TONE);
      count += drawn.size();
      double length = Double.parseDouble(drawn.get(0).getAttribute("width"));
      assertEquals(i == 0 ? length : shortest, length, 0.02);
      shortest = length;
    }
    assertEquals(100, count);
    assertTrue(pictures.size() > 1);
  }

  @Test
  void oneBarNoBarAndZerosAreCharts() throws Exception {
    assertEquals(List.of(), new BarChart("空", List.of()).rows(100, 100));
    assertEquals(List.of(), new BarChart("空", List.of()).columns(100, 100));
    assertEquals(1, new BarChart("一", List.of(bar("甲", "1"))).columns(100, 50).size());
    Element zeros =
        parse(new BarChart("零", List.of(bar("甲", "0"), bar("乙", "0"))).rows(100, 50).get(0));
    assertEquals(4, zeros.getElementsByTagName("path").getLength());
    assertThrows(IllegalArgumentException.class, () -> bar("负", "-1"));
  }

  @Test
  void theSameChartGivesTheSameTextInEveryLocale() {
    BarChart chart = new BarChart("率", List.of(bar("甲𠂇𠮷", "12.5"), bar("Budget 乙", "7")));
    Locale before = Locale.getDefault();
    try {
      List<String> first = chart.rows(100, 90);
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(first, chart.rows(100, 90));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void nothingInAPictureDependsOnFontsOrIds() {
    String svg = new BarChart("率", List.of(bar("甲", "1"))).columns(100, 50).get(0);
    for (String dependence : List.of("<text", "font-", " id=", "url(", "href", "opacity=\"0")) {
      assertFalse(svg.contains(dependence), dependence);
    }
  }

  @Test
  void longNamesAreCutAtTheEndOfTheirLastLine() {
    String name = "城乡公共基础设施维修养护与安全运行监测专项经费".repeat(3);
    List<String> lines = ChartText.wrapped(name, 100, 2);
    assertEquals(2, lines.size());
    assertTrue(name.startsWith(lines.get(0)));
    assertTrue(lines.get(1).endsWith("…"));
    lines.forEach(line -> assertTrue(ChartText.width(line) <= 100, line));
    assertEquals(List.of("短"), ChartText.wrapped("短", 100, 2));
    assertEquals(List.of(""), ChartText.wrapped("", 100, 2));
    assertEquals(List.of("统计年报", "2024-2025"), ChartText.wrapped("统计年报2024-2025", 60, 2));
  }

  private static Bar bar(String name, String value) {
    return new Bar(name, new BigDecimal(value), value + "个");
  }

  private static List<Element> bars(Element svg, String tone) {
    List<Element> bars = new ArrayList<>();
    NodeList found = svg.getElementsByTagName("rect");
    for (int i = 0; i < found.getLength(); i++) {
      Element rect = (Element) found.item(i);
      Element group = (Element) rect.getParentNode();
      String fill = rect.getAttribute("fill");
      boolean toned = tone.equals(fill.isEmpty() ? group.getAttribute("fill") : fill);
      if (toned && rect.getAttribute("stroke").equals("none")) {
        bars.add(rect);
      }
    }
    return bars;
  }

  private static Element parse(String svg) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement();
  }
}
