package cn.jixiao.print;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.page.chart.Bar;
import cn.jixiao.page.chart.BarChart;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Charts in pages of all formats. */
class ChartPagesIT {
  @Test
  void chartsConform() throws Exception {
    BarChart grades =
        new BarChart(
            "等级分布",
            List.of(
                bar("优（90分及以上）", "212", "212个"),
                bar("良（80—90分）", "63", "63个"),
                bar("中（60—80分）", "25", "25个"),
                bar("差（60分以下）", "0", "0个")));
    List<Bar> rates = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      BigDecimal rate = new BigDecimal(i * 37 % 1041).movePointLeft(1);
      String name = "第" + i + "号市级城乡公共基础设施维修养护与安全运行监测专项经费项目";
      rates.add(
          new Bar(
              i % 7 == 0 ? name + "（含2022年度结转部分以及跨年度合同尾款）与附属的设备更新改造" : name,
              rate,
              rate.toPlainString() + "%",
              rate.compareTo(new BigDecimal(80)) < 0));
    }
    BarChart lost =
        new BarChart(
            "二级指标失分",
            List.of(
                bar("数量指标", "12.5", "12.5分"),
                bar("质量指标", "3", "3分"),
                bar("时效指标", "28.75", "28.75分"),
                bar("成本指标", "0", "0分"),
                bar("社会效益指标", "7.4", "7.4分"),
                bar("满意度指标", "1.2", "1.2分")));
    List<String> pictures = new ArrayList<>(grades.columns(120, 60));
    pictures.addAll(lost.rows(150, 230));
    pictures.addAll(new BarChart("预算执行率", rates).rows(170, 230));
    String body =
        "<h1>图</h1><p style='text-align: center'>" + String.join("</p><p>", pictures) + "</p>";
    Map<Format, byte[]> printed =
        new PagePrinter(Press.FONTS)
            .print(PictureIT.page(body), "test", EnumSet.allOf(Format.class));
    if (System.getProperty("look") != null) {
      for (Format format : Format.values()) {
        Files.write(Path.of(System.getProperty("look"), "c." + format.name()), printed.get(format));
      }
    }
    PdfConformanceIT.assertConforms(printed.get(Format.PDF));
    assertTrue(pictures.size() >= 5);
  }

  private static Bar bar(String name, String value, String label) {
    return new Bar(name, new BigDecimal(value), label);
  }
}
