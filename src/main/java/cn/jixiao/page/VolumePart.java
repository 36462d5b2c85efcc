package cn.jixiao.page;

import cn.jixiao.page.fit.PageSetting;
import java.util.Optional;

/**
 * A document as a part of a volume.
 *
 * @param part its style and content
 * @param setting how it is set; empty where its form leaves nothing to choose
 */
public record VolumePart(PagePart part, Optional<PageSetting> setting) {}
