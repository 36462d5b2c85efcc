package cn.jixiao.cli;

import cn.jixiao.finding.Messages;
import cn.jixiao.form.FormLibrary;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The texts of help in one language, as picocli asks for them. {@code {0}} in them is the list of
 * forms.
 */
final class HelpTexts extends ResourceBundle {
  private static final String PREFIX = "help.";

  private final Messages messages;
  private final String forms;

  HelpTexts(Messages messages) {
    this.messages = messages;
    this.forms = String.join(", ", new FormLibrary(Optional.empty()).ids());
  }

  @Override
  protected Object handleGetObject(String key) {
    // Percent signs have a meaning for picocli.
    return messages.keys().contains(PREFIX + key)
        ? messages.text(PREFIX + key, forms).replace("%", "%%")
        : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(
        messages.keys().stream()
            .filter(key -> key.startsWith(PREFIX))
            .map(key -> key.substring(PREFIX.length()))
            .toList());
  }
}
