/** Where printed files go: whole or not at all, and never over each other. */
package cn.jixiao.publish;
