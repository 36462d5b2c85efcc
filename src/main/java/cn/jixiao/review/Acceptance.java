package cn.jixiao.review;

import cn.jixiao.finding.Place;

/**
 * That somebody accepted a finding.
 *
 * @param fingerprint of the finding
 * @param from which command finds it
 * @param code its kind
 * @param project the project's id
 * @param subject what of the project it is about; may be empty
 * @param what its sentence, for people; may be empty
 * @param reason why it was accepted; never blank
 * @param by who accepted it
 * @param date when, as {@code 2026-11-27}
 * @param place where it stands in the file
 */
public record Acceptance(
    String fingerprint,
    Origin from,
    String code,
    String project,
    String subject,
    String what,
    String reason,
    String by,
    String date,
    Place place) {}
