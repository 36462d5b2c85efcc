/**
 * Texts as such: folding, likeness, guesses at what was meant, width on a terminal, escaping. Knows
 * nothing of projects, and depends on nothing else of the program.
 *
 * <p>How targets and their units are spelt is in {@code measure}; messages are in {@code finding}.
 */
package cn.jixiao.text;
