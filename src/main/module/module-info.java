/**
 * Performance targets and self-evaluation tables of public projects. What other programs may use is
 * the front, {@link cn.jixiao.Jixiao}, and the packages of what it takes and gives; all else may
 * change at any time.
 */
module cn.jixiao {
  // Libraries that have no stable module name are found without being named here: whoever requires
  // one automatic module reads all of them.
  requires freemarker;
  requires info.picocli;
  requires java.desktop;
  requires java.logging;
  requires java.xml;
  requires org.apache.commons.csv;
  requires org.apache.commons.logging;
  requires org.apache.poi.ooxml;
  requires org.apache.xmlbeans;
  requires org.commonmark.ext.gfm.tables;
  requires org.commonmark;
  requires org.yaml.snakeyaml;
  requires tools.jackson.core;
  requires tools.jackson.databind;

  exports cn.jixiao;
  exports cn.jixiao.check;
  exports cn.jixiao.diff;
  exports cn.jixiao.diff.pairing;
  exports cn.jixiao.finding;
  exports cn.jixiao.form;
  exports cn.jixiao.measure;
  exports cn.jixiao.print;
  exports cn.jixiao.project;
  exports cn.jixiao.score;
  exports cn.jixiao.text;
  exports cn.jixiao.yaml;

  opens cn.jixiao.cli to
      info.picocli;
}
