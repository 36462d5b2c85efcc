package cn.jixiao.project;

import cn.jixiao.text.HalfWidth;
import cn.jixiao.yaml.Authored;
import cn.jixiao.yaml.Fields;
import cn.jixiao.yaml.Section;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a table is set (版式), where an author fixes it instead of leaving it to the fitting. A form, a
 * project and a book can; what the nearest to the reader says holds.
 *
 * @param typeSize 字号 of the table's text, in points
 * @param lineHeight 行距 as a multiple of the type size
 */
public record Layout(Optional<BigDecimal> typeSize, Optional<BigDecimal> lineHeight) {
  /** Everything is left to the fitting. */
  public static final Layout FITTED = new Layout(Optional.empty(), Optional.empty());

  /** The key of the type size. */
  public static final Section.Field TYPE_SIZE = Section.Field.optional("type-size", "字号", "字体大小");

  /** The key of the line height. */
  public static final Section.Field LINE_HEIGHT =
      Section.Field.optional("line-height", "行距", "行高", "倍行距");

  /** 六号, below which official documents do not go in print. */
  private static final BigDecimal SMALLEST = new BigDecimal("7.5");

  /** 三号, the size of an official text. */
  private static final BigDecimal LARGEST = new BigDecimal("16");

  private static final BigDecimal TIGHTEST = BigDecimal.ONE;
  private static final BigDecimal LOOSEST = BigDecimal.valueOf(3);
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})?");

  /**
   * What is written under {@code layout}: a type size in points or by name ({@code 9}, {@code 9pt},
   * {@code 9磅}, {@code 小五}), a line height as a multiple ({@code 1.25}, {@code 1.25倍}). Anything
   * else is reported.
   */
  public static Layout of(Fields fields) {
    return new Layout(
        fields.value(TYPE_SIZE.key(), Layout::typeSize, "六号、小五、五号、小四、四号、小三、三号、7.5 … 16"),
        fields.value(LINE_HEIGHT.key(), Layout::lineHeight, "1 … 3"));
  }

  private static Optional<BigDecimal> typeSize(Authored<String> text) {
    String written = plain(text);
    Optional<BigDecimal> named = Optional.ofNullable(named().get(written));
    return named.isPresent() ? named : number(written, "(?:pt|磅|点)", SMALLEST, LARGEST);
  }

  private static Optional<BigDecimal> lineHeight(Authored<String> text) {
    return number(plain(text), "(?:倍|倍行距)", TIGHTEST, LOOSEST);
  }

  private static String plain(Authored<String> text) {
    return HalfWidth.of(text.value()).strip().toLowerCase(Locale.ROOT);
  }

  private static Optional<BigDecimal> number(
      String written, String unit, BigDecimal least, BigDecimal most) {
    String number = written.replaceFirst("\\s*" + unit + "$", "");
    return Optional.of(number)
        .filter(text -> DECIMAL.matcher(text).matches())
        .map(BigDecimal::new)
        .filter(value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0);
  }

  /** The sizes of Chinese type (字号) that a table is printed in. */
  private static Map<String, BigDecimal> named() {
    Map<String, BigDecimal> sizes = new LinkedHashMap<>();
    sizes.put("六号", SMALLEST);
    sizes.put("小五", BigDecimal.valueOf(9));
    sizes.put("五号", new BigDecimal("10.5"));
    sizes.put("小四", BigDecimal.valueOf(12));
    sizes.put("四号", BigDecimal.valueOf(14));
    sizes.put("小三", BigDecimal.valueOf(15));
    sizes.put("三号", LARGEST);
    return sizes;
  }

  /** This, and where it says nothing, the other. */
  public Layout or(Layout other) {
    return new Layout(typeSize.or(other::typeSize), lineHeight.or(other::lineHeight));
  }

  /** Whether all is left to the fitting. */
  public boolean isFitted() {
    return typeSize.isEmpty() && lineHeight.isEmpty();
  }
}
