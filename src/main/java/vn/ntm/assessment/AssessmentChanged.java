package vn.ntm.assessment;

import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/**
 * Somebody said something about a cell, or took or gave it back; published in the transaction that writes it down.
 *
 * @param status what was said; null for a return or a withdrawal
 * @param step where the cell is now
 */
public record AssessmentChanged(
        UnitId unit, long itemId, Voice voice, @Nullable AchievementStatus status, AssessmentStep step, Actor by) {}
