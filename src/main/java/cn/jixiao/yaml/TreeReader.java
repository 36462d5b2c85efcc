package cn.jixiao.yaml;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML text into a {@link Tree}.
 *
 * <p>Only what a clerk needs is allowed: one document of mappings, lists and texts. Anchors,
 * aliases and tags are refused, because whoever writes {@code *}, {@code &} or {@code !} before a
 * text means the character. So no document can grow beyond its file.
 *
 * <p>YAML stops at the first mistake; so that an author sees all of them at once, the reader
 * reports it, reads on as if the broken value were not there, and reports the next.
 */
final class TreeReader {
  private static final int DEEPEST = 20;
  private static final int MOST_REPAIRS = 50;
  private static final int MOST_REREAD_CHARACTERS = 1_000_000;
  private static final Set<String> ABSENT = Set.of("", "~", "null", "Null", "NULL");

  private final Path file;
  private final Section root;
  private final SourceText source;
  private final LoaderOptions options;

  /**
   * @param file what places name
   * @param root the file's outermost section
   * @param source the text that places refer to
   * @param options the parser's limits
   */
  TreeReader(Path file, Section root, SourceText source, LoaderOptions options) {
    this.root = root;
    this.file = file;
    this.source = source;
    this.options = options;
  }

  /**
   * Reads a document.
   *
   * @param draft the text; only characters that YAML allows
   * @param findings where mistakes are reported
   * @return the document's root; empty where there is none or a mistake does not allow to read on
   */
  Optional<Tree> read(Draft draft, List<Finding> findings) {
    Draft current = draft;
    // A project's file is small; one that is not is not read over and over.
    int most = Math.min(MOST_REPAIRS, MOST_REREAD_CHARACTERS / Math.max(draft.length(), 1));
    for (int repairs = 0; repairs <= most; repairs++) {
      Attempt attempt = new Attempt(current);
      try {
        Optional<Tree> root = attempt.document();
        findings.addAll(attempt.findings);
        return root;
      } catch (TooDeepException e) {
        findings.add(ShapeCode.TOO_DEEP.at(e.place));
        return Optional.empty();
      } catch (MarkedYAMLException e) {
        SyntaxMistake mistake = SyntaxMistake.of(current, root, e);
        findings.add(mistake.finding(place(current, mistake.index())));
        if (mistake.repaired().isEmpty()) {
          return Optional.empty();
        }
        current = mistake.repaired().get();
      } catch (YAMLException e) {
        findings.add(ShapeCode.SYNTAX.at(Place.startOf(file)));
        return Optional.empty();
      } catch (IllegalArgumentException e) {
        // The parser takes the digits of an escape for a character that there may not be.
        SyntaxMistake mistake = SyntaxMistake.escape(current, attempt.position());
        findings.add(mistake.finding(place(current, mistake.index())));
        if (mistake.repaired().isEmpty()) {
          return Optional.empty();
        }
        current = mistake.repaired().get();
      }
    }
    return Optional.empty();
  }

  private Place place(Draft draft, int index) {
    return source.place(file, draft.origin(index));
  }

  /** One run of the parser over one state of the text. */
  private final class Attempt {
    private final Draft draft;
    private final StreamReader text;
    private final ParserImpl parser;
    private final List<Finding> findings = new ArrayList<>();

    Attempt(Draft draft) {
      this.draft = draft;
      this.text = new StreamReader(draft.text());
      this.parser = new ParserImpl(text, options);
    }

    /** Which character the parser looks at. */
    int position() {
      return text.getIndex();
    }

    Optional<Tree> document() {
      parser.getEvent();
      if (parser.checkEvent(Event.ID.StreamEnd)) {
        findings.add(ShapeCode.FILE_EMPTY.at(Place.startOf(file)));
        return Optional.empty();
      }
      parser.getEvent();
      Tree root = node(1);
      parser.getEvent();
      if (!parser.checkEvent(Event.ID.StreamEnd)) {
        findings.add(ShapeCode.SEVERAL_DOCUMENTS.at(place(parser.peekEvent())));
      }
      if (root instanceof Tree.Scalar scalar && scalar.absent()) {
        findings.add(ShapeCode.FILE_EMPTY.at(Place.startOf(file)));
        return Optional.empty();
      }
      return Optional.of(root);
    }

