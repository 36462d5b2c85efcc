package cn.jixiao.cli;

import cn.jixiao.cli.terminal.Language;
import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.FindingCode;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.print.Format;
import cn.jixiao.report.CodeCatalogue;
import cn.jixiao.report.diff.DiffFormat;
import cn.jixiao.report.finding.FindingFormat;
import cn.jixiao.report.history.HistoryFormat;
import cn.jixiao.report.score.ScoreFormat;
import cn.jixiao.report.status.StatusFormat;
import cn.jixiao.text.Keyed;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words that options take, for reading them, for completing them and for naming them. */
final class OptionWords {
  private OptionWords() {}

  private abstract static class Choice<T extends Keyed>
      implements ITypeConverter<T>, Iterable<String> {
    private final List<T> values;

    Choice(T[] values) {
      this.values = Arrays.asList(values);
    }

    @Override
    public T convert(String word) {
      Optional<T> value = values.stream().filter(one -> one.isMeantBy(word)).findFirst();
      return value.orElseThrow(() -> new TypeConversionException(word));
    }

    @Override
    public Iterator<String> iterator() {
      return values.stream().map(Keyed::key).iterator();
    }
  }

  static final class StatusFormats extends Choice<StatusFormat> {
    StatusFormats() {
      super(StatusFormat.values());
    }
  }

  static final class Formats extends Choice<Format> {
    Formats() {
      super(Format.values());
    }
  }

  /** Kinds of documents: the usual ones are completed, a form may have others. */
  static final class Documents implements ITypeConverter<DocumentKind>, Iterable<String> {
    @Override
    public DocumentKind convert(String word) {
      return DocumentKind.of(word).orElseThrow(() -> new TypeConversionException(word));
    }

    @Override
    public Iterator<String> iterator() {
      return DocumentKind.USUAL.stream().map(DocumentKind::key).iterator();
    }
  }

  static final class Languages extends Choice<Language> {
    Languages() {
      super(Language.values());
    }
  }

  static final class ScoreFormats extends Choice<ScoreFormat> {
    ScoreFormats() {
      super(ScoreFormat.values());
    }
  }

  static final class FindingFormats extends Choice<FindingFormat> {
    FindingFormats() {
      super(FindingFormat.values());
    }
  }

  static final class DiffFormats extends Choice<DiffFormat> {
    DiffFormats() {
      super(DiffFormat.values());
    }
  }

  static final class HistoryFormats extends Choice<HistoryFormat> {
    HistoryFormats() {
      super(HistoryFormat.values());
    }
  }

  static final class SummaryFiles extends Choice<SummaryFile> {
    SummaryFiles() {
      super(SummaryFile.values());
    }
  }

  static final class Severities extends Choice<Severity> {
    Severities() {
      super(Severity.values());
    }
  }

  /** The codes of all findings. */
  static final class Codes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(CodeFamily.values())
          .flatMap(family -> CodeCatalogue.of(family).stream())
          .map(FindingCode::code)
          .iterator();
    }
  }

  /** The forms that travel with the program. */
  static final class Forms implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return new FormLibrary(Optional.empty()).ids().iterator();
    }
  }
}
