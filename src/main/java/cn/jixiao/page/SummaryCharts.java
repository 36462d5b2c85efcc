package cn.jixiao.page;

import cn.jixiao.finding.Messages;
import cn.jixiao.form.Figures;
import cn.jixiao.page.chart.Bar;
import cn.jixiao.page.chart.BarChart;
import cn.jixiao.summary.Summary;
import java.math.BigDecimal;
import java.util.List;

/**
 * The pictures of a summary (图): how many projects have which grade, in which second-level groups
 * points were lost, and the execution rate of each project.
 *
 * @param grades of the projects with a score
 * @param lost points by second-level group, most first
 * @param rates of the projects that have one, in the table's order
 */
public record SummaryCharts(Chart grades, Chart lost, Chart rates) {
  /** Half of a page that lies across, and the whole of it, in millimetres. */
  private static final int HALF = 128;

  private static final int WHOLE = 262;
  private static final int HEIGHT = 72;
  private static final int HEIGHT_OF_PAGE = 150;

  /**
   * A chart.
   *
   * @param title its heading
   * @param pictures vector pictures that follow each other; none where there is nothing to show
   */
  public record Chart(String title, List<String> pictures) {
    /** Copies the list. */
    public Chart {
      pictures = List.copyOf(pictures);
    }
  }

  /**
   * Draws the charts of a summary.
   *
   * @param messages the language of titles
   * @throws cn.jixiao.page.chart.DrawingUnavailable where the Java runtime cannot draw text
   */
  public static SummaryCharts of(Summary summary, Messages messages) {
    Figures scores = summary.scores();
    List<Bar> grades =
        summary.grades().stream()
            .map(
                grade ->
                    new Bar(
                        grade.name(),
                        BigDecimal.valueOf(grade.projects()),
                        messages.text("summary.chart.count", String.valueOf(grade.projects()))))
            .toList();
    String execution = messages.text("summary.sheet.execution");
    List<Bar> lost =
        summary.lost().stream()
            .map(
                group ->
                    new Bar(
                        group.level2().orElse(execution),
                        group.lost().max(BigDecimal.ZERO),
                        scores.computed(group.lost())))
            .toList();
    boolean years = summary.years().size() > 1;
    List<Bar> rates =
        summary.rows().stream()
            .filter(row -> row.rate().isPresent())
            .map(
                row ->
                    new Bar(
                        years ? row.name() + "（" + row.year() + "）" : row.name(),
                        row.rate().orElseThrow().max(BigDecimal.ZERO),
                        row.rate().orElseThrow().toPlainString() + "%"))
            .toList();
    String ofGrades = messages.text("summary.sheet.grades");
    String ofLost = messages.text("summary.chart.lost");
    String ofRates = messages.text("summary.chart.rates");
    return new SummaryCharts(
        new Chart(ofGrades, new BarChart(ofGrades, grades).columns(HALF, HEIGHT)),
        new Chart(ofLost, new BarChart(ofLost, lost).rows(HALF, HEIGHT)),
        new Chart(ofRates, new BarChart(ofRates, rates).rows(WHOLE, HEIGHT_OF_PAGE)));
  }
}
