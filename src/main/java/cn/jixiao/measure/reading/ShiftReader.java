package cn.jixiao.measure.reading;

import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Shift;
import cn.jixiao.measure.Shift.Direction;
import java.util.Optional;

/**
 * Reads a folded text as a change against an earlier time, all of it or nothing:
 *
 * <pre>
 * text    := [lead] [against] ( way [到不了] [figure] | order )
 * against := ( 较 | 比 | 与 | 同 ) earlier [相比] | 同比 | 环比
 * earlier := 上年 | 去年 | 上一年度 | 同期 | 2023年 …
 * way     := 增长 | 提高 | 下降 | 减少 …
 * order   := 不低于 earlier | 高于 earlier | 与 earlier 持平 …
 * </pre>
 */
final class ShiftReader {
  private static final int LONGEST_LEAD = 24;

  private static final Lexicon<String> EARLIER =
      Lexicon.of(
          "上年 去年 上一年 上年度 上一年度 去年度 往年 上年同期 去年同期 上年度同期 同期 上期 基期 前一年 前年 上年水平 去年水平 上年度水平 上年同期水平 去年同期水平 上季度"
              + " 上月 前三年平均 近三年平均 上年末 去年底 全国平均水平 全省平均水平");

  private static final Lexicon<String> PREPOSITIONS = Lexicon.of("较 比 与 同 和 相较 对比 相比 相比于 较之");
  private static final Lexicon<String> COMPARED = Lexicon.of("相比 比较 有所 实现 均 , 平均 分别 同比 至少 的");
  private static final Lexicon<String> ALONE = Lexicon.of("同比 环比 比上年 比去年 年均");

  private static final Lexicon<Direction> WAYS =
      Lexicon.<Direction>builder()
          .add(
              Direction.UP,
              "增长 增加 增幅 增长率 增速 提高 提升 上升 上涨 增收 增多 提高了 增长了 增加了 提升了 上升了 增长幅度 提高幅度 提升幅度 增产 多 递增 年均增长 扩大")
          .add(Direction.DOWN, "下降 降低 减少 降幅 下降率 降低率 下降了 降低了 减少了 下降幅度 降低幅度 压减 缩短 下浮 回落 减少率 少 压缩 压降")
          .build();

  /** Words of change after which a level stands: 提高到95%. */
  private static final Lexicon<String> REACHED = Lexicon.of("到 至 达 为");

  private static final Lexicon<String> ALMOST =
      Lexicon.of("率 幅度 比例 : 达 达到 为 了 率为 率达到 幅度达到 幅度为 比例达到");

  private static final Lexicon<Direction> ORDERS =
      Lexicon.<Direction>builder()
          .add(Direction.NOT_DOWN, "不低于 不少于 不亚于 不差于 不逊于 >= 大于等于 不小于")
          .add(Direction.UP, "高于 优于 多于 超过 好于 大于 超 >")
          .add(Direction.NOT_UP, "不高于 不超过 不多于 不大于 <=")
          .add(Direction.DOWN, "低于 少于 小于 <")
          .build();

  private static final Lexicon<Direction> LEVELS =
      Lexicon.<Direction>builder()
          .add(Direction.LEVEL, "持平 相当 一致 基本持平 相同 保持一致 保持持平 不变 保持不变")
          .add(Direction.NOT_DOWN, "不下降 不降低 不减少 只增不减 不降 不减 没有下降")
          .add(Direction.NOT_UP, "不增长 不上升 不增加 只减不增 不增 零增长 没有增加")
          .build();

  private final String original;
  private final String folded;

  ShiftReader(String original, String folded) {
    this.original = original;
    this.folded = folded;
  }

  Optional<Shift> read() {
    for (int start = 0; start < Math.min(folded.length(), LONGEST_LEAD); start++) {
      String lead = folded.substring(0, start);
      if (!lead.chars().allMatch(c -> Text.isHan(c) || c == ':' || c == ',') || Denials.in(lead)) {
        break;
      }
      Optional<Shift> change = order(start);
      if (change.isEmpty()) {
        change = change(start);
      }
      if (change.isPresent()) {
        return change;
      }
    }
    return Optional.empty();
  }

  /** {@code 不低于上年}, {@code 高于去年同期水平}. */
  private Optional<Shift> order(int start) {
    Cursor in = at(start);
    Optional<Direction> order = in.take(ORDERS);
    if (order.isEmpty() || !takeEarlier(in) || !QuantityReader.isTail(in.rest())) {
      return Optional.empty();
    }
    return Optional.of(new Shift(original, order.get(), Optional.empty()));
  }

  private Cursor at(int start) {
    Cursor in = new Cursor(folded);
    in.moveTo(start);
    return in;
  }

  private static boolean takeEarlier(Cursor in) {
    int start = in.position();
    in.take("项目");
    if (in.take(EARLIER).isPresent()) {
      in.take("水平");
      in.take("同期");
      return true;
    }
    // 2023年, 2023年同期
    in.moveTo(start);
    if (in.takeDigits(4).filter(digits -> digits.length() == 4).isPresent() && in.take("年")) {
      in.take("度");
      in.take("同期");
      in.take("水平");
      return true;
    }
    in.moveTo(start);
    return false;
  }

  private static boolean takeAgainst(Cursor in) {
    int start = in.position();
    if (in.take(PREPOSITIONS).isPresent() && takeEarlier(in)) {
      while (in.take(COMPARED).isPresent()) {
        // 与上年相比, 有所
      }
      return true;
    }
    in.moveTo(start);
    if (in.take(ALONE).isPresent()) {
      return true;
    }
    in.moveTo(start);
    return false;
  }

  /** {@code 较上年增长5%}, {@code 同比下降≥10%}, {@code 与上年持平}, also {@code 收入增长5%}. */
  private Optional<Shift> change(int start) {
    Cursor in = at(start);
    boolean against = takeAgainst(in);
    if (against) {
      Optional<Direction> level = in.take(LEVELS);
      if (level.isPresent()) {
        return QuantityReader.isTail(in.rest())
            ? Optional.of(new Shift(original, level.get(), Optional.empty()))
            : Optional.empty();
      }
    }
    return wayAt(in, against);
  }

  private Optional<Shift> wayAt(Cursor in, boolean against) {
    int start = in.position();
    Optional<Direction> way = in.take(WAYS);
    if (way.isEmpty() || (!against && in.since(start).length() < 2)) {
      return Optional.empty();
    }
    if (in.atEnd() || (against && QuantityReader.isTail(in.rest()))) {
      return against
          ? Optional.of(new Shift(original, way.get(), Optional.empty()))
          : Optional.empty();
    }
    if (in.take(REACHED).isPresent() && !in.rest(1).equals("到")) {
      return Optional.empty();
    }
    in.take(ALMOST);
    Optional<Quantity> amount = new FigureReader(original, in).read(false);
    if (amount.isEmpty() || amount.get().lacksUnit() || !QuantityReader.isTail(in.rest())) {
      return Optional.empty();
    }
    return Optional.of(new Shift(original, way.get(), amount));
  }
}
