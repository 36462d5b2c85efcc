/**
 * A result × a format, one class each behind one interface, {@link cn.jixiao.report.Report}. What
 * kinds of result there are, the packages below say; here is what their reports share, and the
 * catalogue of all findings' codes.
 *
 * <p>Documents are in {@code print}.
 */
package cn.jixiao.report;
