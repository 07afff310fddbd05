package vn.ntm.notice.domain;

import java.util.Set;

/**
 * What decides which notices a person sees; the rule itself is one piece of SQL, for lists and single notices alike.
 *
 * @param drafts whether notices not issued yet are seen inside the scope
 * @param held notices of which the person's unit holds an assignment
 */
public record NoticeVisibility(String scopePath, String unitPath, long unitId, boolean drafts, Set<Long> held) {}
