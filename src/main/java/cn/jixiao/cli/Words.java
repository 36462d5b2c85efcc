package cn.jixiao.cli;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.project.Severity;
import cn.jixiao.render.Format;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words that options take, for reading them, for completing them and for naming them. */
final class Words {
  private Words() {}

  private abstract static class Choice<T> implements ITypeConverter<T>, Iterable<String> {
    private final List<T> values;
    private final Function<T, String> key;

    Choice(T[] values, Function<T, String> key) {
      this.values = Arrays.asList(values);
      this.key = key;
    }

    @Override
    public T convert(String word) {
      Optional<T> value =
          values.stream().filter(one -> key.apply(one).equals(word.strip())).findFirst();
      return value.orElseThrow(() -> new TypeConversionException(word));
    }

    @Override
    public Iterator<String> iterator() {
      return values.stream().map(key).iterator();
    }
  }

  static final class Formats extends Choice<Format> {
    Formats() {
      super(Format.values(), Format::key);
    }
  }

  static final class Documents extends Choice<DocumentKind> {
    Documents() {
      super(DocumentKind.values(), DocumentKind::key);
    }
  }

  static final class Languages extends Choice<Language> {
    Languages() {
      super(Language.values(), Language::key);
    }
  }

  static final class Notations extends Choice<Notation> {
    Notations() {
      super(Notation.values(), Notation::key);
    }
  }

  static final class ReportFormats extends Choice<ReportFormat> {
    ReportFormats() {
      super(ReportFormat.values(), ReportFormat::key);
    }
  }

  static final class DiffFormats extends Choice<DiffFormat> {
    DiffFormats() {
      super(DiffFormat.values(), DiffFormat::key);
    }
  }

  static final class HistoryFormats extends Choice<HistoryFormat> {
    HistoryFormats() {
      super(HistoryFormat.values(), HistoryFormat::key);
    }
  }

  static final class SummaryFormats extends Choice<SummaryFormat> {
    SummaryFormats() {
      super(SummaryFormat.values(), SummaryFormat::key);
    }
  }

  static final class Severities extends Choice<Severity> {
    Severities() {
      super(Severity.values(), Severity::key);
    }
  }

  /** The codes of all findings. */
  static final class Codes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(CodeFamily.values())
          .flatMap(family -> family.codes().stream())
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
