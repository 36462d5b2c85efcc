package cn.jixiao.review;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a finding is known by wherever it stands: made of what it says, and of nothing about lines,
 * files and their order. Sixteen hexadecimal digits.
 */
final class Fingerprint {
  private static final int BYTES = 8;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String LIST = "、";

  private Fingerprint() {}

  /** The fingerprint of some texts; how they were broken into lines does not matter. */
  private static String of(List<String> parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = SPACE.matcher(part).replaceAll("").getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  /** A list in one order, since the order of indicators is not what a finding speaks of. */
  static String sorted(String list) {
    return list.contains(LIST)
        ? Arrays.stream(list.split(LIST, -1)).sorted().collect(Collectors.joining(LIST))
        : list;
  }

  /** Counts what says the same, so that each has a fingerprint of its own. */
  static final class Series {
    private final Map<List<String>, Integer> seen = new HashMap<>();

    String next(List<String> parts) {
      int count = seen.merge(List.copyOf(parts), 1, Integer::sum);
      return count == 1
          ? of(parts)
          : of(Stream.concat(parts.stream(), Stream.of("#" + count)).toList());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
