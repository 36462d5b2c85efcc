package cn.jixiao.diff;

/**
 * What an earlier year reached of an indicator.
 *
 * @param year the year
 * @param value its actual value as written
 */
public record Reached(int year, String value) {}
