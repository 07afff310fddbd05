package vn.ntm.organisation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units.NewUnit;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** What administrators do to the directory by hand. */
@Service
@Transactional
public class UnitEditing {

    private final UnitStore store;
    private final UnitQueries queries;
    private final UnitRegistration registration;
    private final UnitTrail trail;
    private final ApplicationClock clock;

    UnitEditing(
            UnitStore store,
            UnitQueries queries,
            UnitRegistration registration,
            UnitTrail trail,
            ApplicationClock clock) {
        this.store = store;
        this.queries = queries;
        this.registration = registration;
        this.trail = trail;
        this.clock = clock;
    }

    public Outcome<UnitId> enter(NewUnit unit, List<UnitFlag> flags) {
        Outcome<UnitId> entered = registration.register(unit);
        if (!entered.isRejected() && !flags.isEmpty()) {
            store.find(entered.value()).orElseThrow().flag(flags);
            store.flush();
        }
        return entered;
    }

    /**
     * Corrects a unit, or changes it from a day on (then what it was stays in its history). A closed unit is history and
     * refuses.
     *
     * @param version the version the person saw
     * @param changeFrom null for a correction
     */
    public Outcome<UnitId> change(
            UnitId id, int version, NewUnit wanted, List<UnitFlag> flags, @Nullable LocalDate changeFrom) {
        OrganisationUnit unit = store.find(id).orElseThrow();
        if (unit.version() != version) {
            throw new OptimisticLockingFailureException("unit " + id);
        }
        LocalDate end = unit.validTo();
        if (end != null && end.isBefore(clock.today())) {
            return Outcome.rejected(Rejection.of("organisation.error.closed"));
        }
        UnitId above = wanted.parent();
        OrganisationUnit parent = above == null ? null : store.find(above).orElse(null);
        Outcome<UnitDescription> checked = UnitRules.check(wanted, parent);
        List<Rejection> rejections = new ArrayList<>(checked.rejections());
        if (parent != null && parent.path().startsWith(unit.path())) {
            rejections.add(Rejection.onField("parent", "organisation.error.underItself"));
        }
        if (changeFrom != null) {
            checkDay(unit, changeFrom, rejections);
        }
        if (rejections.isEmpty()) {
            queries.twinOf(checked.value(), id).map(UnitRegistration::rejection).ifPresent(rejections::add);
            outliving(unit, checked.value()).ifPresent(rejections::add);
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        apply(unit, checked.value(), parent, flags, changeFrom);
        return Outcome.done(id);
    }

    private void apply(
            OrganisationUnit unit,
            UnitDescription description,
            @Nullable OrganisationUnit parent,
            List<UnitFlag> flags,
            @Nullable LocalDate changeFrom) {
        String before = UnitTrail.text(unit);
        String oldPath = unit.path();
        if (changeFrom == null) {
            unit.describe(description);
        } else {
            unit.changeFrom(changeFrom, description);
        }
        unit.flag(flags);
        unit.settle(parent == null ? null : parent.path());
        store.flush();
        if (!oldPath.equals(unit.path())) {
            store.moveSubtree(oldPath, unit.path());
        }
        if (unit.validTo() != null) {
            store.closeBodiesUnder(unit);
        }
        trail.corrected(unit, before);
    }

    private static void checkDay(OrganisationUnit unit, LocalDate day, List<Rejection> rejections) {
        LocalDate since = unit.validFrom();
        for (UnitPlacement past : unit.placements()) {
            since = past.validTo().plusDays(1);
        }
        LocalDate end = unit.validTo();
        if ((since != null && !day.isAfter(since)) || (end != null && day.isAfter(end))) {
            rejections.add(Rejection.onField(
                    "changeFrom", "organisation.error.changeOutside", Dates.format(since), Dates.format(end)));
        }
    }

    private Optional<Rejection> outliving(OrganisationUnit unit, UnitDescription description) {
        LocalDate end = description.valid().to();
        return end == null
                ? Optional.empty()
                : queries.outliving(unit.path(), end)
                        .map(name -> Rejection.onField("validTo", "organisation.error.childOutlives", name));
    }
}
