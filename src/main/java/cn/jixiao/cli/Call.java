package cn.jixiao.cli;

import cn.jixiao.project.Messages;

/**
 * One call of the program.
 *
 * @param shell where it was called from
 * @param messages its words
 * @param root the options that every command has
 */
record Call(Shell shell, Messages messages, JixiaoCommand root) {
  boolean isDebug() {
    return root.isDebug() || shell.isDebug();
  }
}
