package vn.ntm.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.task.OccurrenceOwed.Owed;

/**
 * Somebody pressed for the reports of a period: published in the transaction of the press, for all units that still owe.
 *
 * @param title of the series
 * @param periodName "kỳ 12/04/2023"
 */
public record OccurrencesChased(
        String title,
        String periodName,
        List<Owed> owed,
        @Nullable String words,
        Actor by) {}
