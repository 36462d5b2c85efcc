/**
 * What a command is called from: streams and their charset, colours, the language of the words, and
 * how far the work is.
 */
package cn.jixiao.cli.terminal;