    private Tree node(int depth) {
      Event event = parser.getEvent();
      Place place = place(event);
      if (depth > DEEPEST) {
        throw new TooDeepException(place);
      }
      if (event instanceof AliasEvent alias) {
        findings.add(ShapeCode.ALIAS.at(place, alias.getAnchor()));
        return new Tree.Unreadable(place);
      }
      Tree tree;
      if (event instanceof ScalarEvent scalar) {
        tree = scalar(scalar, place);
      } else if (event instanceof MappingStartEvent mapping) {
        tree = mapping(mapping, place, depth);
      } else {
        tree = sequence(place, depth);
      }
      return refused((NodeEvent) event, place) ? new Tree.Unreadable(place) : tree;
    }

    private boolean refused(NodeEvent event, Place place) {
      if (event.getAnchor() != null) {
        findings.add(ShapeCode.ANCHOR.at(place, event.getAnchor()));
        return true;
      }
      String tag =
          event instanceof ScalarEvent scalar
              ? scalar.getTag()
              : event instanceof CollectionStartEvent collection ? collection.getTag() : null;
      if (tag != null) {
        findings.add(ShapeCode.TAG.at(place, draft.word(event.getStartMark().getIndex())));
        return true;
      }
      return false;
    }

    private Tree scalar(ScalarEvent event, Place place) {
      String text = event.getValue();
      if (event.isPlain() && ABSENT.contains(text)) {
        return draft.isBroken(event.getStartMark().getIndex())
            ? new Tree.Unreadable(place)
            : new Tree.Scalar(place, "", true, false);
      }
      if (event.isDQuoted() && !isPrintable(text)) {
        findings.add(ShapeCode.BACKSLASH.at(place));
        return new Tree.Unreadable(place);
      }
      if (event.isPlain()) {
        reportCut(event.getEndMark().getIndex());
      }
      boolean sign = event.isFolded() && draft.isSign(event.getStartMark().getIndex());
      if (sign && text.isBlank()) {
        String written = draft.restOfLine(event.getStartMark().getIndex());
        findings.add(ShapeCode.COMPARISON_UNQUOTED.at(place, written));
        return new Tree.Unreadable(place);
      }
      if (!event.isLiteral() && event.getStartMark().getLine() < event.getEndMark().getLine()) {
        int start = event.getStartMark().getIndex();
        text = Folds.joined(text, draft.between(start, event.getEndMark().getIndex()));
      }
      return new Tree.Scalar(place, withoutLastBreaks(text), false, sign);
    }

    /** The text itself was searched for such characters; escapes can still make them. */
    private static boolean isPrintable(String text) {
      return text.codePoints()
          .allMatch(
              character ->
                  character == '\n'
                      || character == '\r'
                      || character == '\t'
                      || !(Character.isISOControl(character)
                          || Character.getType(character) == Character.SURROGATE
                          || (character & 0xFFFE) == 0xFFFE));
    }

    /**
     * Comments begin with {@code #} and a blank; without the blank it was probably a number sign in
     * a text.
     */
    private void reportCut(int end) {
      int next = end;
      while (draft.at(next) == ' ') {
        next++;
      }
      int after = draft.at(next + 1);
      if (next > end && draft.at(next) == '#' && !Character.isWhitespace(after) && after != '#') {
        findings.add(
            ShapeCode.CUT_BY_HASH.at(TreeReader.this.place(draft, next), draft.restOfLine(next)));
      }
    }

    private String withoutLastBreaks(String text) {
      int end = text.length();
      while (end > 0 && text.charAt(end - 1) == '\n') {
        end--;
      }
      return text.substring(0, end);
    }

    private Tree mapping(MappingStartEvent start, Place place, int depth) {
      List<Tree.Entry> entries = new ArrayList<>();
      while (!parser.checkEvent(Event.ID.MappingEnd)) {
        Tree key = node(depth + 1);
        Tree value = node(depth + 1);
        if (key instanceof Tree.Scalar scalar) {
          entries.add(new Tree.Entry(scalar, value));
        } else if (!(key instanceof Tree.Unreadable)) {
          findings.add(ShapeCode.KEY_NOT_TEXT.at(key.place()));
        }
      }
      parser.getEvent();
      return new Tree.Mapping(place, entries, start.getFlowStyle() == DumperOptions.FlowStyle.FLOW);
    }

    private Tree sequence(Place place, int depth) {
      List<Tree> items = new ArrayList<>();
      while (!parser.checkEvent(Event.ID.SequenceEnd)) {
        items.add(node(depth + 1));
      }
      parser.getEvent();
      return new Tree.Sequence(place, items);
    }

    private Place place(Event event) {
      return TreeReader.this.place(draft, event.getStartMark().getIndex());
    }
  }

  /** Ends an attempt where nesting goes too far for a recursive reader. */
  private static final class TooDeepException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Place place;

    TooDeepException(Place place) {
      super("nested too deep", null, false, false);
      this.place = place;
    }
  }
}
