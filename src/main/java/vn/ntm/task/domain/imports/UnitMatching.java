package vn.ntm.task.domain.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.PlaceNames;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.SearchTerms;
import vn.ntm.task.domain.imports.ImportCheck.UnknownUnit;

/** Which unit a name of the list means: what a person said, else the only unit of that name, those nearby first. */
final class UnitMatching {

    private static final int PROPOSALS = 6;

    private final Units units;
    private final PlaceNames names;
    private final String territory;
    private final LocalDate today;
    private final Map<String, UnitId> chosen;
    private final Map<String, Optional<UnitSummary>> known = new LinkedHashMap<>();
    private final Map<String, Integer> unknown = new LinkedHashMap<>();

    UnitMatching(Units units, PlaceNames names, String territory, LocalDate today, Map<String, UnitId> chosen) {
        this.units = units;
        this.names = names;
        this.territory = territory;
        this.today = today;
        this.chosen = chosen;
    }

    Optional<UnitSummary> find(String name) {
        Optional<UnitSummary> unit = known.computeIfAbsent(name, this::match);
        if (unit.isEmpty()) {
            unknown.merge(name, 1, Integer::sum);
        }
        return unit;
    }

    List<UnknownUnit> unknown() {
        List<UnknownUnit> list = new ArrayList<>();
        unknown.forEach((name, rows) -> list.add(new UnknownUnit(name, rows, proposals(name))));
        return list;
    }

    private Optional<UnitSummary> match(String name) {
        UnitId said = chosen.get(name);
        if (said != null) {
            return units.find(said);
        }
        UnitSummary near = only(units.named(name, territory, today));
        return Optional.ofNullable(near == null ? only(units.named(name, "/", today)) : near);
    }

    private static @Nullable UnitSummary only(List<UnitSummary> named) {
        return named.size() == 1 ? named.get(0) : null;
    }

    private List<UnitSummary> proposals(String name) {
        List<String> words = SearchTerms.of(name).words();
        // "UBND xã Đào Viên" is the commune to whoever keeps a list: what stands before the name may be left out.
        for (int from = 0; from == 0 || from + 1 < words.size(); from++) {
            List<UnitSummary> found = search(from == 0 ? name : String.join(" ", words.subList(from, words.size())));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return names.correct(words).map(right -> search(right.name())).orElse(List.of());
    }

    /** Those nearby first. */
    private List<UnitSummary> search(String name) {
        List<UnitSummary> near = units.search(name, territory, today, PROPOSALS);
        return near.isEmpty() ? units.search(name, "/", today, PROPOSALS) : near;
    }
}
