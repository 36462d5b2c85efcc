package cn.jixiao.measure.reading;

/** Words that deny or condition what stands beside them, and words that only look like it. */
final class Denials {
  private static final Lexicon<String> DENYING =
      Lexicon.of("不 未 没 无 由于 比上 非 勿 除 若 如 仅 缺 每 取消 推迟 延期 延迟 滞后 暂停 其中 原 尚 另 剩余 余下");

  /** Longer words around such a character, which deny nothing. */
  private static final Lexicon<String> HARMLESS =
      Lexicon.of(
          "未成年 未来 不合格 不良 不动产 不锈钢 非遗 非公 非机动 非税 非农 非国有 非常 非学历 非编 无障碍 无人机 无偿 无害化 无线 无锡 无公害 无烟 无土 无缝 无纺"
              + " 无菌 原料 原创 草原 高原 平原 原材料 原油 原粮 原址 中原 除险 除尘 除草 除雪 除冰 拆除 清除 消除 解除 排除 铲除 空缺 如期 如厕 没收");

  private Denials() {}

  /** Whether something in the words denies or conditions a number beside them. */
  static boolean in(String words) {
    int position = 0;
    while (position < words.length()) {
      int here = position;
      int harmless = HARMLESS.longestAt(words, here).map(String::length).orElse(0);
      if (harmless == 0 && DENYING.longestAt(words, here).isPresent()) {
        return true;
      }
      position += Math.max(1, harmless);
    }
    return false;
  }
}
