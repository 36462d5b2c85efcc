/**
 * The pages of {@code docs/}: read, held against each other and against the program, and made into
 * a site of plain HTML. No part of the product.
 */
package cn.jixiao.docs;
