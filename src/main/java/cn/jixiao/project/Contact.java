package cn.jixiao.project;

import cn.jixiao.yaml.Authored;
import java.util.Optional;

/**
 * Whom to ask about a project.
 *
 * @param person 项目负责人
 * @param phone 联系电话, as text: leading zeros count
 */
public record Contact(Optional<Authored<String>> person, Optional<Authored<String>> phone) {
  /** Nobody named. */
  public static final Contact NONE = new Contact(Optional.empty(), Optional.empty());
}
