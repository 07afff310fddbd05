package vn.ntm.report.domain.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitLineage;
import vn.ntm.organisation.UnitLineage.Break;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;

/** The days on which the communes of an area changed, and which communes it had before: no line is drawn across. */
@Component
class AreaBreaks {

    private final UnitLineage lineage;
    private final Units units;

    AreaBreaks(UnitLineage lineage, Units units) {
        this.lineage = lineage;
        this.units = units;
    }

    /** Those of the days, the first one first. */
    List<Break> between(UnitSummary area, LocalDate from, LocalDate to) {
        return lineage.breaksOf(area).stream()
                .filter(one -> !one.day().isBefore(from) && !one.day().isAfter(to))
                .sorted(Comparator.comparing(Break::day))
                .toList();
    }

    /** The communes in the programme on a day; before the area itself began those of what it came of. */
    List<UnitSummary> communesOn(UnitSummary area, LocalDate day) {
        if (area.existsOn(day)) {
            return units.programmeCommunesOf(area.path(), day);
        }
        List<UnitSummary> communes = new ArrayList<>();
        lineage.predecessorsOf(area.id()).stream()
                .filter(before -> before.unit().existsOn(day))
                .forEach(before ->
                        communes.addAll(units.programmeCommunesOf(before.unit().path(), day)));
        return communes;
    }
}
