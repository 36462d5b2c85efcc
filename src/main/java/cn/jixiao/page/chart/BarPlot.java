package cn.jixiao.page.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextLine;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * The bars of one picture, drawn in black and one colour whose two tones stay apart when printed in
 * grey. Lengths are points.
 *
 * @param names of the bars, in lines
 * @param longest the value at which a bar would fill all the room there is
 * @param beside the room of the names, across the axis that they stand at
 * @param pitch from one bar to the next
 * @param thickness of a bar
 */
record BarPlot(
    PlotOrientation orientation,
    List<Bar> bars,
    List<List<String>> names,
    double longest,
    double beside,
    double pitch,
    double thickness) {
  /** Left free around everything. */
  static final double EDGE = 3;

  private static final Color TONE = new Color(0x2f4f75);
  private static final Color WEAK = new Color(0xc6d0dc);
  private static final BasicStroke THIN = new BasicStroke(0.5f);
  private static final BasicStroke HAIR = new BasicStroke(0.35f);

  /**
   * The picture.
   *
   * @param width in millimetres
   * @param height in millimetres
   * @param words what it shows
   */
  String svg(double width, double height, String words) {
    JFreeChart chart = new JFreeChart(null, ChartText.font(), plot(), false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setBorderVisible(false);
    chart.setPadding(new RectangleInsets(EDGE, EDGE, EDGE, EDGE));
    return ChartDrawing.svg(chart, width, height, words);
  }

  private CategoryPlot plot() {
    DefaultCategoryDataset values = new DefaultCategoryDataset();
    for (int i = 0; i < bars.size(); i++) {
      values.addValue(bars.get(i).value(), 0, Integer.valueOf(i));
    }
    NumberAxis length = new NumberAxis();
    length.setRange(0, longest);
    length.setVisible(false);
    CategoryPlot plot = new CategoryPlot(values, nameAxis(), length, renderer());
    plot.setOrientation(orientation);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeZeroBaselineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    AxisSpace room = new AxisSpace();
    room.setLeft(orientation.equals(PlotOrientation.HORIZONTAL) ? beside : 0);
    room.setBottom(orientation.equals(PlotOrientation.VERTICAL) ? beside : 0);
    plot.setFixedDomainAxisSpace(room);
    return plot;
  }

  private CategoryAxis nameAxis() {
    Names axis = new Names(names);
    axis.setTickLabelFont(ChartText.font());
    axis.setTickLabelPaint(Color.BLACK);
    axis.setTickLabelInsets(RectangleInsets.ZERO_INSETS);
    axis.setLabelInsets(RectangleInsets.ZERO_INSETS);
    axis.setCategoryLabelPositionOffset(4);
    axis.setAxisLinePaint(Color.BLACK);
    axis.setAxisLineStroke(THIN);
    axis.setTickMarksVisible(false);
    axis.setMaximumCategoryLabelLines(3);
    double all = pitch * bars.size();
    double between = pitch - thickness;
    axis.setLowerMargin(between / 2 / all);
    axis.setUpperMargin(between / 2 / all);
    axis.setCategoryMargin(between * (bars.size() - 1) / all);
    return axis;
  }

  private BarRenderer renderer() {
    Bars renderer = new Bars(bars);
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setItemMargin(0);
    renderer.setDrawBarOutline(true);
    renderer.setDefaultOutlinePaint(TONE);
    renderer.setDefaultOutlineStroke(HAIR);
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultItemLabelFont(ChartText.font());
    renderer.setDefaultItemLabelPaint(Color.BLACK);
    renderer.setDefaultItemLabelGenerator(new Labels(bars));
    boolean upright = orientation.equals(PlotOrientation.VERTICAL);
    renderer.setItemLabelInsets(new RectangleInsets(2, 3, 2, 3));
    renderer.setDefaultPositiveItemLabelPosition(
        upright
            ? new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER)
            : new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    return renderer;
  }

  /** Names in the lines that were made for them; categories are known by their place. */
  private static final class Names extends CategoryAxis {
    private static final long serialVersionUID = 1L;

    private final transient List<List<String>> names;

    Names(List<List<String>> names) {
      this.names = names;
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected TextBlock createLabel(
        Comparable category, float width, RectangleEdge edge, Graphics2D g2) {
      TextBlock block = new TextBlock();
      block.setLineAlignment(
          edge.equals(RectangleEdge.LEFT) ? HorizontalAlignment.RIGHT : HorizontalAlignment.CENTER);
      Font font = getTickLabelFont();
      for (String line : names.get((Integer) category)) {
        block.addLine(new TextLine(line, font, getTickLabelPaint()));
      }
      return block;
    }
  }

  private static final class Bars extends BarRenderer {
    private static final long serialVersionUID = 1L;

    private final transient List<Bar> bars;

    Bars(List<Bar> bars) {
      this.bars = bars;
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      return bars.get(column).weak() ? WEAK : TONE;
    }
  }

  private static final class Labels extends StandardCategoryItemLabelGenerator {
    private static final long serialVersionUID = 1L;

    private final transient List<Bar> bars;

    Labels(List<Bar> bars) {
      this.bars = bars;
    }

    @Override
    public String generateLabel(CategoryDataset values, int row, int column) {
      return bars.get(column).label();
    }
  }
}
