package cn.jixiao.project;

import cn.jixiao.text.Keyed;

/**
 * The texts of a project that may be left out and of which nothing is computed. Reader and pages go
 * through this list; the key is the one in the file.
 */
public enum ProjectText implements Keyed {
  /** 项目编码. */
  CODE,
  /** 主管部门. */
  DEPARTMENT,
  /** 主管部门代码. */
  DEPARTMENT_CODE,
  /** 实施单位. */
  UNIT,
  /** 预算规模及资金用途. */
  PURPOSE;
}
