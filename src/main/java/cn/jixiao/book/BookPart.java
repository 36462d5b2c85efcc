package cn.jixiao.book;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.project.Authored;
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
   * @param file that file, which exists and is in UTF-8
   */
  record Narrative(Authored<String> title, Authored<String> text, Path file) implements BookPart {}

  /**
   * The tables of projects.
   *
   * @param document which of their documents is printed; empty where the book does not say
   * @param files the projects' files in printed order, each once
   */
  record Tables(Authored<String> title, Optional<Authored<DocumentKind>> document, List<Path> files)
      implements BookPart {
    /** Copies the list. */
    public Tables {
      files = List.copyOf(files);
    }
  }

  /** One row a project (汇总表) over all projects of the book. */
  record Summary(Authored<String> title) implements BookPart {}
}
