package vn.ntm.works.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.identity.ReadingScope;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;

/** Which district, province or commune a page is about: the one asked for, or the person's own. */
@Component
public class AreaChoice {

    private final Units units;
    private final ReadingScope territory;

    AreaChoice(Units units, ReadingScope territory) {
        this.units = units;
        this.territory = territory;
    }

    /**
     * The area of a page.
     *
     * @param choices districts and provinces of the territory, outermost first; of a commune itself
     */
    public record Area(UnitSummary unit, List<UnitSummary> choices) {}

    /**
     * Empty where the unit asked for lies outside the person's territory, or is no district, province or commune.
     *
     * @param wanted null for the person's own area
     */
    public Optional<Area> choose(@Nullable Long wanted, Actor actor, LocalDate day) {
        String path = territory.pathOf(actor);
        List<UnitSummary> areas = units.areasOf(path, day).stream()
                .sorted(Comparator.comparingInt(unit -> unit.path().length()))
                .toList();
        if (wanted != null) {
            return units.find(new UnitId(wanted))
                    .filter(unit -> unit.path().startsWith(path) && isPlace(unit))
                    .map(unit -> new Area(unit, areas));
        }
        if (!areas.isEmpty()) {
            return Optional.of(new Area(areas.get(0), areas));
        }
        // A commune; or the people of an area that has ended, who read on.
        return units.findAll(UnitId.ofPath(path)).values().stream()
                .filter(AreaChoice::isPlace)
                .max(Comparator.comparingInt(unit -> unit.path().length()))
                .map(unit -> new Area(unit, List.of(unit)));
    }

    private static boolean isPlace(UnitSummary unit) {
        return unit.kind().isCommune() || unit.kind().level().isAboveCommunes();
    }
}
