package cn.jixiao.project;

import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import java.util.Optional;

/**
 * What a project or an indicator has for a field that its form declares.
 *
 * @param text as written
 * @param number what a number or an amount of money is
 */
public record FieldValue(Authored<String> text, Optional<Amount> number) {
  static FieldValue of(Authored<String> text) {
    return new FieldValue(text, Optional.empty());
  }

  static FieldValue of(Amount amount) {
    return new FieldValue(new Authored<>(amount.written(), amount.place()), Optional.of(amount));
  }
}
