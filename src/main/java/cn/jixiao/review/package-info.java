/**
 * Judgements that are kept (审核意见): a finding's fingerprint, and who accepted it, when and why, in
 * {@code review.yaml}. What is found, and what is printed of it, is not decided here.
 */
package cn.jixiao.review;
