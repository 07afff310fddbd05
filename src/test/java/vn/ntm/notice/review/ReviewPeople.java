package vn.ntm.notice.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.notice.domain.review.DutyEdit;
import vn.ntm.notice.domain.review.DutyEdit.LineEdit;
import vn.ntm.notice.domain.review.LineLink;
import vn.ntm.notice.domain.review.NoticeReview.Source;
import vn.ntm.notice.domain.review.ProposalState;
import vn.ntm.notice.domain.review.ReviewEditing;
import vn.ntm.notice.domain.review.ReviewOpening;
import vn.ntm.notice.domain.review.ReviewPages;
import vn.ntm.notice.domain.review.ReviewSheet;
import vn.ntm.notice.domain.review.ReviewSheet.Duty;
import vn.ntm.notice.domain.review.ReviewSheet.Line;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;

/** An office at its review screen, for tests: reads a notice and decides proposal by proposal as a careful person would. */
@Component
public class ReviewPeople {

    private final Units units;
    private final Accounts accounts;
    private final ReviewOpening opening;
    private final ReviewEditing editing;
    private final ReviewPages pages;
    private final ApplicationClock clock;

    ReviewPeople(
            Units units,
            Accounts accounts,
            ReviewOpening opening,
            ReviewEditing editing,
            ReviewPages pages,
            ApplicationClock clock) {
        this.units = units;
        this.accounts = accounts;
        this.opening = opening;
        this.editing = editing;
        this.pages = pages;
        this.clock = clock;
    }

    /** A person of the sample organisations, with an account. */
    Actor person(String unitKey, Role role, String scopeKey) {
        UnitSummary unit = units.find(units.byKey(unitKey).orElseThrow()).orElseThrow();
        UnitSummary scope = units.find(units.byKey(scopeKey).orElseThrow()).orElseThrow();
        String login = "soat." + unitKey;
        UserId user = accounts.create(login, "Người soát " + unitKey, "Mat-khau-thu-nghiem-1", false)
                .value();
        return new Actor(
                user,
                login,
                "Người soát " + unitKey,
                user.value(),
                role,
                unit.id(),
                unit.path(),
                unit.name(),
                scope.path(),
                role + ", " + unit.name());
    }

    <T> T on(LocalDate day, Supplier<T> work) {
        return clock.at(day.atTime(9, 0).atZone(ApplicationClock.ZONE), work);
    }

    long open(String text, Actor actor) {
        return opening.open(new Source(text, "", null), actor);
    }

    /** Decides everything that waits: opens groups, leaves the unknown as words, sets no date where none is printed. */
    ReviewSheet decideAll(long id, Actor actor) {
        ReviewSheet sheet = pages.sheet(id, actor);
        while (sheet.waiting() > 0) {
            Duty duty =
                    sheet.duties().stream().filter(Duty::isWaiting).findFirst().orElseThrow();
            settle(sheet, duty, actor);
            sheet = pages.sheet(id, actor);
            Duty settled = sheet.duty(duty.id()).orElseThrow();
            if (editing.save(id, sheet.version(), settled.id(), asItIs(settled), true, actor)
                    .isRejected()) {
                int version = pages.sheet(id, actor).version();
                editing.decide(id, version, settled.id(), ProposalState.REJECTED, "không đủ để giao", actor);
            }
            sheet = pages.sheet(id, actor);
        }
        return sheet;
    }

    private void settle(ReviewSheet sheet, Duty duty, Actor actor) {
        int version = sheet.version();
        for (Line line : duty.lines()) {
            if (line.isOpen() && line.group()) {
                List<UnitId> all = pages.members(sheet.id(), line.id(), actor).stream()
                        .map(UnitSummary::id)
                        .toList();
                if (all.isEmpty()) {
                    editing.link(sheet.id(), version, line.id(), null, actor);
                } else {
                    editing.expand(sheet.id(), version, line.id(), all, actor);
                }
            } else if (line.isOpen()) {
                UnitId likely = line.candidates().isEmpty()
                        ? null
                        : line.candidates().get(0).id();
                editing.link(sheet.id(), version, line.id(), likely, actor);
            }
            version = pages.sheet(sheet.id(), actor).version();
        }
    }

    /** The proposal unchanged, only with what creation asks for: one line per unit, a decision where "ngay" is printed. */
    static DutyEdit asItIs(Duty duty) {
        DeadlineSpec deadline = duty.deadline();
        if (deadline.kind() == DeadlineKind.URGENT_NO_DATE) {
            deadline = deadline.asInternal();
        }
        List<UnitId> seen = new ArrayList<>();
        List<LineEdit> lines = duty.lines().stream()
                .filter(line -> line.unit() == null || seen.add(line.unit().id()))
                .map(line -> new LineEdit(line.id(), roleOf(line, duty), null, line.link() == LineLink.WORDS))
                .toList();
        List<String> codes = duty.codes().stream()
                .filter(code -> !duty.unknownCodes().contains(code))
                .toList();
        Long set = duty.set() == null ? null : duty.set().id();
        return new DutyEdit(
                duty.title(),
                duty.content(),
                duty.kind(),
                duty.verb(),
                deadline,
                duty.communes(),
                codes,
                set,
                lines,
                false);
    }

    /** Of two named side by side the first leads, the other with it. */
    private static AssignmentRole roleOf(Line line, Duty duty) {
        boolean second = duty.asked().size() == 2 && duty.asked().get(1).id() == line.id();
        return second ? AssignmentRole.CO_LEAD : line.role();
    }

    static DutyEdit withPhrase(Duty duty, DeadlineSpec deadline) {
        DutyEdit edit = asItIs(duty);
        return new DutyEdit(
                edit.title(),
                edit.content(),
                edit.kind(),
                edit.verb(),
                deadline,
                edit.communes(),
                edit.criteriaCodes(),
                edit.criteriaSetId(),
                edit.lines(),
                edit.eachLeads());
    }

    static @Nullable String unitsOf(Duty duty) {
        return duty.lines().stream()
                .map(line ->
                        line.unit() == null ? "?" + line.name() : line.unit().name())
                .collect(Collectors.joining("; "));
    }
}
