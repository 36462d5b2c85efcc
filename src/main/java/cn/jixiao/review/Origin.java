package cn.jixiao.review;

import cn.jixiao.text.Keyed;

/** Which command finds something. */
public enum Origin implements Keyed {
  /** A file's own findings. */
  CHECK,
  /** Those of a comparison. */
  DIFF
}
