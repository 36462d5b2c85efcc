package cn.jixiao.page.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
  private static final int PAGE = 180;
  private static final int MILLIMETRE = 2835;

  private static String table(List<List<String>> rows) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> "<td>" + cell + "</td>")
                    .collect(Collectors.joining("", "<tr>", "</tr>")))
        .collect(Collectors.joining());
  }

  private static String columns(int... widths) {
    return Arrays.stream(widths)
        .mapToObj("<col data-least=\"12\" class=\"w%d\"/>"::formatted)
        .collect(Collectors.joining("", "<colgroup>", "</colgroup>"));
  }

  private static long height(Grid grid, int... widths) {
    return Arrays.stream(grid.heights(widths)).asLongStream().sum();
  }

  private static long costs(Grid grid, int... widths) {
    return Arrays.stream(grid.costs(widths)).asLongStream().sum();
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 80).map("长文字"::repeat),
            Arbitraries.integers().between(1, 12).map("短"::repeat),
            Arbitraries.of("≥95%", "2904.4557万元", "", "12月31日前"));
    return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(8);
  }

  /** Tried against other widths all over; a label stands beside all rows. */
  @Property(tries = 60)
  void noOtherWidthsCostLess(
      @ForAll("tables") List<List<String>> rows, @ForAll @IntRange(max = 120) int label) {
    String spanning =
        "<tr><td rowspan=\"%d\">%s</td>".formatted(rows.size(), "长标签".repeat(label / 3));
    String merged =
        table(rows)
            .replaceFirst("<tr><td>.*?</td>", spanning)
            .replaceAll("<tr><td>.*?</td>", "<tr>");
    TestPages.withGrid(
        columns(60, 60, 60) + (label > 40 && rows.size() > 1 ? merged : table(rows)),
        grid -> {
          int[] found = ColumnWidths.of(grid);
          assertTrue(height(grid, found) <= height(grid, grid.preferred()));
          assertArrayEquals(found, ColumnWidths.of(grid));
          boolean stays = Arrays.equals(found, grid.preferred());
          long least = stays ? 0 : costs(grid, found);
          int sum = Arrays.stream(found).sum();
          assertEquals(Arrays.stream(grid.preferred()).sum(), sum);
          for (int first = 30; first <= PAGE - 60; first += 3) {
            for (int second = 30; first + second <= PAGE - 30; second += 3) {
              int one = first * MILLIMETRE;
              int two = second * MILLIMETRE;
              long other = costs(grid, one, two, sum - one - two);
              assertTrue(least <= other, () -> Arrays.toString(found) + " " + least + ">" + other);
            }
          }
        });
  }

  @Test
  void aLineHasRoomForTheGapsOfWordProcessors() {
    TestPages.withGrid(
        columns(18, 18, 144)
            + table(List.of(List.of("2024年11月30日前", "2024年12月16日", "字".repeat(40)))),
        grid -> {
          int[] found = ColumnWidths.of(grid);
          for (int column = 0; column < 2; column++) {
            Grid.Cell date = grid.rows().get(0).cells().get(column);
            assertEquals(date.height(found[column]), date.costs(found[column]));
            assertEquals(date.height(PAGE * MILLIMETRE), date.height(found[column]));
          }
        });
  }

  @Test
  void aFigureIsNotBrokenWhereThereIsRoom() {
    TestPages.withGrid(
        columns(20, 140, 20) + table(List.of(List.of("2904.4557万元", "字".repeat(400), "100%"))),
        grid -> {
          Grid.Cell figure = grid.rows().get(0).cells().get(0);
          int width = ColumnWidths.of(grid)[0];
          assertEquals(figure.height(200 * MILLIMETRE), figure.height(width));
        });
  }

  @Test
  void columnsThatDoNotGiveKeepTheirWidth() {
    TestPages.withGrid(
        "<colgroup><col class=\"w20\"/><col data-least=\"12\" class=\"w80\"/>"
            + "<col data-least=\"12\" class=\"w80\"/></colgroup>"
            + table(List.of(List.of("字", "字", "字".repeat(300)))),
        grid -> {
          int[] found = ColumnWidths.of(grid);
          assertEquals(grid.preferred()[0], found[0]);
          assertTrue(found[1] < found[2]);
        });
  }

  @Test
  void aTableWithoutColumnsThatGiveStaysAsItIs() {
    TestPages.withGrid(
        "<colgroup><col class=\"w90\"/><col class=\"w90\"/></colgroup>"
            + table(List.of(List.of("字", "字".repeat(300)))),
        grid -> assertArrayEquals(grid.preferred(), ColumnWidths.of(grid)));
  }

  /** The work has a bound: a table that no trial would end with keeps its widths. */
  @Test
  void anEndlessTableIsNotTriedForEver() {
    List<String> row = List.of("字".repeat(30), "字".repeat(50), "字".repeat(70));
    TestPages.withGrid(
        columns(60, 60, 60) + table(Collections.nCopies(20_000, row)),
        grid -> assertEquals(grid.preferred().length, ColumnWidths.of(grid).length));
  }
}
