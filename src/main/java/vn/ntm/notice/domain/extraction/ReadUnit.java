package vn.ntm.notice.domain.extraction;

import vn.ntm.task.AssignmentRole;

/**
 * Somebody who is told to do something; a list with a common head ("UBND các xã A, B") gives one for each.
 *
 * @param name in full, as written: "UBND xã Mỹ Thành"
 * @param span the words that it was read from
 * @param group true for a group without names, "UBND các xã", "các phòng chuyên môn phụ trách tiêu chí"
 */
public record ReadUnit(String name, AssignmentRole role, Span span, boolean group) {}
