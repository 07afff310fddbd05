package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Tallies;
import vn.ntm.assessment.domain.TallyStore.Name;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** Writes told counts down and attaches names to them. */
@Service
@Transactional
public class TallyService implements Tallies {

    private static final String DENIED = "assessment.denied.tally";

    private final TallyStore store;
    private final SetChoice sets;
    private final TallyNaming naming;
    private final Units units;
    private final ApplicationEventPublisher publisher;
    private final ApplicationClock clock;

    TallyService(
            TallyStore store,
            SetChoice sets,
            TallyNaming naming,
            Units units,
            ApplicationEventPublisher publisher,
            ApplicationClock clock) {
        this.store = store;
        this.sets = sets;
        this.naming = naming;
        this.units = units;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Tally> of(UnitId unit, LocalDate day) {
        return store.of(List.of(unit), day);
    }

    @Override
    public Outcome<Long> record(NewTally wanted, Actor by) {
        NewTally tally = cleaned(wanted);
        UnitSummary unit = units.find(tally.unit()).orElse(null);
        if (unit == null || !TallyRules.actionsFor(by, unit).contains(TallyRules.Action.RECORD)) {
            return Outcome.rejected(Rejection.of(DENIED));
        }
        Optional<Rejection> wrong = TallyRules.check(tally, sets.of(unit, tally.day()), clock.today());
        if (wrong.isPresent()) {
            return Outcome.rejected(wrong.get());
        }
        boolean known = store.of(List.of(unit.id()), tally.day()).stream().anyMatch(other -> isSame(other, tally));
        if (known) {
            return Outcome.rejected(Rejection.onField("met", "assessment.error.tallyTwice"));
        }
        long id = store.add(tally, by, clock.instant());
        tell("ASSESSMENT_TALLY", id, unit, words(tally), tally.source(), by);
        return Outcome.done(id);
    }

    private static NewTally cleaned(NewTally tally) {
        boolean ofSet = tally.kind().isOfSet();
        return new NewTally(
                tally.unit(),
                tally.kind(),
                ofSet ? tally.setId() : null,
                ofSet ? null : VietnameseText.cleanOrNull(tally.label()),
                tally.day(),
                tally.met(),
                tally.total(),
                VietnameseText.clean(tally.source()));
    }

    private static boolean isSame(Tally other, NewTally tally) {
        return other.kind() == tally.kind()
                && Objects.equals(other.setId(), tally.setId())
                && Objects.equals(other.label(), tally.label())
                && other.day().equals(tally.day())
                && other.met() == tally.met()
                && other.total() == tally.total()
                && other.source().equals(tally.source());
    }

    @Override
    public Outcome<Integer> name(long tallyId, NewNames wanted, Actor by) {
        Tally tally = store.lock(tallyId).orElse(null);
        UnitSummary unit = tally == null ? null : units.find(tally.unit()).orElse(null);
        if (tally == null || unit == null || !mayName(unit, by)) {
            return Outcome.rejected(Rejection.of(DENIED));
        }
        Outcome<List<Name>> read = naming.read(tally, unit, wanted);
        if (read.isRejected()) {
            return Outcome.rejected(read.rejections());
        }
        List<Name> names = read.value();
        int room = tally.unnamed(wanted.met());
        if (names.size() > room) {
            return Outcome.rejected(Rejection.onField(
                    wanted.codes().isEmpty() ? "words" : "codes", "assessment.error.tallyRoom", room));
        }
        names.forEach(name -> store.name(tallyId, name, by, clock.instant()));
        String told = names.stream().map(Name::name).collect(Collectors.joining("; "));
        tell("ASSESSMENT_TALLY_NAMED", tallyId, unit, (wanted.met() ? "đạt: " : "chưa đạt: ") + told, null, by);
        return Outcome.done(names.size());
    }

    /** Takes a name back that was attached by mistake; the count stays. */
    public Outcome<Long> drop(long tallyId, long nameId, Actor by) {
        Tally tally = store.lock(tallyId).orElse(null);
        UnitSummary unit = tally == null ? null : units.find(tally.unit()).orElse(null);
        if (tally == null || unit == null || !mayName(unit, by) || !store.drop(tallyId, nameId, by, clock.instant())) {
            return Outcome.rejected(Rejection.of(DENIED));
        }
        String name = tally.names().stream()
                .filter(one -> one.id() == nameId)
                .map(Named::name)
                .findFirst()
                .orElse("");
        tell("ASSESSMENT_TALLY_UNNAMED", tallyId, unit, name, null, by);
        return Outcome.done(tallyId);
    }

    private static boolean mayName(UnitSummary unit, Actor by) {
        return TallyRules.actionsFor(by, unit).contains(TallyRules.Action.NAME);
    }

    private void tell(String action, long id, UnitSummary unit, String after, @Nullable String reason, Actor by) {
        publisher.publishEvent(new AuditableEvent(
                action,
                by.userId().value(),
                by.name(),
                by.position(),
                "ASSESSMENT_TALLY",
                id,
                unit.name(),
                unit.id().value(),
                null,
                after,
                reason));
    }

    private static String words(NewTally tally) {
        String what = switch (tally.kind()) {
            case INDICATORS -> "chỉ tiêu";
            case CRITERIA -> "tiêu chí";
            case OTHER -> String.valueOf(tally.label());
        };
        return tally.met() + "/" + tally.total() + " " + what + ", ngày " + Dates.format(tally.day());
    }
}
