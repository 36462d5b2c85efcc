/** Charts (图表) as vector pictures: SVG to be put into a page. */
package cn.jixiao.page.chart;
