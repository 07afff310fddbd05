package vn.ntm.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;

/**
 * A later day was granted or refused, also without having been asked for (a document that moves many deadlines);
 * published in its transaction. Concerns the unit.
 *
 * @param title of the duty
 * @param lastDay the last day now in force
 * @param times how many times this part was extended by now
 * @param words of the decision: why refused, or the document
 */
public record ExtensionDecided(
        long taskId,
        long assignmentId,
        String title,
        long unitId,
        String unitName,
        String unitPath,
        boolean granted,
        @Nullable LocalDate lastDay,
        int times,
        @Nullable String words,
        Actor by) {}
