package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.task.DutyRegister;
import vn.ntm.task.domain.TaskFilter.Sort;
import vn.ntm.task.domain.TaskFilter.View;
import vn.ntm.task.domain.TaskRegister.Row;

/** The register's rows for the tables of other modules. */
@Service
@Transactional(readOnly = true)
class DutyListing implements DutyRegister {

    private final TaskRegister register;
    private final ApplicationClock clock;

    DutyListing(TaskRegister register, ApplicationClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void each(Actor actor, @Nullable LocalDate asOf, @Nullable Integer most, Consumer<DutyLine> line) {
        TaskFilter filter = TaskFilter.of(View.ALL).by(Sort.PAPER).asOf(asOf);
        LocalDate today = asOf == null ? clock.today() : asOf;
        if (most == null) {
            register.each(filter, actor, row -> line.accept(line(row, today)));
        } else {
            register.list(filter, actor, most, 0).forEach(row -> line.accept(line(row, today)));
        }
    }

    private static DutyLine line(Row row, LocalDate today) {
        LocalDate lastDay = row.lastDay();
        return new DutyLine(
                row.taskId(),
                row.paperLabel(),
                row.originLabel(),
                row.title(),
                row.unitId(),
                row.unitName(),
                lastDay == null ? "" : "hết " + Dates.format(lastDay),
                row.phrase(),
                Objects.requireNonNullElse(row.result(), ""),
                StatusWords.chip(row.status(), row.timeliness(), lastDay, row.reportedOn(), today),
                row.status(),
                row.timeliness());
    }
}
