/**
 * Sets of files: what is read, in which order, with which settings and allowances. Prints nothing;
 * a file that is broken does not keep the others from being read.
 */
package cn.jixiao.workspace;
