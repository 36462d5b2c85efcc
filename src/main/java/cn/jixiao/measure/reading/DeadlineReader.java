package cn.jixiao.measure.reading;

import cn.jixiao.measure.Deadline;
import cn.jixiao.measure.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads a folded text as one deadline, all of it or nothing:
 *
 * <pre>
 * text    := [lead] [latest] ( period | date | span ) [底 | 末] [前 | 内] {closing}
 * lead    := { lead word } | words 于
 * period  := date ( 至 | 到 | - | ~ ) date
 * date    := [year 年] month 月 [份] [day 日] | year-month[-day]
 * span    := year 年 | 年 | 全年 | 上半年 | N季度 | month 月 旬
 * </pre>
 *
 * A month alone and {@code 2024.10} are left to {@link QuantityReader} unless a time is asked for.
 */
final class DeadlineReader {
  private static final int LONGEST_LEAD = 24;

  private static final Lexicon<String> LEADING =
      Lexicon.of("于 在 已 已于 均于 预计 预计于 计划 计划于 实际 完成 完成时间 完成时限 项目 整体 时间 为 : 当年 本年 全部 自 从 确保 力争 到 至");

  private static final Lexicon<String> LATEST =
      Lexicon.of("<= =< 不晚于 不迟于 最迟 最晚 最迟于 最晚于 截至 截止 截止到 截至到 截止至");

  // 始于, 早于 … end in 于 and do not say when something was done.
  private static final String NOT_BEFORE_AT = "由鉴关基处对大小早晚始起迟高低等多少属";

  private static final Lexicon<String> CONNECTORS =
      Lexicon.of("至 到 - -- ~ 开始至 起至 开始到 起到 起,至 起,到 开始,至");

  private static final Lexicon<Deadline.Bound> ENDS =
      Lexicon.<Deadline.Bound>builder()
          .add(Deadline.Bound.BY, "前 以前 之前 止")
          .add(Deadline.Bound.WITHIN, "内 以内 之内")
          .build();

  private static final Lexicon<String> CLOSING =
      Lexicon.of("完成 全部完成 已完成 按时完成 完毕 执行完毕 开展 结束 实施 实施完成 结项 完工 竣工 验收 进行 举办 召开 交付 上线 发布 到位 支付 支付完毕");

  private static final Lexicon<Integer> TEN_DAYS =
      Lexicon.<Integer>builder().add(1, "上旬").add(2, "中旬").add(3, "下旬").build();

  private static final Lexicon<Integer> QUARTERS =
      Lexicon.<Integer>builder()
          .add(1, "一季度 第一季度 1季度 第1季度")
          .add(2, "二季度 第二季度 2季度 第2季度")
          .add(3, "三季度 第三季度 3季度 第3季度")
          .add(4, "四季度 第四季度 4季度 第4季度")
          .build();

  private static final Lexicon<Integer> HALVES =
      Lexicon.<Integer>builder().add(1, "上半年").add(2, "下半年").build();

  private static final Lexicon<String> THIS_YEAR = Lexicon.of("年 全年 当年 本年 本年度 当年度 年度");

  /** Longer words after a date go on with another thing. */
  private static final int LONGEST_CLOSING = 20;

  private final String original;
  private final String folded;
  private final boolean time;

  /**
   * A reader of one text.
   *
   * @param time whether a time is asked for, so that 9月 and 2024.10 are dates
   */
  DeadlineReader(String original, String folded, boolean time) {
    this.original = original;
    this.folded = folded;
    this.time = time;
  }

