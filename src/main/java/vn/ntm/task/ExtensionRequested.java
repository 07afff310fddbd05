package vn.ntm.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;

/**
 * A unit asks for a later day; published in its transaction. Concerns whoever decides for {@code ownerPath}.
 *
 * @param title of the duty
 * @param lastDay the last day in force
 * @param wanted the last day asked for
 * @param late asked after the last day had passed
 */
public record ExtensionRequested(
        long taskId,
        long assignmentId,
        String title,
        long unitId,
        String unitName,
        String ownerPath,
        @Nullable LocalDate lastDay,
        LocalDate wanted,
        boolean late,
        String reason,
        Actor by) {}
