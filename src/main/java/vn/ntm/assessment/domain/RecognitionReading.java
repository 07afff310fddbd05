package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.RecognitionProcedure;
import vn.ntm.assessment.Recognitions.Recognition;
import vn.ntm.assessment.RevocationWarnings;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.assessment.domain.RevocationRule.Failing;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.AdministrativeLevel;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;

/** Recognitions with how they are kept up today: criteria that fail, the end of validity, what calls for revocation. */
@Service
@Transactional(readOnly = true)
public class RecognitionReading implements RevocationWarnings {

    /** From this many days before its end a recognition is announced as expiring. */
    private static final int WARNING_DAYS = 180;

    private final RecognitionStore store;
    private final AssessmentScope scope;
    private final Units units;
    private final SetChoice choice;
    private final CriteriaCatalogue catalogue;
    private final Standings standings;
    private final ApplicationClock clock;

    RecognitionReading(
            RecognitionStore store,
            AssessmentScope scope,
            Units units,
            SetChoice choice,
            CriteriaCatalogue catalogue,
            Standings standings,
            ApplicationClock clock) {
        this.store = store;
        this.scope = scope;
        this.units = units;
        this.choice = choice;
        this.catalogue = catalogue;
        this.standings = standings;
        this.clock = clock;
    }

    /** How a recognition stands on a day. */
    public enum Validity {
        IN_FORCE("đang có hiệu lực", "t-done"),
        EXPIRING("sắp hết giá trị", "t-soon"),
        EXPIRED("hết giá trị, cần công nhận lại", "t-bad"),
        RENEWED("đã công nhận lại", "t-none"),
        REVOKED("đã thu hồi", "t-bad");

        private final String label;
        private final String style;

        Validity(String label, String style) {
            this.label = label;
            this.style = style;
        }

        public String label() {
            return label;
        }

        public String style() {
            return style;
        }
    }

    /**
     * How the unit stands today against the set its recognition is tested by ("duy trì").
     *
     * @param met criteria met; with {@code known} 0 nobody said anything yet
     */
    public record Upkeep(SetSummary set, int met, int known, List<Failing> failing) {}

    /**
     * One line.
     *
     * @param upkeep null where it is not in force or no set is
     * @param warning that it comes up for revocation
     * @param lostCommunes of a district: communes whose recognition was revoked, where they are too many
     */
    public record Line(
            Recognition recognition,
            UnitSummary unit,
            Validity validity,
            @Nullable Upkeep upkeep,
            RevocationRule.@Nullable Warning warning,
            @Nullable Integer lostCommunes) {

        public boolean isToBeConsidered() {
            return warning != null || lostCommunes != null;
        }
    }

    @Override
    public Map<Long, Warning> of(UnitSummary unit) {
        Map<Long, Warning> warnings = new HashMap<>();
        for (Line line : linesOf(unit)) {
            RevocationRule.Warning warning = line.warning();
            Integer lost = line.lostCommunes();
            if (line.isToBeConsidered()) {
                int communes = lost == null ? 0 : lost;
                warnings.put(
                        line.recognition().id(),
                        warning == null
                                ? new Warning(0, 0, "", "", communes)
                                : new Warning(
                                        warning.failing(),
                                        warning.criteria(),
                                        warning.codes(),
                                        warning.weighty(),
                                        communes));
            }
        }
        return warnings;
    }

    /** Of a unit, the latest decision first. */
    public List<Line> linesOf(UnitSummary unit) {
        // A district is also looked at by what became of its communes.
        List<Recognition> below =
                unit.kind().level() == AdministrativeLevel.DISTRICT ? store.under(unit.path()) : List.of();
        return lines(store.of(List.of(unit.id())), below, clock.today());
    }

    /** Of every unit of the person's territory, by unit, the latest decision first. */
    public List<Line> inSight(Actor actor) {
        List<Recognition> all = store.under(scope.pathOf(actor));
        List<Line> lines = new ArrayList<>(lines(all, all, clock.today()));
        lines.sort(Comparator.comparing(line -> line.unit().path().split("/").length));
        return lines;
    }

    /** @param below those of communes, for the districts among {@code all} */
    private List<Line> lines(List<Recognition> all, List<Recognition> below, LocalDate today) {
        Map<UnitId, UnitSummary> found = units.findAll(Stream.concat(all.stream(), below.stream())
                .map(Recognition::unit)
                .distinct()
                .toList());
        List<UnitSummary> lost = lost(below, found, today);
        Set<Long> renewed =
                all.stream().map(Recognition::renews).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Long, SetSummary> tested = tested(all, found, today);
        Map<Long, Map<UnitId, Upkeep>> kept = upkeep(all, tested, today);
        return all.stream()
                .map(one -> line(
                        one,
                        Objects.requireNonNull(found.get(one.unit())),
                        validity(one, renewed, today),
                        tested.get(one.id()),
                        kept,
                        lost,
                        today))
                .toList();
    }

