package cn.jixiao.page.fit;

import java.util.List;

/** How a page's blocks and rows fall on pages. Lengths are in thousandths of a point. */
final class Paging {
  /**
   * What stands whole on a page where one can hold it.
   *
   * @param height with its margins
   * @param head of the table, repeated above it where it begins a page
   * @param keepsNext whether what follows stands on the same page
   * @param keepsAbove whether it stands on the page of what is above
   */
  record Piece(int height, int head, boolean keepsNext, boolean keepsAbove) {}

  /**
   * @param pages at least one
   * @param last what of the last page is full
   */
  record Result(int pages, int last) {}

  private Paging() {}

  static Result of(List<Piece> pieces, int capacity) {
    int pages = 1;
    int used = 0;
    for (int i = 0; i < pieces.size(); ) {
      int end = i + 1;
      while (end < pieces.size() && (pieces.get(end - 1).keepsNext || pieces.get(end).keepsAbove)) {
        end++;
      }
      int height = 0;
      for (int j = i; j < end; j++) {
        height += pieces.get(j).height;
      }
      if (used > 0 && used + height > capacity) {
        pages++;
        used = pieces.get(i).head;
      }
      used += height;
      while (used > capacity) {
        pages++;
        used -= capacity - pieces.get(i).head;
      }
      i = end;
    }
    return new Result(pages, used);
  }
}
