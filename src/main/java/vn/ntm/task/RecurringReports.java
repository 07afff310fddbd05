package vn.ntm.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;

/** The reports of recurring duties, for the modules above. */
public interface RecurringReports {

    /** Makes what the duty's series owe up to that day and two turns ahead; tells nobody. */
    void make(long taskId, LocalDate day);

    /** Whether the unit has reported for the period, "2023-W15". */
    boolean isSent(long taskId, UnitId unit, String period);

    /** Reports for a period; of a summary, what nobody says is filled from the reports it sums up. */
    Outcome<Long> send(long taskId, UnitId unit, String period, PeriodReport report, Actor by);

    /** Sends a report back to be done again. */
    Outcome<Long> sendBack(long taskId, UnitId unit, String period, String reason, Actor by);

    /**
     * What is reported.
     *
     * @param values answers by the code of their field, as an official types them
     * @param done codes of the criteria that are done; the others are being worked on
     * @param covers an earlier period that was missed and is reported along; null for none
     */
    record PeriodReport(
            Map<String, String> values,
            Collection<String> done,
            @Nullable String number,
            @Nullable String covers) {}
}
