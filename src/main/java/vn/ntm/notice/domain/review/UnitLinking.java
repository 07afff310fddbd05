package vn.ntm.notice.domain.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.VietnameseText;

/**
 * Which unit of the directory a printed name means. The issuer's territory is looked through first, then the places that
 * the paper is about, then the province; a name is linked where exactly one unit carries it, else the person is shown the
 * likely ones.
 */
@Component
class UnitLinking {

    private static final int LIKELY = 5;

    private final Units units;
    private final ApplicationClock clock;

    UnitLinking(Units units, ApplicationClock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** The one unit meant, or those that may be. */
    record Found(@Nullable UnitId unit, List<UnitId> candidates) {
        static final Found NOTHING = new Found(null, List.of());
    }

    /**
     * From where the names of a paper are read.
     *
     * @param territories nearest first: the issuer's, those the subject names, the province
     */
    record Standpoint(List<UnitSummary> territories, LocalDate day) {}

    /** Where the issuer stands, and the districts and communes of its territory that the subject line names. */
    Standpoint standpoint(@Nullable UnitId issuer, String subject, @Nullable LocalDate paperDay) {
        LocalDate day = paperDay == null ? clock.today() : paperDay;
        List<UnitSummary> territories = new ArrayList<>();
        UnitSummary unit = issuer == null ? null : units.find(issuer).orElse(null);
        if (unit != null) {
            List<UnitSummary> above = administrative(unit);
            if (!above.isEmpty()) {
                UnitSummary own = above.get(above.size() - 1);
                territories.add(own);
                named(own, subject, day).ifPresent(territories::add);
                above.stream().filter(place -> !territories.contains(place)).forEach(territories::add);
            }
        }
        return new Standpoint(territories, day);
    }

    private List<UnitSummary> administrative(UnitSummary unit) {
        Map<UnitId, UnitSummary> line =
                units.findAll(unit.ancestorIds().stream().map(UnitId::new).toList());
        return unit.ancestorIds().stream()
                .map(id -> line.get(new UnitId(id)))
                .filter(place -> place != null && place.kind().isAdministrative())
                .toList();
    }

    private Optional<UnitSummary> named(UnitSummary territory, String subject, LocalDate day) {
        String words = " " + VietnameseText.fold(subject).replaceAll("[^\\p{L}\\p{N} ]", " ") + " ";
        return units.inScope(territory.path(), day).stream()
                .filter(unit -> unit.kind().isAdministrative() && territory.id().equals(unit.parentId()))
                .filter(unit -> words.contains(" " + VietnameseText.fold(unit.name()) + " "))
                .findFirst();
    }

    /** Every name once; the same name always means the same unit. */
    Map<String, Found> findAll(List<String> names, Standpoint from) {
        Map<String, Found> found = new HashMap<>();
        for (String name : names) {
            found.computeIfAbsent(name, key -> find(key, from));
        }
        return found;
    }

    Found find(String name, Standpoint from) {
        Map<UnitId, UnitSummary> several = new LinkedHashMap<>();
        for (UnitSummary territory : from.territories()) {
            for (String spelling : NameSpellings.of(name, territory)) {
                List<UnitSummary> same = units.named(spelling, territory.path(), from.day());
                List<UnitSummary> nearest = nearest(same, territory);
                if (nearest.size() == 1) {
                    return alive(nearest.get(0));
                }
                same.forEach(unit -> several.putIfAbsent(unit.id(), unit));
            }
            if (!several.isEmpty()) {
                return new Found(null, several.keySet().stream().limit(LIKELY).toList());
            }
        }
        return new Found(null, likely(name, from));
    }

    /** Of homonyms those of the territory itself come before those of its parts; a body before the place it governs. */
    private static List<UnitSummary> nearest(List<UnitSummary> same, UnitSummary territory) {
        if (same.size() < 2) {
            return same;
        }
        int least = same.stream().mapToInt(unit -> depth(unit, territory)).min().orElse(0);
        return same.stream().filter(unit -> depth(unit, territory) == least).toList();
    }

    private static int depth(UnitSummary unit, UnitSummary territory) {
        if (unit.id().equals(territory.id())) {
            return 0;
        }
        boolean ofTheTerritory = territory.id().equals(unit.parentId());
        boolean ofItsCommittee =
                VietnameseText.fold(unit.parentName()).endsWith(" " + VietnameseText.fold(territory.name()));
        return ofTheTerritory || ofItsCommittee ? 1 : unit.ancestorIds().size();
    }

    /** A unit that has ended can be given nothing: its successors are offered instead. */
    private Found alive(UnitSummary unit) {
        LocalDate end = unit.validTo();
        if (end == null || !end.isBefore(clock.today())) {
            return new Found(unit.id(), List.of());
        }
        return new Found(
                null,
                units.successorsOf(unit.id(), clock.today()).stream()
                        .map(UnitSummary::id)
                        .toList());
    }

    private List<UnitId> likely(String name, Standpoint from) {
        LocalDate today = clock.today();
        String plain = NameSpellings.plain(name);
        List<UnitSummary> found = from.territories().isEmpty()
                ? List.of()
                : units.search(plain, from.territories().get(0).path(), today, LIKELY);
        if (found.isEmpty()) {
            found = units.search(plain, "/", today, LIKELY);
        }
        return found.stream().map(UnitSummary::id).toList();
    }

    /** Units that a group of the text may mean: communes for "các xã", departments for "các phòng", in the territory. */
    List<UnitSummary> members(String group, Standpoint from) {
        if (from.territories().isEmpty()) {
            return List.of();
        }
        LocalDate day = from.day().isAfter(clock.today()) ? from.day() : clock.today();
        UnitSummary territory = from.territories().get(0);
        List<UnitSummary> all = new ArrayList<>(units.inScope(territory.path(), day));
        all.removeIf(unit -> unit.kind() == UnitKind.THON);
        List<UnitSummary> meant = GroupWords.of(group)
                .map(kinds -> all.stream()
                        .filter(unit -> kinds.contains(unit.kind()))
                        .filter(unit -> unit.kind().isCommune() || isOwn(unit, territory))
                        .toList())
                .orElse(Collections.emptyList());
        return meant.isEmpty()
                ? all.stream()
                        .filter(unit -> !unit.kind().isAdministrative() && isOwn(unit, territory))
                        .toList()
                : meant;
    }

    private static boolean isOwn(UnitSummary unit, UnitSummary territory) {
        return depth(unit, territory) <= 1;
    }
}
