package cn.jixiao.project;

import java.util.List;

/**
 * What a form adds to the files of its projects (表式的声明).
 *
 * @param head fields of the project
 * @param indicator fields of each indicator
 * @param funds the lines of the fund block
 * @param known whether the form is; where it is not, nobody can say which keys it has
 */
public record Declarations(
    List<DeclaredField> head, List<DeclaredField> indicator, FundsShape funds, boolean known) {
  /** A form that adds nothing. */
  public static final Declarations NONE =
      new Declarations(List.of(), List.of(), FundsShape.USUAL, true);

  /** A form of which nothing is known. */
  public static final Declarations UNKNOWN =
      new Declarations(List.of(), List.of(), FundsShape.USUAL, false);

  /** Copies the lists. */
  public Declarations {
    head = List.copyOf(head);
    indicator = List.copyOf(indicator);
  }

  /** The keys that a project's file knows without any declaration. */
  public static boolean isUsualInHead(String key) {
    return ProjectSection.PROJECT.field(key).isPresent();
  }

  /** The columns that every fund line has. */
  public static boolean isUsualInFundLine(String key) {
    return ProjectSection.FUND_LINE.field(key).isPresent();
  }

  /** The keys that an indicator knows without any declaration. */
  public static boolean isUsualInIndicator(String key) {
    return ProjectSection.INDICATOR.field(key).isPresent();
  }
}
