package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.DutyListing;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks.StatusChip;
import vn.ntm.task.domain.TaskFilter.Sort;
import vn.ntm.task.domain.TaskFilter.View;

/** Rows of the register in the words of the interface for programs. */
@Service
@Transactional(readOnly = true)
class DutyListings implements DutyListing {

    private final TaskRegister register;
    private final DutyReaders readers;
    private final ApplicationClock clock;

    DutyListings(TaskRegister register, DutyReaders readers, ApplicationClock clock) {
        this.register = register;
        this.readers = readers;
        this.clock = clock;
    }

    /** Asked for while the program starts: not read from anywhere, so not worth waiting for a database. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<String> views() {
        return Arrays.stream(View.values()).map(DutyListings::word).toList();
    }

    @Override
    public Optional<Portion> list(Wanted wanted, @Nullable String after, int limit, Actor actor) {
        Optional<ListPlace> from = ListPlace.of(after);
        if (after != null && from.isEmpty()) {
            return Optional.empty();
        }
        return filter(wanted).map(filter -> {
            // One more than asked for tells whether the list goes on.
            List<TaskRegister.Row> rows = from.isEmpty()
                    ? register.list(filter, actor, limit + 1, 0)
                    : register.list(filter, actor, limit + 1, new ListPlace.Step(from.get(), false));
            List<TaskRegister.Row> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
            String next = rows.size() > limit ? shown.get(limit - 1).place().code() : null;
            LocalDate day = wanted.asOf() == null ? clock.today() : wanted.asOf();
            return new Portion(shown.stream().map(row -> listed(row, day)).toList(), next);
        });
    }

    @Override
    public Optional<Long> count(Wanted wanted, Actor actor) {
        return filter(wanted).map(filter -> register.count(filter, actor));
    }

    @Override
    public Optional<Duty> find(long dutyId, Actor viewer) {
        Actor actor = readers.of(dutyId, viewer);
        LocalDate today = clock.today();
        return register.duty(dutyId, actor)
                .map(duty -> new Duty(
                        duty.id(),
                        duty.title(),
                        duty.content(),
                        duty.kind(),
                        duty.verb(),
                        duty.urgency(),
                        duty.originLabel(),
                        duty.paperLabel(),
                        duty.originKind().equals(TaskOrigin.NOTICE_ITEM) ? duty.originParentId() : null,
                        duty.ownerId(),
                        duty.ownerName(),
                        duty.phrase(),
                        duty.lastDay(),
                        duty.places(),
                        duty.follower(),
                        duty.leaderInCharge(),
                        duty.deliverables(),
                        duty.citedDocuments(),
                        duty.note(),
                        duty.createdAt(),
                        register.parts(dutyId).stream()
                                .map(part -> part(part, today))
                                .toList()));
    }

    private static Optional<TaskFilter> filter(Wanted wanted) {
        return Arrays.stream(View.values())
                .filter(view -> word(view).equals(wanted.view()))
                .findFirst()
                .map(view -> new TaskFilter(
                        view,
                        wanted.text(),
                        wanted.noticeId(),
                        wanted.unit() == null ? null : wanted.unit().value(),
                        role(wanted.role()),
                        wanted.criterion(),
                        wanted.ownUnit(),
                        false,
                        wanted.dueFrom(),
                        wanted.dueTo(),
                        wanted.asOf(),
                        Sort.DUE));
    }

    private static TaskFilter.@Nullable Role role(@Nullable AssignmentRole role) {
        if (role == null) {
            return null;
        }
        return role == AssignmentRole.SUPPORTING ? TaskFilter.Role.SUPPORTING : TaskFilter.Role.LEAD;
    }

    private static String word(View view) {
        return view.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Listed listed(TaskRegister.Row row, LocalDate day) {
        StatusChip chip = StatusWords.chip(row.status(), row.timeliness(), row.lastDay(), row.reportedOn(), day);
        return new Listed(
                row.taskId(),
                row.title(),
                row.originLabel(),
                row.paperLabel(),
                row.unitId(),
                row.unitName(),
                row.role(),
                row.status(),
                chip.workLabel(),
                row.timeliness(),
                chip.dueLabel(),
                row.lastDay(),
                row.follow().originalLastDay(),
                row.reportedOn(),
                row.phrase(),
                codes(row.criteriaCodes()),
                row.progress(),
                row.result(),
                row.follower(),
                row.note(),
                row.follow().extensions(),
                row.follow().chases());
    }

    private static UnitPart part(TaskRegister.Part part, LocalDate day) {
        StatusChip chip = StatusWords.chip(part.status(), part.timeliness(), part.lastDay(), part.reportedOn(), day);
        return new UnitPart(
                part.unitId(),
                part.unitName(),
                part.role(),
                part.status(),
                chip.workLabel(),
                part.timeliness(),
                chip.dueLabel(),
                part.lastDay(),
                part.reportedOn(),
                part.progress(),
                codes(part.criteriaCodes()));
    }

    private static List<String> codes(String printed) {
        return printed.isEmpty() ? List.of() : List.of(printed.split(", "));
    }
}
