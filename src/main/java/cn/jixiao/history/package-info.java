/** A project's indicators followed over its years (历年情况). */
package cn.jixiao.history;
