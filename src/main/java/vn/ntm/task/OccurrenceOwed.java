package vn.ntm.task;

import java.time.LocalDate;
import java.util.List;
import vn.ntm.organisation.UnitId;

/**
 * Reports of a series fall due: published once per period, in the transaction of the daily run, for the units that have
 * sent nothing yet; on the working day before, or as soon as the run finds out.
 *
 * @param title of the series
 * @param periodName "kỳ 12/04/2023", "tháng 5/2023"
 */
public record OccurrenceOwed(long seriesId, String title, String periodName, LocalDate dueDay, List<Owed> owed) {

    /** One unit's report, and where it is written. */
    public record Owed(long occurrenceId, UnitId unit) {
        public String path() {
            return "/bao-cao-dinh-ky/ky/" + occurrenceId + "/gui";
        }
    }
}
