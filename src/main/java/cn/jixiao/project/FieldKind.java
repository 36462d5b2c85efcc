package cn.jixiao.project;

import cn.jixiao.text.Keyed;

/** What a field that a form declares holds (字段类型); the word stands in {@code form.yaml}. */
public enum FieldKind implements Keyed {
  /** Words, of one line or several. */
  TEXT,
  /** A text or a list of points, as goals are (如中期目标); printed a line a point, numbered. */
  POINTS,
  /** A number, printed with the digits it was written with. */
  NUMBER,
  /** An amount of money in the form's unit. */
  MONEY,
  /** Points beside those of the self-evaluation, such as a reviewer's (复核得分), with a total. */
  SCORE,
  /** A day or a month: {@code 2025-03-05}, {@code 2025年3月5日}, {@code 2025-03}. */
  DATE,
  /** One of the words that the form lists. */
  CHOICE,
  /** How far something was reached, by the words of {@link Achievement}. */
  LEVEL;
}
