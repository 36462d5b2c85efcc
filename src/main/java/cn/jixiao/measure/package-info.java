/**
 * Targets and actual values as people write them: comparison, number, unit, deadline, quality.
 *
 * <p>This package depends on nothing else of the program.
 */
package cn.jixiao.measure;
