package vn.ntm.report.domain.table;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Band;
import vn.ntm.assessment.CriteriaAverage;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;

/** How the communes of an area stood against the criteria on a day: what B1, B3 and the papers are made of. */
@Component
public class CommuneStates {

    private static final String EVERYWHERE = "/";

    private final Units units;
    private final CriteriaCatalogue catalogue;
    private final Standings standings;

    CommuneStates(Units units, CriteriaCatalogue catalogue, Standings standings) {
        this.units = units;
        this.catalogue = catalogue;
        this.standings = standings;
    }

    /** Communes side by side; xã and đặc khu only, which alone count in the average. */
    public record State(
            @Nullable SetSummary set,
            List<Item> criteria,
            List<UnitSummary> communes,
            Map<UnitId, Map<Long, Standing>> stands) {

        private static final State NONE = new State(null, List.of(), List.of(), Map.of());

        public AchievementStatus status(UnitSummary commune, Item item) {
            Standing standing = stands.getOrDefault(commune.id(), Map.of()).get(item.id());
            return standing == null ? AchievementStatus.NOT_ASSESSED : standing.status();
        }

        public int met(UnitSummary commune) {
            return (int) criteria.stream()
                    .filter(item -> status(commune, item).isMet())
                    .count();
        }

        /** "Cơ bản đạt", shown apart and never counted. */
        public long nearly(UnitSummary commune) {
            return criteria.stream()
                    .filter(item -> status(commune, item) == AchievementStatus.PARTLY_MET)
                    .count();
        }

        public List<UnitSummary> meeting(Item item) {
            return communes.stream()
                    .filter(commune -> status(commune, item).isMet())
                    .toList();
        }

        public List<UnitSummary> notMeeting(Item item) {
            return communes.stream()
                    .filter(commune -> !status(commune, item).isMet())
                    .toList();
        }

        public int met() {
            return communes.stream().mapToInt(this::met).sum();
        }

        public CriteriaAverage average() {
            return new CriteriaAverage(met(), communes.size());
        }

        public List<Band> bands() {
            return Band.of(criteria.size());
        }

        public List<UnitSummary> in(Band band) {
            return communes.stream().filter(one -> band.holds(met(one))).toList();
        }

        /** Whether anything at all was known. */
        public boolean isKnown() {
            return communes.stream().anyMatch(this::isKnown);
        }

        /** Communes of which nothing was known; they count as meeting none (domain 2.4 rules 3 and 4). */
        public int unknown() {
            return (int) communes.stream().filter(commune -> !isKnown(commune)).count();
        }

        private boolean isKnown(UnitSummary commune) {
            return stands.getOrDefault(commune.id(), Map.of()).values().stream()
                    .anyMatch(standing -> standing.status().isSaid());
        }
    }

    /** As of the evening of that day, by the set for "đạt chuẩn" in force on it; nothing for the whole country. */
    public State of(UnitSummary area, LocalDate day) {
        SetSummary set = catalogue.inForce(ObjectLevel.XA, Tier.NTM, day).orElse(null);
        return set == null || area.path().equals(EVERYWHERE)
                ? State.NONE
                : state(set, units.programmeCommunesOf(area.path(), day), day);
    }

    /** The same communes on an earlier day; null where no day is asked about, or nothing was known of that set then. */
    public @Nullable State before(State now, @Nullable LocalDate day) {
        SetSummary set = now.set();
        if (day == null || set == null) {
            return null;
        }
        State then = state(set, now.communes(), day);
        return then.isKnown() ? then : null;
    }

    /** The same communes by the same set on another day, known or not. */
    public State on(State now, LocalDate day) {
        SetSummary set = now.set();
        return set == null ? now : state(set, now.communes(), day);
    }

    private State state(SetSummary set, List<UnitSummary> communes, LocalDate day) {
        List<Item> criteria =
                catalogue.itemsOf(set.id()).stream().filter(Item::isCriterion).toList();
        return new State(
                set,
                criteria,
                communes,
                Standing.byUnit(standings.of(
                        set.id(), communes.stream().map(UnitSummary::id).toList(), day, Standings.Kind.CRITERIA)));
    }

    /** Communes with the band of their district, where there is more than one: each with its name, in order. */
    public static Map<UnitId, String> districts(List<UnitSummary> communes) {
        Set<@Nullable UnitId> parents = new HashSet<>();
        communes.forEach(commune -> parents.add(commune.parentId()));
        Map<UnitId, String> names = new HashMap<>();
        if (parents.size() > 1) {
            communes.forEach(commune -> names.put(commune.id(), Objects.requireNonNullElse(commune.parentName(), "")));
        }
        return names;
    }

    /** By district where there are several, else as they are. */
    public static List<UnitSummary> ordered(List<UnitSummary> communes) {
        Map<UnitId, String> districts = districts(communes);
        if (districts.isEmpty()) {
            return communes;
        }
        Map<String, List<UnitSummary>> byDistrict = new TreeMap<>(Collator.getInstance(Locale.forLanguageTag("vi")));
        communes.forEach(commune -> byDistrict
                .computeIfAbsent(Objects.requireNonNull(districts.get(commune.id())), name -> new ArrayList<>())
                .add(commune));
        return byDistrict.values().stream().flatMap(List::stream).toList();
    }
}
