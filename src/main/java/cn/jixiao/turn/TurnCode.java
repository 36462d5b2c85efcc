package cn.jixiao.turn;

import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.FindingCode;

/** Why a file is not carried into the next year. All are errors. */
public enum TurnCode implements FindingCode {
  /** The file is of that year or a later one. Arguments: its year, the year that was asked for. */
  TURN_YEAR,
  /** No folder is called by the year. Argument: the file's year. */
  TURN_NO_PLACE,
  /** The file is written in a way that cannot be changed in place. */
  TURN_NOT_DONE;

  @Override
  public CodeFamily family() {
    return CodeFamily.PRINT;
  }
}
