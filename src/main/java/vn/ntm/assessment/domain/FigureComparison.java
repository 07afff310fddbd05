package vn.ntm.assessment.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.CriteriaAverage;
import vn.ntm.assessment.Tallies.Tally;
import vn.ntm.assessment.TallyKind;
import vn.ntm.assessment.ToldFigures;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.Dates;
import vn.ntm.shared.VietnameseText;

/** Compares told figures with the standings of the day, and where there are none with counts written down earlier. */
@Service
@Transactional(readOnly = true)
class FigureComparison implements ToldFigures {

    private final SetChoice sets;
    private final SetCounting counting;
    private final TallyStore tallies;
    private final Units units;

    FigureComparison(SetChoice sets, SetCounting counting, TallyStore tallies, Units units) {
        this.sets = sets;
        this.counting = counting;
        this.tallies = tallies;
        this.units = units;
    }

    @Override
    public Collection<UnitSummary> communesOf(UnitSummary area, LocalDate day) {
        return units.programmeCommunesOf(area.path(), day);
    }

    @Override
    public List<Answer> compare(List<Told> told, LocalDate day, Actor viewer) {
        List<Told> visible =
                told.stream().filter(one -> viewer.sees(one.unit().path())).toList();
        if (visible.isEmpty()) {
            return told.stream().map(one -> Answer.NOTHING).toList();
        }
        Map<Told, SetSummary> setOf = setsOf(visible, day);
        Map<SetSummary, Map<UnitId, UnitSummary>> wanted = new LinkedHashMap<>();
        setOf.forEach((one, set) -> wanted.computeIfAbsent(set, key -> new HashMap<>())
                .put(one.unit().id(), one.unit()));
        Map<Long, Map<UnitId, SetCounting.Counted>> counted = new HashMap<>();
        wanted.forEach((set, whose) -> counted.put(set.id(), counting.count(set, whose.keySet(), day)));
        List<Tally> known = tallies.of(
                visible.stream().map(one -> one.unit().id()).distinct().toList(), day);
        Map<UnitId, SetCounting.Communes> communes = communes(visible, day);
        return told.stream()
                .map(one -> !viewer.sees(one.unit().path())
                        ? Answer.NOTHING
                        : answer(one, setOf.get(one), counted, known, communes, day, viewer))
                .toList();
    }

    /** The set that each figure counts in, told by how many criteria or indicators it says there are. */
    private Map<Told, SetSummary> setsOf(List<Told> told, LocalDate day) {
        Map<String, List<SetSummary>> byLevel = new HashMap<>();
        Map<Told, SetSummary> found = new LinkedHashMap<>();
        for (Told one : told) {
            Integer total = one.total();
            if (total != null && countsInSet(one.measure())) {
                byLevel.computeIfAbsent(one.unit().kind().level().name(), level -> sets.of(one.unit(), day)).stream()
                        .filter(set -> total == (ofIndicators(one.measure()) ? set.indicators() : set.criteria()))
                        .findFirst()
                        .ifPresent(set -> found.put(one, set));
            }
        }
        return found;
    }

    private static boolean countsInSet(Measure measure) {
        return ofIndicators(measure) || measure == Measure.CRITERIA || measure == Measure.CRITERIA_LEFT;
    }

    private static boolean ofIndicators(Measure measure) {
        return measure == Measure.INDICATORS || measure == Measure.INDICATORS_LEFT;
    }

    /** Of the areas whose communes are spoken of: in practice one, the area of the paper. */
    private Map<UnitId, SetCounting.Communes> communes(List<Told> told, LocalDate day) {
        Map<UnitId, SetCounting.Communes> communes = new HashMap<>();
        for (Told one : told) {
            if (one.measure() == Measure.AVERAGE || one.measure() == Measure.COMMUNES) {
                communes.computeIfAbsent(one.unit().id(), id -> counting.communes(communesOf(one.unit(), day), day));
            }
        }
        return communes;
    }

