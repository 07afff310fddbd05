package vn.ntm.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Accounts.Person;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.DutyPassedOn;
import vn.ntm.task.domain.TaskService.Target;

/** Chuyển (domain 5.3): from unit to unit by the office, inside a unit to a person; the chain is kept. */
@Service
public class Transfers {

    private final AssignmentSteps steps;
    private final Assignments assignments;
    private final AssignmentEvents events;
    private final AssignmentCriteria criteria;
    private final Units units;
    private final Accounts accounts;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher publisher;

    Transfers(
            AssignmentSteps steps,
            Assignments assignments,
            AssignmentEvents events,
            AssignmentCriteria criteria,
            Units units,
            Accounts accounts,
            ApplicationClock clock,
            ApplicationEventPublisher publisher) {
        this.steps = steps;
        this.assignments = assignments;
        this.events = events;
        this.criteria = criteria;
        this.units = units;
        this.accounts = accounts;
        this.clock = clock;
        this.publisher = publisher;
    }

    /** The unit's line ends with the reason; the other unit gets one with the same deadline, criteria and checklist. */
    @Transactional
    public Outcome<Long> reassign(Target target, @Nullable UnitId to, @Nullable String reason, Actor by) {
        Assignment part = steps.open(target, by);
        if (!part.actionsFor(by).contains(TaskAction.REASSIGN)) {
            return AssignmentSteps.refused(TaskAction.REASSIGN);
        }
        String why = VietnameseText.cleanOrNull(reason);
        List<Rejection> rejections = new ArrayList<>();
        if (why == null) {
            rejections.add(Rejection.onField("reason", "task.error.reasonRequired"));
        }
        Optional<UnitSummary> unit = to == null ? Optional.empty() : units.find(to);
        if (unit.isEmpty()) {
            rejections.add(Rejection.onField("unit", "task.error.unitRequired"));
        }
        unit.ifPresent(found -> check(part, found, rejections));
        if (why == null || unit.isEmpty() || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        UnitSummary receiver = unit.get();
        Instant now = clock.instant();
        Assignment next = assignments.save(part.passTo(receiver, now));
        events.save(next.assigned(by));
        return steps.take(
                part, by, TaskAction.REASSIGN, (old, at) -> old.reassign(next, receiver.name(), by, why, at), old -> {
                    criteria.pass(old.id(), next.id());
                    publisher.publishEvent(new DutyPassedOn(
                            old.task().id(),
                            old.id(),
                            old.unitId(),
                            next.id(),
                            next.unitId(),
                            receiver.name(),
                            old.task().title(),
                            next.lastDay(),
                            why,
                            by));
                });
    }

    private void check(Assignment part, UnitSummary unit, List<Rejection> rejections) {
        LocalDate closed = unit.validTo();
        if (closed != null && closed.isBefore(clock.today())) {
            rejections.add(Rejection.onField("unit", "task.error.unitClosed", unit.name()));
        }
        boolean has = assignments.ofTask(part.task().id()).stream()
                .anyMatch(other -> other.unitId() == unit.id().value() && other.movedTo() == null);
        if (has) {
            rejections.add(Rejection.onField("unit", "task.error.unitHasIt", unit.name()));
        }
    }

    /** Whom the person may give a part to: the head anybody of the unit, others themselves. */
    @Transactional(readOnly = true)
    public List<Person> candidates(Actor by) {
        return accounts.peopleIn(by.unitPath(), clock.today()).stream()
                .filter(person -> person.unitId().equals(by.unitId()))
                .filter(person -> by.may(Right.HEAD_OF_UNIT) || person.userId().equals(by.userId()))
                .toList();
    }

    /** Phân công cá nhân. */
    @Transactional
    public Outcome<Long> handOver(Target target, @Nullable Long person, Actor by) {
        Optional<Person> chosen = candidates(by).stream()
                .filter(one -> person != null && one.userId().value() == person)
                .findFirst();
        if (chosen.isEmpty()) {
            steps.open(target, by);
            return Outcome.rejected(Rejection.onField("person", "task.error.personRequired"));
        }
        Person one = chosen.get();
        return steps.take(
                target,
                by,
                TaskAction.HAND_OVER,
                (part, now) -> part.handOver(by, one.userId().value(), one.name() + ", " + one.title(), now));
    }
}
