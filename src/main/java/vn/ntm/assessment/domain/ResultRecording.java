package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Results;
import vn.ntm.assessment.domain.StandingUpdate.Change;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.Requirements;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** Checks the results of a data cut and carries them into the standings. */
@Service
@Transactional
public class ResultRecording implements Results {

    private final Units units;
    private final CriteriaCatalogue catalogue;
    private final Requirements requirements;
    private final ResultStore store;
    private final StandingUpdate standings;
    private final ApplicationEventPublisher publisher;
    private final ApplicationClock clock;

    ResultRecording(
            Units units,
            CriteriaCatalogue catalogue,
            Requirements requirements,
            ResultStore store,
            StandingUpdate standings,
            ApplicationEventPublisher publisher,
            ApplicationClock clock) {
        this.units = units;
        this.catalogue = catalogue;
        this.requirements = requirements;
        this.store = store;
        this.standings = standings;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Whether this person may enter results at all. */
    public static boolean isOpenTo(Actor actor) {
        return actor.role().isOffice() && !actor.readOnly();
    }

    /** Why this person may not enter results of that unit. */
    public Optional<String> refusal(UnitSummary unit, Actor actor) {
        return isOpenTo(actor) && actor.sees(unit.path()) ? Optional.empty() : Optional.of("assessment.denied.record");
    }

    @Override
    public Outcome<Integer> record(Cut cut, Actor by) {
        SetSummary set = catalogue.find(cut.setId()).orElseThrow();
        SetStructure structure = new SetStructure(set.id(), catalogue.itemsOf(set.id()));
        List<Rejection> rejections = new ArrayList<>();
        if (cut.day().isAfter(clock.today())) {
            rejections.add(Rejection.onField("day", "assessment.error.dayAhead"));
        }
        if (cut.document().isBlank()) {
            rejections.add(Rejection.onField("document", "assessment.error.documentRequired"));
        }
        Map<UnitId, List<Result>> byUnit = new LinkedHashMap<>();
        cut.results()
                .forEach(result -> byUnit.computeIfAbsent(result.unit(), unit -> new ArrayList<>())
                        .add(result));
        Map<UnitId, UnitSummary> found = units.findAll(byUnit.keySet());
        for (UnitId id : byUnit.keySet()) {
            UnitSummary unit = found.get(id);
            if (unit == null || refusal(unit, by).isPresent()) {
                rejections.add(Rejection.of("assessment.denied.record"));
            }
        }
        if (rejections.isEmpty() && !byUnit.isEmpty()) {
            Map<UnitId, Map<Long, Requirement>> demanded = requirements.of(set.id(), byUnit.keySet(), cut.day());
            byUnit.forEach(
                    (unit, results) -> check(structure, results, demanded.getOrDefault(unit, Map.of()), rejections));
            if (rejections.isEmpty()) {
                store.keep(cut, by, clock.instant());
                Map<UnitId, List<Change>> changes = new LinkedHashMap<>();
                byUnit.forEach((unit, results) -> changes.put(unit, changes(structure, cut.day(), results)));
                standings.apply(structure, changes, demanded);
                found.values().forEach(unit -> tell(cut, set, unit, byUnit.get(unit.id()), by));
            }
        }
        return rejections.isEmpty() ? Outcome.done(cut.results().size()) : Outcome.rejected(rejections);
    }

    private static void check(
            SetStructure structure, List<Result> results, Map<Long, Requirement> demanded, List<Rejection> rejections) {
        for (Result result : results) {
            Item item = structure.assessed(result.itemId());
            if (item == null) {
                rejections.add(Rejection.of("assessment.error.notAssessed"));
                continue;
            }
            for (Rejection rejection : FindingRules.checkVerdict(finding(result), demanded.get(item.id()))) {
                rejections.add(new Rejection(
                        "cell." + result.unit() + "." + item.id(), rejection.messageKey(), rejection.arguments()));
            }
        }
    }

    private static Finding finding(Result result) {
        return new Finding(
                result.status(),
                result.value(),
                null,
                null,
                result.valueText(),
                result.note(),
                null,
                null,
                null,
                null,
                null);
    }

    private static List<Change> changes(SetStructure structure, LocalDate day, List<Result> results) {
        return results.stream()
                .map(result -> new Change(
                        Objects.requireNonNull(structure.assessed(result.itemId())),
                        day,
                        stand -> stand.verified(finding(result))))
                .toList();
    }

    private void tell(Cut cut, SetSummary set, UnitSummary unit, @Nullable List<Result> results, Actor by) {
        publisher.publishEvent(new AuditableEvent(
                "ASSESSMENT_RECORD",
                by.userId().value(),
                by.name(),
                by.position(),
                "ASSESSMENT",
                set.id(),
                unit.name() + ", " + set.name(),
                unit.id().value(),
                null,
                "%d kết quả đến %s".formatted(results == null ? 0 : results.size(), Dates.format(cut.day())),
                cut.document()));
    }
}
