/**
 * What the arguments of a comparison name: files, folders, and states of a git repository, each as
 * a side of it.
 */
package cn.jixiao.diff.side;
