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
  record Result(long pages, long last) {}

  private Paging() {}

  /**
   * @param capacity of a page; more than nothing
   */
  static Result of(List<Piece> pieces, int capacity) {
    long pages = 1;
    long used = 0;
    for (int i = 0; i < pieces.size(); ) {
      int end = i + 1;
      while (end < pieces.size() && (pieces.get(end - 1).keepsNext || pieces.get(end).keepsAbove)) {
        end++;
      }
      long height = pieces.subList(i, end).stream().mapToLong(Piece::height).sum();
      int head = pieces.get(i).head;
      // What no page can hold begins where it stands.
      boolean breaks = pieces.subList(i, end).stream().anyMatch(piece -> piece.height > capacity);
      if (used > 0 && used + height > capacity && !breaks) {
        pages++;
        used = head;
      }
      used += height;
      if (used > capacity) {
        // A head that leaves no room for rows is not repeated.
        long room = head < capacity ? capacity - head : capacity;
        long more = (used - capacity + room - 1) / room;
        pages += more;
        used -= more * room;
      }
      i = end;
    }
    return new Result(pages, used);
  }
}
