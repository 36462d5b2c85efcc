package cn.jixiao.workspace;

import cn.jixiao.book.BookFiles;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.project.Reading;
import cn.jixiao.yaml.AuthoredText;
import java.nio.file.Path;
import java.util.List;

/** The files of books as they are in folders. */
public final class FolderFiles implements BookFiles {
  private final ProjectReader reader = new ProjectReader();

  @Override
  public List<Path> projectsIn(Path folder) {
    return ProjectFiles.in(List.of(folder)).files();
  }

  @Override
  public Reading project(Path file) {
    return reader.read(file);
  }

  @Override
  public AuthoredText text(Path file) {
    return AuthoredText.read(file);
  }
}
