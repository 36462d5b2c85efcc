package cn.jixiao.book;

import cn.jixiao.project.Reading;
import cn.jixiao.yaml.AuthoredText;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that a book may name. Where they are and how they are found is not the book's business.
 */
public interface BookFiles {
  /** The projects' files in a folder and in all its folders, in the order of their names. */
  List<Path> projectsIn(Path folder);

  /** Reads a project. */
  Reading project(Path file);

  /** Reads a text. */
  AuthoredText text(Path file);
}
