/**
 * Performance targets and self-evaluation tables of public projects: one YAML file a project,
 * printed as the official documents.
 *
 * <p>{@link cn.jixiao.Jixiao} is the front for Java programs, {@code cli} the one for people at a
 * terminal. The way of the data is YAML file → {@code project} → {@code score} → {@code page} →
 * {@code print}; no step reaches back. The packages, each depending on those before it alone:
 *
 * <ul>
 *   <li>{@code text}: words, folding, likeness, width, escaping; knows nothing of the trade
 *   <li>{@code finding}: what is said to people, and where
 *   <li>{@code yaml}: any authored YAML file as a tree with places; guesses at mistakes
 *   <li>{@code measure}: what targets and actual values can mean, and names as they are compared
 *   <li>{@code measure.reading}: how their texts are read
 *   <li>{@code project}: records of what is authored
 *   <li>{@code form}: forms with their labels, rules and templates
 *   <li>{@code score}: form rules × project → score card with one outcome an indicator
 *   <li>{@code check}: rules, one file a family
 *   <li>{@code diff.pairing}: who is whose successor
 *   <li>{@code diff}: what changed
 *   <li>{@code diff.side}: what a comparison's arguments name: files, folders, git revisions
 *   <li>{@code review}: what reviewers accepted, and what findings are known by
 *   <li>{@code history}: a project over its years
 *   <li>{@code summary}: a row a project
 *   <li>{@code page.font}, {@code page.fit}, {@code page.chart}, {@code page.picture}, {@code
 *       page}: XHTML of everything
 *   <li>{@code print.layout}, {@code print.word}, {@code print.sheet}, {@code print}: files from
 *       XHTML
 *   <li>{@code book}: volumes
 *   <li>{@code publish}: where files go, whole or not at all
 *   <li>{@code workspace}: sets of files; what is read, in which order, with which settings
 *   <li>{@code report}: a result × a format, one class each
 *   <li>{@code cli}: arguments, calls, exit codes
 * </ul>
 */
package cn.jixiao;