    private static Answer answer(
            Told told,
            @Nullable SetSummary set,
            Map<Long, Map<UnitId, SetCounting.Counted>> counted,
            List<Tally> known,
            Map<UnitId, SetCounting.Communes> communes,
            LocalDate day,
            Actor viewer) {
        boolean mayRecord = told.measure().tally() != null
                && told.total() != null
                && TallyRules.actionsFor(viewer, told.unit()).contains(TallyRules.Action.RECORD);
        SetCounting.Communes all = communes.get(told.unit().id());
        if (all != null && (told.measure() == Measure.AVERAGE || told.measure() == Measure.COMMUNES)) {
            return overCommunes(told, all, day);
        }
        SetCounting.Counted own = set == null
                ? null
                : counted.getOrDefault(set.id(), Map.of()).get(told.unit().id());
        if (set != null && own != null && own.complete()) {
            int total = ofIndicators(told.measure()) ? own.indicators() : own.criteria();
            int met = ofIndicators(told.measure()) ? own.indicatorsMet() : own.criteriaMet();
            return of(told, met, total, false, page(told.unit(), set, day), set.id(), mayRecord);
        }
        String page = page(told.unit(), set, day);
        return tallied(told, set, known)
                .map(tally ->
                        of(told, tally.met(), tally.total(), true, page, set == null ? null : set.id(), mayRecord))
                .orElse(new Answer(Verdict.UNKNOWN, null, false, null, null, set == null ? null : set.id(), mayRecord));
    }

    private static Answer overCommunes(Told told, SetCounting.Communes all, LocalDate day) {
        String page = "/ma-tran?donVi=" + told.unit().id() + "&ngay=" + Dates.format(day);
        int number = all.number();
        if (number == 0 || all.assessed() < number) {
            String known = all.assessed() == 0 ? null : all.assessed() + "/" + number;
            return new Answer(Verdict.UNKNOWN, null, false, known, known == null ? null : page, null, false);
        }
        if (told.measure() == Measure.COMMUNES) {
            return of(told, all.complete(), number, false, page, null, false);
        }
        CriteriaAverage average = new CriteriaAverage(all.met(), number);
        boolean same = new BigDecimal(average.shown().replace(',', '.')).compareTo(told.value()) == 0;
        return new Answer(same ? Verdict.SAME : Verdict.DIFFERENT, average.shown(), false, null, page, null, false);
    }

    private static Answer of(
            Told told, int met, int total, boolean isTold, String page, @Nullable Long setId, boolean mayRecord) {
        int ours = told.measure().isLeft() ? total - met : met;
        Integer whole = told.measure().isLeft() ? null : told.total();
        boolean same = told.value().compareTo(BigDecimal.valueOf(ours)) == 0 && (whole == null || whole == total);
        String shown = told.measure().isLeft() ? Integer.toString(ours) : ours + "/" + total;
        return new Answer(
                same ? Verdict.SAME : Verdict.DIFFERENT, shown, isTold, null, page, setId, mayRecord && !same);
    }

    private static String page(UnitSummary unit, @Nullable SetSummary set, LocalDate day) {
        return "/xa/" + unit.id() + "/tieu-chi?ngay=" + Dates.format(day) + (set == null ? "" : "&bo=" + set.code());
    }

    /** The newest count of the same thing: of the set, or of that many bodies whose name begins alike. */
    private static Optional<Tally> tallied(Told told, @Nullable SetSummary set, List<Tally> known) {
        TallyKind kind = ofIndicators(told.measure())
                ? TallyKind.INDICATORS
                : told.measure() == Measure.NAMED || told.measure() == Measure.NAMED_LEFT
                        ? TallyKind.OTHER
                        : TallyKind.CRITERIA;
        Predicate<Tally> same = kind == TallyKind.OTHER
                ? tally -> Objects.equals(tally.total(), told.total())
                        && VietnameseText.fold(tally.label()).startsWith(VietnameseText.fold(told.label()))
                : tally -> set != null && Objects.equals(tally.setId(), set.id());
        return known.stream()
                .filter(tally -> tally.unit().equals(told.unit().id()) && tally.kind() == kind)
                .filter(same)
                .max(Comparator.comparing(Tally::day).thenComparing(Tally::id));
    }
}
