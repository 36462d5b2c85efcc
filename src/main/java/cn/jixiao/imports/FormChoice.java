package cn.jixiao.imports;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.Form;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.imports.source.Block;
import cn.jixiao.imports.source.SourceCell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which form the tables of a source are of: the one whose heads and labels are found in them,
 * and that asks for the fewest that are not.
 */
final class FormChoice {
  /** The place whose form it is, at the beginning of its name. */
  private static final Pattern PLACE = Pattern.compile("^(\\p{IsHan}{2,3}?)[省市]");

  private final Map<Form, FormWords> forms = new LinkedHashMap<>();

  /** All forms of a library that can be read, with what they print. */
  FormChoice(FormLibrary library) {
    FormPrints prints = new FormPrints(library);
    for (String id : library.ids()) {
      library
          .form(id)
          .flatMap(reading -> reading.form())
          .ifPresent(form -> forms.put(form, prints.words(form)));
    }
  }

  /** What a form prints. */
  FormWords words(Form form) {
    return forms.entrySet().stream()
        .filter(known -> known.getKey().id().equals(form.id()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(FormWords.NONE);
  }

  /**
   * The form that fits best; empty where none has even half of its labels there.
   *
   * @param year of the tables, which decides between forms that are alike
   */
  Optional<Form> of(List<Block> blocks, OptionalInt year) {
    Set<String> texts = new HashSet<>();
    for (Block block : blocks) {
      if (block instanceof Block.Table table) {
        table.cells().stream().map(SourceCell::text).map(LabelKey::of).forEach(texts::add);
      } else if (block instanceof Block.Words paragraph) {
        texts.add(LabelKey.of(paragraph.text()));
      }
    }
    texts.remove("");
    Optional<Form> best = Optional.empty();
    int most = 0;
    for (Map.Entry<Form, FormWords> known : forms.entrySet()) {
      int fits = fits(known.getKey(), known.getValue(), texts, year);
      if (fits > most) {
        most = fits;
        best = Optional.of(known.getKey());
      }
    }
    return best;
  }

  /** In hundredths of all that the form and the tables have; years decide what is left equal. */
  private static int fits(Form form, FormWords words, Set<String> texts, OptionalInt year) {
    int best = 0;
    for (Set<String> labels : words.labels()) {
      Set<String> found = new HashSet<>(labels);
      found.retainAll(texts);
      if (labels.isEmpty() || 3 * found.size() < labels.size()) {
        continue;
      }
      int here = 1000 * found.size() / labels.size() + 2 * found.size();
      best = Math.max(best, here);
    }
    if (best == 0) {
      return 0;
    }
    // A table of results is of no form that has none.
    boolean evaluated = texts.contains("得分") && (texts.contains("分值") || texts.contains("权重"));
    if (evaluated && !form.documents().containsKey(DocumentKind.SELF_EVALUATION)) {
      best /= 3;
    }
    List<String> groups = new ArrayList<>(form.groups().keySet());
    long known = groups.stream().filter(texts::contains).count();
    best += (int) (100 * known / Math.max(1, groups.size()));
    Matcher place = PLACE.matcher(form.name());
    if (place.find()) {
      boolean named = texts.stream().anyMatch(text -> text.contains(place.group(1)));
      best += named ? 60 : -60;
    }
    boolean noted =
        form.notes().stream()
            .map(LabelKey::of)
            .anyMatch(note -> !note.isEmpty() && texts.contains(note));
    best += noted ? 100 : 0;
    String digits = form.id().replaceAll("\\D", "");
    if (year.isPresent() && digits.length() == 4) {
      int away = Math.abs(year.getAsInt() - Integer.parseInt(digits));
      best += Math.max(0, 40 - 10 * away);
    }
    return best;
  }
}