    private Line line(
            Recognition one,
            UnitSummary unit,
            Validity validity,
            @Nullable SetSummary set,
            Map<Long, Map<UnitId, Upkeep>> kept,
            List<UnitSummary> lost,
            LocalDate today) {
        Upkeep upkeep =
                set == null ? null : kept.getOrDefault(set.id(), Map.of()).get(unit.id());
        boolean revocable = RecognitionProcedure.on(today).isOf2022();
        Optional<RevocationRule.Warning> warning = upkeep == null || !revocable
                ? Optional.empty()
                : RevocationRule.judge(unit.kind().level(), upkeep.set().criteria(), upkeep.failing());
        boolean district = set != null && revocable && unit.kind().level() == AdministrativeLevel.DISTRICT;
        return new Line(
                one, unit, validity, upkeep, warning.orElse(null), district ? tooMany(unit, lost, today) : null);
    }

    /** Which set tests it today; only for those in force. Kiểu mẫu is tested by the set for nâng cao (domain 3.7). */
    private Map<Long, SetSummary> tested(List<Recognition> all, Map<UnitId, UnitSummary> found, LocalDate today) {
        Map<Long, SetSummary> tested = new HashMap<>();
        Map<String, Optional<SetSummary>> chosen = new HashMap<>();
        for (Recognition one : all) {
            UnitSummary unit = found.get(one.unit());
            if (unit != null && one.isInForceOn(today) && unit.existsOn(today)) {
                Tier tier = one.tier() == Tier.KIEU_MAU ? Tier.NANG_CAO : one.tier();
                chosen.computeIfAbsent(unit.kind().level() + "/" + tier, key -> choice.of(unit, tier, today))
                        .ifPresent(set -> tested.put(one.id(), set));
            }
        }
        return tested;
    }

    /** By set and unit, one statement for each set. */
    private Map<Long, Map<UnitId, Upkeep>> upkeep(
            List<Recognition> all, Map<Long, SetSummary> tested, LocalDate today) {
        Map<SetSummary, Set<UnitId>> asked = new HashMap<>();
        all.stream()
                .filter(one -> tested.containsKey(one.id()))
                .forEach(one -> asked.computeIfAbsent(
                                Objects.requireNonNull(tested.get(one.id())),
                                set -> new TreeSet<>(Comparator.comparingLong(UnitId::value)))
                        .add(one.unit()));
        Map<Long, Map<UnitId, Upkeep>> kept = new HashMap<>();
        asked.forEach((set, ids) -> {
            List<Item> criteria = catalogue.itemsOf(set.id()).stream()
                    .filter(Item::isCriterion)
                    .toList();
            Map<UnitId, Map<Long, Standing>> stands =
                    Standing.byUnit(standings.of(set.id(), ids, today, Standings.Kind.CRITERIA));
            Map<UnitId, Upkeep> byUnit = new HashMap<>();
            ids.forEach(id -> byUnit.put(id, upkeep(set, criteria, stands.getOrDefault(id, Map.of()))));
            kept.put(set.id(), byUnit);
        });
        return kept;
    }

    private static Upkeep upkeep(SetSummary set, List<Item> criteria, Map<Long, Standing> stands) {
        List<Failing> failing = new ArrayList<>();
        int met = 0;
        int known = 0;
        for (Item criterion : criteria) {
            Standing standing = stands.get(criterion.id());
            AchievementStatus status = standing == null ? AchievementStatus.NOT_ASSESSED : standing.status();
            known += status.isSaid() ? 1 : 0;
            met += status.isMet() ? 1 : 0;
            if (status.isSaid() && !status.isMet()) {
                failing.add(new Failing(criterion.code(), criterion.name()));
            }
        }
        return new Upkeep(set, met, known, failing);
    }

    /** Communes that hold nothing any more because it was revoked. */
    private static List<UnitSummary> lost(List<Recognition> below, Map<UnitId, UnitSummary> found, LocalDate today) {
        List<UnitSummary> lost = new ArrayList<>();
        below.stream().collect(Collectors.groupingBy(Recognition::unit)).forEach((id, own) -> {
            UnitSummary unit = found.get(id);
            if (unit != null
                    && unit.kind().isInProgramme()
                    && own.stream().anyMatch(one -> one.revocation() != null)
                    && own.stream().noneMatch(one -> one.isInForceOn(today))) {
                lost.add(unit);
            }
        });
        return lost;
    }

    private @Nullable Integer tooMany(UnitSummary district, List<UnitSummary> lost, LocalDate today) {
        int revoked = (int) lost.stream()
                .filter(commune -> commune.path().startsWith(district.path()))
                .count();
        if (revoked == 0) {
            return null;
        }
        int communes = units.programmeCommunesOf(district.path(), today).size();
        return RevocationRule.isDistrictLost(communes, revoked) ? revoked : null;
    }

    static Validity validity(Recognition one, Set<Long> renewed, LocalDate today) {
        LocalDate until = one.validUntil();
        if (one.revocation() != null && !today.isBefore(one.revocation().on())) {
            return Validity.REVOKED;
        }
        if (renewed.contains(one.id())) {
            return Validity.RENEWED;
        }
        if (until == null || until.isAfter(today.plusDays(WARNING_DAYS))) {
            return Validity.IN_FORCE;
        }
        return until.isBefore(today) ? Validity.EXPIRED : Validity.EXPIRING;
    }
}
