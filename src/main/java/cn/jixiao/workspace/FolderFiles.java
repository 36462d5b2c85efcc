package cn.jixiao.workspace;

import cn.jixiao.book.BookFiles;
import cn.jixiao.diff.side.ProjectListing;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.SourceText;
import cn.jixiao.form.FormCode;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.project.Reading;
import cn.jixiao.yaml.AuthoredText;
import java.io.IOException;
import java.nio.file.Files;
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
    return leadsOutside(file)
        ? new AuthoredText(
            file, new SourceText(""), List.of(FormCode.LINK_OUTSIDE.at(Place.startOf(file))))
        : AuthoredText.read(file);
  }

  /**
   * Whether a text is a link to a file that is neither in its folder nor below the folder in which
   * the program was called: a book of somebody else would print any file of this machine.
   */
  private static boolean leadsOutside(Path file) {
    try {
      Path real = file.toRealPath();
      Path folder = file.toAbsolutePath().normalize().getParent().toRealPath();
      boolean link = Files.isSymbolicLink(file);
      return link && !real.startsWith(folder) && !real.startsWith(Path.of("").toRealPath());
    } catch (IOException e) {
      // That it is not there, or cannot be read, whoever reads it says.
      return false;
    }
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
