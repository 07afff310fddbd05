package vn.ntm.report.domain;

import java.text.Collator;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.CriterionLeads;
import vn.ntm.criteria.CriterionLeads.Lead;
import vn.ntm.dossier.DossierTables;
import vn.ntm.dossier.DossierTables.Late;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.UnitDuties;
import vn.ntm.task.UnitDuties.YearFigures;

/**
 * What a year's evaluation of units takes from the work: duties due in the year with how many were done in time, and the
 * criteria a unit answers for, met at the end of the year. A commune answers for all of its own; an agency for those it
 * is in charge of, in every commune.
 */
@Service
@Transactional(readOnly = true)
public class YearEvaluation {

    private static final String EVERYWHERE = "/";

    private final UnitDuties duties;
    private final Units units;
    private final CriteriaCatalogue catalogue;
    private final CriterionLeads leads;
    private final Standings standings;
    private final DossierTables dossiers;
    private final ApplicationClock clock;

    YearEvaluation(
            UnitDuties duties,
            Units units,
            CriteriaCatalogue catalogue,
            CriterionLeads leads,
            Standings standings,
            DossierTables dossiers,
            ApplicationClock clock) {
        this.duties = duties;
        this.units = units;
        this.catalogue = catalogue;
        this.leads = leads;
        this.standings = standings;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** One criterion or indicator in one commune. */
    public record Pair(Item item, UnitSummary commune, AchievementStatus status) {}

    /**
     * One unit.
     *
     * @param duties null where none of its duties was due in the year
     * @param pairs of an agency: what it is in charge of, commune by commune; of a commune its own criteria
     * @param dossiers those it was late with, with a last day in the year
     */
    public record Line(UnitSummary unit, @Nullable YearFigures duties, List<Pair> pairs, List<Late> dossiers) {

        public long met() {
            return pairs.stream().filter(pair -> pair.status().isMet()).count();
        }
    }

    /**
     * The report.
     *
     * @param day the end of the year, today while it lasts: criteria as of its evening
     * @param set null where none is in force for communes, or the whole country is looked at
     */
    public record Report(int year, LocalDate day, @Nullable SetSummary set, List<Line> lines) {}

    public Report of(int year, Actor actor) {
        LocalDate yearEnd = LocalDate.of(year, Month.DECEMBER, 31);
        LocalDate today = clock.today();
        LocalDate day = yearEnd.isBefore(today) ? yearEnd : today;
        Optional<SetSummary> set = actor.scopePath().equals(EVERYWHERE)
                ? Optional.empty()
                : catalogue.inForce(ObjectLevel.XA, Tier.NTM, day);
        Map<UnitId, YearFigures> figures = new LinkedHashMap<>();
        duties.ofYear(year, actor).forEach(one -> figures.put(new UnitId(one.unitId()), one));
        Map<UnitId, List<Pair>> pairs =
                set.map(found -> pairs(found, actor.scopePath(), day)).orElse(Map.of());
        Map<UnitId, List<Late>> late =
                dossiers.late(year, actor).stream().collect(Collectors.groupingBy(Late::charged));
        Set<UnitId> ids = new TreeSet<>(Comparator.comparingLong(UnitId::value));
        ids.addAll(figures.keySet());
        ids.addAll(pairs.keySet());
        ids.addAll(late.keySet());
        Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        List<Line> lines = units.findAll(ids).values().stream()
                .map(unit -> new Line(
                        unit,
                        figures.get(unit.id()),
                        pairs.getOrDefault(unit.id(), List.of()),
                        late.getOrDefault(unit.id(), List.of())))
                .sorted(Comparator.comparing((Line line) -> line.unit().kind().isCommune())
                        .thenComparing(line -> line.unit().name(), vietnamese))
                .toList();
        return new Report(year, day, set.orElse(null), lines);
    }

    private Map<UnitId, List<Pair>> pairs(SetSummary set, String path, LocalDate day) {
        List<UnitSummary> communes = units.programmeCommunesOf(path, day);
        Map<UnitId, Map<Long, Standing>> stands = Standing.byUnit(
                standings.of(set.id(), communes.stream().map(UnitSummary::id).toList(), day, Standings.Kind.ALL));
        Map<Long, Item> items = new LinkedHashMap<>();
        catalogue.itemsOf(set.id()).forEach(item -> items.put(item.id(), item));
        Map<UnitId, List<Lead>> byDistrict = new HashMap<>();
        Map<UnitId, List<Pair>> pairs = new HashMap<>();
        for (UnitSummary commune : communes) {
            Map<Long, Standing> own = stands.getOrDefault(commune.id(), Map.of());
            items.values().stream()
                    .filter(Item::isCriterion)
                    .forEach(item -> add(pairs, commune.id(), item, commune, own));
            // Communes of one district have the same agencies: one statement for each district.
            byDistrict
                    .computeIfAbsent(
                            Objects.requireNonNullElse(commune.parentId(), commune.id()),
                            district -> leads.of(set.id(), commune.id(), day))
                    .forEach(lead ->
                            add(pairs, lead.agency(), Objects.requireNonNull(items.get(lead.itemId())), commune, own));
        }
        return pairs;
    }

    private static void add(
            Map<UnitId, List<Pair>> pairs, UnitId unit, Item item, UnitSummary commune, Map<Long, Standing> own) {
        Standing standing = own.get(item.id());
        pairs.computeIfAbsent(unit, id -> new ArrayList<>())
                .add(new Pair(item, commune, standing == null ? AchievementStatus.NOT_ASSESSED : standing.status()));
    }
}
