package cn.jixiao.page;

import cn.jixiao.page.fit.FittedPage;
import cn.jixiao.page.fit.PageSetting;
import java.util.Optional;

/**
 * A document as one XHTML page.
 *
 * @param xhtml the page, as XML that is also HTML
 * @param setting how it is set; empty where its form leaves nothing to choose
 */
public record SetPage(String xhtml, Optional<PageSetting> setting) {
  static SetPage of(FittedPage fitted) {
    return new SetPage(fitted.xhtml(), Optional.of(fitted.setting()));
  }
}
