package cn.jixiao.book;

import cn.jixiao.finding.Place;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.yaml.Authored;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A part of a book (部分). */
public sealed interface BookPart {
  /** Its heading, which enters the contents. */
  Authored<String> title();

  /**
   * A part in words.
   *
   * @param text the name of a Markdown file, as written
   * @param narration what is in that file
   */
  record Narrative(Authored<String> title, Authored<String> text, Narration narration)
      implements BookPart {}

  /**
   * The tables of projects.
   *
   * @param document which of their documents is printed; empty where the book does not say
   * @param projects in printed order, each once
   */
  record Tables(
      Authored<String> title, Optional<Authored<DocumentKind>> document, List<Listed> projects)
      implements BookPart {
    /** Copies the list. */
    public Tables {
      projects = List.copyOf(projects);
    }

    /**
     * A project of the part.
     *
     * @param file its file
     * @param place where the book names it, by itself or with others
     */
    public record Listed(Path file, Place place) {}

    /** The projects' files in printed order. */
    public List<Path> files() {
      return projects.stream().map(Listed::file).toList();
    }
  }

  /** One row a project (汇总表) over all projects of the book. */
  record Summary(Authored<String> title) implements BookPart {}
}
