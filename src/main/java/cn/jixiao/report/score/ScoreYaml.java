package cn.jixiao.report.score;

import cn.jixiao.report.Report;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.text.Visible;
import java.math.BigDecimal;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Writes score cards as YAML, in the same shape as JSON. */
public final class ScoreYaml implements Report<List<ScoreCard>> {
  /** Makes a report. */
  public ScoreYaml() {}

  @Override
  public String of(List<ScoreCard> cards) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setLineBreak(DumperOptions.LineBreak.UNIX);
    options.setAllowUnicode(true);
    options.setSplitLines(false);
    return new Yaml(new PlainDecimals(options), options)
        .dump(cards.stream().map(ScoreEntry::of).toList());
  }

  /**
   * Writes decimals as people do; SnakeYAML alone would mark 382 as a fraction and use exponents.
   */
  private static final class PlainDecimals extends Representer {
    PlainDecimals(DumperOptions options) {
      super(options);
      representers.put(
          String.class,
          text -> {
            // A text of several lines keeps to one, so that none of them passes for another field.
            String shown = Visible.ofLines((String) text);
            DumperOptions.ScalarStyle style =
                shown.indexOf('\n') < 0
                    ? DumperOptions.ScalarStyle.PLAIN
                    : DumperOptions.ScalarStyle.DOUBLE_QUOTED;
            return representScalar(Tag.STR, shown, style);
          });
      representers.put(
          BigDecimal.class,
          number -> {
            BigDecimal decimal = (BigDecimal) number;
            Tag tag = decimal.scale() == 0 ? Tag.INT : Tag.FLOAT;
            return representScalar(tag, decimal.toPlainString());
          });
    }
  }
}