  Optional<Deadline> read() {
    for (int start = 0; start < Math.min(folded.length(), LONGEST_LEAD); start++) {
      if (isLead(folded.substring(0, start), time)) {
        Cursor in = new Cursor(folded);
        in.moveTo(start);
        Optional<Deadline> deadline = core(in);
        if (deadline.isPresent()) {
          return deadline;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isLead(String lead, boolean time) {
    if (LEADING.covers(lead)) {
      return true;
    }
    int last = lead.length() - 1;
    boolean at =
        time
            ? lead.chars().allMatch(c -> Text.isHan(c) || c == ':' || c == ',')
                && (lead.charAt(last) != '于' || last == 0 || isAt(lead))
            : last > 0 && lead.charAt(last) == '于' && isAt(lead);
    return at && !Denials.in(lead);
  }

  private static boolean isAt(String lead) {
    return NOT_BEFORE_AT.indexOf(lead.charAt(lead.length() - 2)) < 0
        && lead.chars().allMatch(Text::isHan);
  }

  /** What was named: one date ({@code start} empty), a span, or a period. */
  private record Extent(
      Optional<PartialDate> start,
      PartialDate end,
      boolean period,
      boolean pointLike,
      boolean whole) {}

  private Optional<Deadline> core(Cursor in) {
    Optional<String> latestWord = in.take(LATEST);
    boolean latest = latestWord.isPresent();
    // ≤11月 counts months, of which one too many costs a part.
    boolean sign = latestWord.filter(word -> word.indexOf('<') >= 0).isPresent();
    int start = in.position();
    Optional<Extent> found = period(in);
    if (found.isEmpty()) {
      in.moveTo(start);
      found = span(in);
    }
    if (found.isEmpty()) {
      in.moveTo(start);
      found =
          date(in)
              .or(() -> compact(in))
              .map(d -> new Extent(Optional.empty(), d, false, d.day().isPresent(), false));
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Extent extent = found.get();
    // The end of a month or a year is a point, as a day is: what is before it is not ambiguous.
    boolean atEnd =
        !extent.pointLike()
            && (in.take("底") || in.take("末") || in.take("年底") || in.take("年末") || in.take("月底"));
    Optional<Deadline.Bound> ending = in.take(ENDS);
    boolean certain = !extent.whole() || atEnd || ending.isPresent();
    if (!CLOSING.covers(in.rest()) && !(certain && isClosing(in.rest()))) {
      return Optional.empty();
    }
    boolean monthAlone =
        extent.start().isEmpty()
            && extent.end().year().isEmpty()
            && extent.end().month().isPresent()
            && extent.end().day().isEmpty();
    // 年 by itself is a unit; 年底, 年内 and 年度内 are times.
    if (in.since(start).equals("年") || in.since(start).equals("年度")) {
      return Optional.empty();
    }
    if (monthAlone && !atEnd && (!time || sign)) {
      boolean ambiguous = ending.isEmpty() || ending.get() == Deadline.Bound.WITHIN;
      // ≤12月 counts months; 3月内 might be three months.
      if (ambiguous) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new Deadline(
            original,
            atEnd && !extent.period() ? Optional.empty() : extent.start(),
            extent.end(),
            bound(extent, latest, atEnd, ending)));
  }

  /** What was done by then: 前完成资金支付, 底到位, 拨付到位. */
  private static boolean isClosing(String rest) {
    return rest.length() <= LONGEST_CLOSING
        && !rest.startsWith("起")
        && !rest.startsWith("开始")
        && rest.chars().allMatch(c -> Text.isHan(c) || "()、,".indexOf(c) >= 0)
        && !Denials.in(rest);
  }

  private static Deadline.Bound bound(
      Extent extent, boolean latest, boolean atEnd, Optional<Deadline.Bound> ending) {
    if (extent.period()) {
      return Deadline.Bound.PERIOD;
    }
    if (ending.isPresent() && ending.get() == Deadline.Bound.BY) {
      return extent.pointLike() || atEnd || latest ? Deadline.Bound.BY : Deadline.Bound.BEFORE;
    }
    if (latest) {
      return Deadline.Bound.BY;
    }
    if (ending.isPresent()) {
      return extent.pointLike() || atEnd ? Deadline.Bound.BY : Deadline.Bound.WITHIN;
    }
    return extent.whole() && !atEnd ? Deadline.Bound.WITHIN : Deadline.Bound.ON;
  }

  private Optional<Extent> period(Cursor in) {
    int begin = in.position();
    OptionalInt year = year(in);
    OptionalInt month = number(in, 12);
    boolean bareMonth = month.isPresent() && !in.take("月份") && !in.take("月");
    OptionalInt day = OptionalInt.empty();
    boolean bareDay = false;
    if (month.isPresent() && !bareMonth) {
      day = number(in, 31);
      bareDay = day.isPresent() && !in.take("日") && !in.take("号");
    }
    Optional<PartialDate> start = Optional.empty();
    if (month.isPresent()) {
      start = dateOf(year, month, day);
    } else {
      in.moveTo(begin);
      start = isoDate(in, true);
    }
    if (start.isEmpty() || in.take(CONNECTORS).isEmpty()) {
      return Optional.empty();
    }
    int endBegin = in.position();
    Optional<PartialDate> end = Optional.empty();
    if (bareDay || (day.isPresent() && !hasMonthAhead(in))) {
      OptionalInt lastDay = number(in, 31);
      if (lastDay.isPresent() && (in.take("日") || in.take("号"))) {
        end = dateOf(year, month, lastDay);
      }
    } else {
      end = date(in);
      if (end.isEmpty()) {
        in.moveTo(endBegin);
        end = isoDate(in, true);
      }
    }
    // 1-12月: only the end says what is counted; then it is a month, not a day.
    if (end.isEmpty() || (bareMonth && end.get().day().isPresent())) {
      return Optional.empty();
    }
    PartialDate from = start.get().orYear(end.get().year());
    PartialDate to = end.get().orYear(from.year());
    boolean backwards = from.firstDay(2000).isAfter(to.lastDay(2000));
    return backwards
        ? Optional.empty()
        : Optional.of(new Extent(Optional.of(from), to, true, false, false));
  }

  private boolean hasMonthAhead(Cursor in) {
    int start = in.position();
    boolean ahead = date(in).isPresent();
    in.moveTo(start);
    return ahead;
  }

  private Optional<Extent> span(Cursor in) {
    OptionalInt year = year(in);
    boolean named = year.isPresent();
    if (named) {
      in.take("度");
    }
    int afterYear = in.position();
    Optional<Integer> half = in.take(HALVES);
    if (half.isPresent()) {
      return months(year, half.get() * 6 - 5, half.get() * 6);
    }
    Optional<Integer> quarter = in.take(QUARTERS);
    if (quarter.isPresent()) {
      return months(year, quarter.get() * 3 - 2, quarter.get() * 3);
    }
    OptionalInt month = number(in, 12);
    if (month.isPresent()) {
      Optional<Integer> tenDays =
          in.take("月份") || in.take("月") ? in.take(TEN_DAYS) : Optional.empty();
      return tenDays.flatMap(t -> tenDays(year, month, t));
    }
    in.moveTo(afterYear);
    if (named) {
      in.take("全年");
    } else if (in.take(THIS_YEAR).isEmpty()) {
      return Optional.empty();
    }
    PartialDate all = PartialDate.WHOLE_YEAR.orYear(year);
    return Optional.of(new Extent(Optional.of(all), all, false, false, true));
  }

  private static Optional<Extent> months(OptionalInt year, int first, int last) {
    return Optional.of(
        new Extent(
            Optional.of(PartialDate.ofMonth(first).orYear(year)),
            PartialDate.ofMonth(last).orYear(year),
            false,
            false,
            true));
  }

  private static Optional<Extent> tenDays(OptionalInt year, OptionalInt month, int third) {
    Optional<PartialDate> start = dateOf(year, month, OptionalInt.of(third * 10 - 9));
    Optional<PartialDate> end =
        dateOf(year, month, third == 3 ? OptionalInt.empty() : OptionalInt.of(third * 10));
    return end.map(e -> new Extent(start, e, false, false, true));
  }

  private Optional<PartialDate> date(Cursor in) {
    int start = in.position();
    OptionalInt year = year(in);
    OptionalInt month = number(in, 12);
    if (month.isPresent() && (in.take("月份") || in.take("月"))) {
      int afterMonth = in.position();
      OptionalInt day = number(in, 31);
      if (day.isPresent() && (in.take("日") || in.take("号"))) {
        return dateOf(year, month, day);
      }
      in.moveTo(afterMonth);
      return dateOf(year, month, OptionalInt.empty());
    }
    in.moveTo(start);
    return isoDate(in, time);
  }

  /** {@code 20241031} and {@code 202410}, where a time is asked for. */
  private Optional<PartialDate> compact(Cursor in) {
    int start = in.position();
    Optional<String> digits = time ? in.takeDigits(8) : Optional.empty();
    if (digits.isPresent() && (digits.get().length() == 8 || digits.get().length() == 6)) {
      int year = Integer.parseInt(digits.get().substring(0, 4));
      OptionalInt month = number(new Cursor(digits.get().substring(4, 6)), 12);
      String last = digits.get().substring(6);
      OptionalInt day = last.isEmpty() ? OptionalInt.empty() : number(new Cursor(last), 31);
      if (isYear(year) && month.isPresent() && day.isPresent() != last.isEmpty()) {
        return dateOf(OptionalInt.of(year), month, day);
      }
    }
    in.moveTo(start);
    return Optional.empty();
  }

  private static boolean isYear(int value) {
    return value >= 1949 && value <= 2199;
  }

  private Optional<PartialDate> isoDate(Cursor in, boolean dottedMonth) {
    int start = in.position();
    OptionalInt year = fourDigits(in);
    char separator = in.peek();
    if (year.isPresent() && (separator == '-' || separator == '/' || separator == '.')) {
      in.take(String.valueOf(separator));
      OptionalInt month = number(in, 12);
      int afterMonth = in.position();
      if (month.isPresent() && in.take(String.valueOf(separator))) {
        OptionalInt day = number(in, 31);
        if (day.isPresent()) {
          in.take("日");
          return dateOf(year, month, day);
        }
        in.moveTo(afterMonth);
      }
      // 2020.12 is a decimal number unless the other end of a period shows otherwise.
      if (month.isPresent() && (separator != '.' || dottedMonth)) {
        return dateOf(year, month, OptionalInt.empty());
      }
    }
    in.moveTo(start);
    return Optional.empty();
  }

  private static Optional<PartialDate> dateOf(
      OptionalInt year, OptionalInt month, OptionalInt day) {
    int longest =
        day.isPresent() ? LocalDate.of(year.orElse(2000), month.getAsInt(), 1).lengthOfMonth() : 0;
    return day.orElse(0) > longest
        ? Optional.empty()
        : Optional.of(new PartialDate(year, month, day));
  }

  private static OptionalInt year(Cursor in) {
    int start = in.position();
    OptionalInt year = fourDigits(in);
    if (year.isPresent() && (in.take("年") || in.rest(2).equals("全年"))) {
      return year;
    }
    in.moveTo(start);
    return twoDigits(in);
  }

  /** {@code 24年12月}, {@code 24年底}; 10年 without a month is a span of time. */
  private static OptionalInt twoDigits(Cursor in) {
    int start = in.position();
    Optional<String> digits = in.takeDigits(2).filter(d -> d.length() == 2);
    if (digits.isPresent() && in.take("年")) {
      int afterYear = in.position();
      boolean month = number(in, 12).isPresent() && in.peek() == '月';
      in.moveTo(afterYear);
      if (month || in.peek() == '底' || in.peek() == '末') {
        return OptionalInt.of(2000 + Integer.parseInt(digits.get()));
      }
    }
    in.moveTo(start);
    return OptionalInt.empty();
  }

  // 2020 or 二〇二〇
  private static OptionalInt fourDigits(Cursor in) {
    int start = in.position();
    int value = 0;
    for (int i = 0; i < 4; i++) {
      char c = in.peek(i);
      int digit = Cursor.isDigit(c) ? c - '0' : NumeralReader.digitOf(c);
      if (digit < 0) {
        return OptionalInt.empty();
      }
      value = value * 10 + digit;
    }
    in.moveTo(start + 4);
    if (!isYear(value) || Cursor.isDigit(in.peek())) {
      in.moveTo(start);
      return OptionalInt.empty();
    }
    return OptionalInt.of(value);
  }

  private static OptionalInt number(Cursor in, int most) {
    int start = in.position();
    Optional<BigDecimal> value = in.takeDigits(2).map(BigDecimal::new);
    if (value.isEmpty()) {
      while (NumeralReader.digitOf(in.peek()) > 0 || in.peek() == '十') {
        in.moveTo(in.position() + 1);
      }
      value = NumeralReader.integer(in.since(start));
    }
    if (value.isEmpty() || value.get().signum() <= 0 || value.get().intValue() > most) {
      in.moveTo(start);
      return OptionalInt.empty();
    }
    return OptionalInt.of(value.get().intValue());
  }
}
