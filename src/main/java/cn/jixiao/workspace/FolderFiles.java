package cn.jixiao.workspace;

import cn.jixiao.book.BookFiles;
import cn.jixiao.diff.side.ProjectListing;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.project.Reading;
import cn.jixiao.yaml.AuthoredText;
import java.nio.file.Path;
import java.util.List;

/** The files of books and of comparisons as they are in folders. */
public final class FolderFiles implements BookFiles, ProjectListing {
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

  @Override
  public Found at(Path path) {
    ProjectFiles found = ProjectFiles.in(List.of(path));
    return new Found(found.files(), !found.books().isEmpty(), found.findings());
  }

  @Override
  public boolean isProject(String path) {
    return ProjectFiles.isProject(path);
  }
}
