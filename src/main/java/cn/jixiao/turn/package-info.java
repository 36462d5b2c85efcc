/**
 * From one year to the next: {@link cn.jixiao.turn.YearTurn} makes next year's project file of last
 * year's text, {@link cn.jixiao.turn.YearPath} says where it stands.
 */
package cn.jixiao.turn;
