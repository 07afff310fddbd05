package vn.ntm.works.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.works.Villages;
import vn.ntm.works.domain.VillageStore.Named;
import vn.ntm.works.domain.WorksTrail.Change;

/** Names thôn, says when they are recognised, takes wrong names back. */
@Service
@Transactional
public class VillageService implements Villages {

    private static final String SUBJECT = "VILLAGE";
    private static final int FIRST_YEAR = 2010;
    private static final int LONGEST_NAME = 100;

    private final VillageStore store;
    private final Units units;
    private final WorksTrail trail;
    private final ApplicationClock clock;

    VillageService(VillageStore store, Units units, WorksTrail trail, ApplicationClock clock) {
        this.store = store;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Outcome<Long> name(NewVillage typed, Actor by) {
        Optional<UnitSummary> unit = units.find(typed.unit());
        if (unit.isEmpty() || !unit.get().kind().isCommune() || !WorkRules.mayEdit(unit.get(), by)) {
            return Outcome.rejected(Rejection.of("works.denied.edit"));
        }
        NewVillage village = new NewVillage(
                typed.unit(),
                VietnameseText.clean(typed.name()),
                typed.tier(),
                typed.year(),
                VietnameseText.cleanOrNull(typed.criteria()));
        List<Rejection> rejections = new ArrayList<>();
        if (village.name().isEmpty() || village.name().length() > LONGEST_NAME) {
            rejections.add(Rejection.onField("name", "works.error.villageName", LONGEST_NAME));
        }
        if (village.year() < FIRST_YEAR || village.year() > clock.today().getYear() + 1) {
            rejections.add(Rejection.onField("year", "works.error.year"));
        }
        WorkService.checkLength(rejections, "criteria", village.criteria());
        boolean known = store.of(unit.get().path(), Integer.MAX_VALUE).stream()
                .anyMatch(one -> one.unit().equals(village.unit())
                        && one.tier() == village.tier()
                        && VietnameseText.fold(one.name()).equals(VietnameseText.fold(village.name())));
        if (known) {
            rejections.add(Rejection.onField("name", "works.error.villageKnown"));
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        long id = store.add(village, by, clock.instant());
        trail.tell(
                new Change(
                        "VILLAGE_NAMED",
                        SUBJECT,
                        id,
                        village.name(),
                        null,
                        village.tier().label() + ", đăng ký năm " + village.year(),
                        village.criteria()),
                unit.get(),
                by);
        return Outcome.done(id);
    }

    @Override
    public Outcome<Long> met(long villageId, @Nullable LocalDate metOn, @Nullable String typed, Actor by) {
        Named village = store.find(villageId).orElseThrow();
        UnitSummary unit = units.find(village.unit()).orElseThrow();
        if (!WorkRules.mayEdit(unit, by)) {
            return Outcome.rejected(Rejection.of("works.denied.edit"));
        }
        String decision = VietnameseText.clean(typed);
        if (metOn == null || metOn.isAfter(clock.today()) || metOn.getYear() < FIRST_YEAR) {
            return Outcome.rejected(Rejection.onField("metOn", "works.error.metOn"));
        }
        if (decision.isEmpty() || decision.length() > WorkService.LONGEST) {
            return Outcome.rejected(Rejection.onField("decision", "works.error.villageDecision"));
        }
        store.met(villageId, metOn, decision);
        String before = village.metOn() == null ? null : Dates.format(village.metOn()) + ", " + village.decision();
        trail.tell(
                new Change(
                        "VILLAGE_MET",
                        SUBJECT,
                        villageId,
                        village.name(),
                        before,
                        Dates.format(metOn) + ", " + decision,
                        null),
                unit,
                by);
        return Outcome.done(villageId);
    }

    /** Takes a name back; why stays with it. */
    public Outcome<Long> withdraw(long villageId, @Nullable String typed, Actor by) {
        Named village = store.find(villageId).orElseThrow();
        UnitSummary unit = units.find(village.unit()).orElseThrow();
        if (!WorkRules.mayEdit(unit, by)) {
            return Outcome.rejected(Rejection.of("works.denied.edit"));
        }
        String reason = VietnameseText.clean(typed);
        if (reason.isEmpty() || reason.length() > WorkService.LONGEST) {
            return Outcome.rejected(Rejection.onField("reason", "works.error.reason"));
        }
        if (!store.withdraw(villageId, reason, clock.instant())) {
            return Outcome.rejected(Rejection.of("works.error.withdrawn"));
        }
        trail.tell(new Change("VILLAGE_WITHDRAWN", SUBJECT, villageId, village.name(), null, null, reason), unit, by);
        return Outcome.done(villageId);
    }
}
