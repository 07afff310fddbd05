package vn.ntm.task;

import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** A report of a series was sent back to be done again; published in its transaction. */
public record OccurrenceReturned(
        long occurrenceId, UnitId unit, String title, String periodName, String reason, Actor by) {}
