package cn.jixiao.review;

import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;

/**
 * A finding as a judgement about it is kept.
 *
 * @param fingerprint what it is known by
 * @param from which command finds it
 * @param code its kind
 * @param project the project's id; of other files the file's name
 * @param subject what of the project it is about, such as an indicator's level and name
 * @param what its sentence, for people who read the file of judgements
 * @param severity how loud it is
 * @param place where it stands
 */
public record Reviewed(
    String fingerprint,
    Origin from,
    String code,
    String project,
    String subject,
    String what,
    Severity severity,
    Place place) {
  /** The same finding, as loud as that. */
  public Reviewed withSeverity(Severity other) {
    return new Reviewed(fingerprint, from, code, project, subject, what, other, place);
  }

  /** Whether the two are about the same thing, whatever its values are. */
  public boolean isAbout(Acceptance acceptance) {
    return from == acceptance.from()
        && code.equals(acceptance.code())
        && project.equals(acceptance.project())
        && subject.equals(acceptance.subject());
  }
}
