package cn.jixiao.workspace;

import cn.jixiao.book.Book;
import cn.jixiao.book.BookPart;
import cn.jixiao.book.Narration;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.SourceText;
import cn.jixiao.page.font.PrintableCharacters;
import cn.jixiao.page.font.UnprintableCharacters;
import cn.jixiao.project.Project;
import cn.jixiao.yaml.Authored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds characters that no font has, before anything is printed. */
final class CharacterChecks {
  private final PrintableCharacters characters;

  CharacterChecks(PrintableCharacters characters) {
    this.characters = characters;
  }

  /**
   * The first place of each such character in each text that the project's documents print.
   *
   * @param source the text of the project's file
   */
  List<Finding> of(Project project, SourceText source) {
    return project.printedTexts().stream().flatMap(text -> of(text, source).stream()).toList();
  }

  /**
   * The same for what the book itself says, and for its narratives.
   *
   * @param source the text of the book's own file
   */
  List<Finding> of(Book book, SourceText source) {
    List<Finding> findings = new ArrayList<>();
    Stream.of(
            Stream.of(book.title()),
            Stream.of(book.subtitle(), book.department(), book.approvedBy(), book.date())
                .flatMap(Optional::stream),
            book.parts().stream().map(BookPart::title))
        .flatMap(texts -> texts)
        .forEach(text -> findings.addAll(of(text, source)));
    for (BookPart part : book.parts()) {
      if (part instanceof BookPart.Narrative narrative) {
        findings.addAll(of(narrative.narration()));
      }
    }
    return findings;
  }

  /** What is a comment in a project's file is a heading here. */
  private List<Finding> of(Narration narration) {
    String text = narration.source().text();
    return characters.lacking(text).stream()
        .map(
            character ->
                UnprintableCharacters.finding(
                    narration
                        .source()
                        .place(
                            narration.file(),
                            text.codePointCount(0, text.indexOf(Character.toString(character)))),
                    character))
        .toList();
  }

  private List<Finding> of(Authored<String> text, SourceText source) {
    return characters.lacking(text.value()).stream()
        .map(
            character ->
                UnprintableCharacters.finding(
                    source.find(text.place(), character).orElse(text.place()), character))
        .toList();
  }
}
