package vn.ntm.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.task.domain.DeadlineRules;
import vn.ntm.task.domain.OpenDeadlines;
import vn.ntm.task.domain.WorkingCalendars;

/** One open deadline far from everybody else's, "chậm nhất ngày 14/11/2031" (a Friday), for tests of the calendar. */
@Component
public class TestOpenDeadline implements OpenDeadlines {

    public static final LocalDate DAY = LocalDate.of(2031, 11, 14);
    private static final DeadlineSpec SPEC = DeadlineSpec.of(DeadlineKind.BY, "chậm nhất ngày 14/11/2031", DAY);

    private final WorkingCalendars calendars;

    TestOpenDeadline(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public List<Change> preview(DeadlineRules rules) {
        @Nullable LocalDate before = calendars.rules().resolve(SPEC).lastDay();
        @Nullable LocalDate after = rules.resolve(SPEC).lastDay();
        return Objects.equals(before, after) ? List.of() : List.of(new Change("Việc thử hạn", before, after));
    }

    @Override
    public int recomputeAll(DeadlineRules rules, Actor by, String reason) {
        return preview(rules).size();
    }
}
