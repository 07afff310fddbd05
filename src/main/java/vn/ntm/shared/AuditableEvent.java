package vn.ntm.shared;

import org.jspecify.annotations.Nullable;

/**
 * Something that must be found again years later: a change of a status, deadline, assignment or right, or an attempt
 * to sign in. Published with Spring's {@code ApplicationEventPublisher} inside the transaction of the change; the
 * module audit writes it down in the same transaction.
 *
 * @param action what was done, an upper-case code such as {@code TASK_ACCEPTED}; its label is {@code audit.action.CODE}
 * @param userId who; null for an unknown person (a failed log-in) or the program itself
 * @param userName the name shown
 * @param position the position acted in ("Chủ tịch, Xã Quốc Khánh"), null if none
 * @param subjectType kind of thing, upper-case: TASK, ASSIGNMENT, NOTICE, UNIT, ACCOUNT, HOLIDAY, ...
 * @param subjectId its id
 * @param subjectLabel how a person names it
 * @param unitId the unit in whose scope this may be read; null: administrators and auditors only
 */
public record AuditableEvent(
        String action,
        @Nullable Long userId,
        String userName,
        @Nullable String position,
        String subjectType,
        @Nullable Long subjectId,
        String subjectLabel,
        @Nullable Long unitId,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String reason) {}
