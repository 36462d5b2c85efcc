package cn.jixiao.measure.reading;

import cn.jixiao.measure.Measure;
import cn.jixiao.measure.Quantity;
import cn.jixiao.measure.Several;
import cn.jixiao.measure.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a folded text as one quantity, or several with a unit each, all of it or nothing:
 *
 * <pre>
 * text    := lead figure { separator [lead] figure } tail
 * lead    := { reporting word | noun } | name of a figure | Chinese words that deny nothing
 * tail    := { closing word } | words without a digit that deny nothing | ( such words )
 * </pre>
 */
final class QuantityReader {
  /** Longer words before a number make a sentence of it. */
  private static final int LONGEST_LEAD = 24;

  private static final int LONGEST_TAIL = 40;

  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);

  private static final Lexicon<String> SEPARATORS = Lexicon.of(", ; 、 和 及 以及 与 并 且 并且 。");

  /** Words of change after which the number is a level again: 提高到95%. */
  private static final Lexicon<String> REACHED = Lexicon.of("至 到 达 达到 为 是 :");

  /** After these a number is a difference, or a day. */
  private static final String BEGINS_OTHERWISE = "增减升降提超前后起止底末";

  private final String original;
  private final String folded;

  QuantityReader(String original, String folded) {
    this.original = original;
    this.folded = folded;
  }

  Optional<Measure> read() {
    for (int start = 0; start < Math.min(folded.length(), LONGEST_LEAD); start++) {
      Optional<Measure> found = from(start);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Measure> from(int start) {
    String lead = folded.substring(0, start);
    if (!mayLead(lead)) {
      return Optional.empty();
    }
    Cursor in = new Cursor(folded);
    in.moveTo(start);
    Optional<Quantity> first = figure(in, lead);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    if (isTail(in.rest())) {
      return Optional.of(first.get());
    }
    return several(in, first.get());
  }

  /** The figure here, where such words may stand before it. */
  private Optional<Quantity> figure(Cursor in, String lead) {
    boolean bound = startsWithBound(in);
    Optional<Quantity> figure =
        new FigureReader(original, in).read(lead.endsWith(Vocabulary.KEPT_WITHIN));
    return figure.filter(quantity -> isLead(lead, bound, quantity) && !isYear(quantity));
  }

  /** Further figures, each of another unit than those before it. */
  private Optional<Measure> several(Cursor in, Quantity first) {
    List<Quantity> parts = new ArrayList<>();
    parts.add(first.withText(in.since(0)));
    Set<String> units = new HashSet<>(Set.of(first.unit().name()));
    while (!isTail(in.rest())) {
      in.take(SEPARATORS);
      String lead = in.run(LONGEST_LEAD, c -> Text.isHan(c) || c == ':' || c == '(');
      Optional<Quantity> next = Optional.empty();
      int begin = in.position();
      for (int length = 0; length <= lead.length() && next.isEmpty(); length++) {
        String words = lead.substring(0, length);
        if (mayLead(words)) {
          in.moveTo(begin + length);
          next = figure(in, words);
        }
      }
      if (next.isEmpty()
          || next.get().lacksUnit()
          || next.get().unit().equals(Unit.MONTH)
          || !units.add(next.get().unit().name())) {
        return Optional.empty();
      }
      parts.add(next.get().withText(in.since(begin)));
    }
    return first.lacksUnit() || first.unit().equals(Unit.MONTH)
        ? Optional.empty()
        : Optional.of(new Several(original, parts));
  }

  /** 2023年 of a date that there is not, such as 2023年2月29日. */
  private static boolean isYear(Quantity quantity) {
    return quantity.written().unit().startsWith("年")
        && quantity.written().number().compareTo(FIRST_YEAR) >= 0;
  }

  // A sign, or a word that cannot be the end of another: 不低于, 超过; not 超.
  private boolean startsWithBound(Cursor in) {
    return "<>=".indexOf(in.peek()) >= 0
        || Vocabulary.BOUNDS_BEFORE
            .longestAt(folded, in.position())
            .map(w -> w.length() > 1)
            .orElse(false);
  }

  private static boolean mayLead(String lead) {
    return Vocabulary.LEADING.covers(lead)
        || (lead.chars().allMatch(c -> Text.isHan(c) || ":、\"“”".indexOf(c) >= 0)
            && !endsInNumber(lead)
            && !Denials.in(lead));
  }

  /** 数十 is no 十 after 数; 项目数 is the name of a figure. */
  private static boolean endsInNumber(String lead) {
    char last = lead.charAt(lead.length() - 1);
    return last == '数' ? !namesFigure(lead) : NumeralReader.PARTS.indexOf(last) >= 0;
  }

  private static boolean isLead(String lead, boolean beforeBound, Quantity quantity) {
    if (Vocabulary.LEADING.covers(lead) || beforeBound) {
      return true;
    }
    if (Vocabulary.CHANGES.stream().anyMatch(lead::contains)) {
      return endsReached(lead) && !quantity.lacksUnit();
    }
    return !quantity.lacksUnit() || namesFigure(lead);
  }

  private static boolean endsReached(String lead) {
    return lead.length() > 1 && REACHED.contains(lead.substring(lead.length() - 1));
  }

  private static boolean namesFigure(String lead) {
    for (int end = lead.length(); end > 0; end--) {
      if (Vocabulary.FIGURE_NAMES.stream().anyMatch(lead.substring(0, end)::endsWith)
          && Vocabulary.REPORTING.covers(lead.substring(end))) {
        return true;
      }
    }
    return false;
  }

  /** Whether what follows a figure takes nothing of it back. */
  static boolean isTail(String rest) {
    if (Vocabulary.CLOSING.covers(rest)) {
      return true;
    }
    return rest.length() <= LONGEST_TAIL
        && !Text.hasDigit(rest)
        && BEGINS_OTHERWISE.indexOf(rest.charAt(0)) < 0
        && rest.chars().allMatch(c -> Text.isHan(c) || "()、:\"“”".indexOf(c) >= 0)
        && !Denials.in(rest);
  }
}
