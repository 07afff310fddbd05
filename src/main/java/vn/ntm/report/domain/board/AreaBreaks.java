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
import vn.ntm.shared.SnapshotCache;

/** The days on which the communes of an area changed, and which communes it had before: no line is drawn across. */
@Component
class AreaBreaks {

    private final UnitLineage lineage;
    private final Units units;
    private final SnapshotCache kept;

    /** All that an answer depends on but the database. */
    private record Question(long area) {}

    AreaBreaks(UnitLineage lineage, Units units, SnapshotCache kept) {
        this.lineage = lineage;
        this.units = units;
        this.kept = kept;
    }

    /** Those of the days, the first one first. */
    List<Break> between(UnitSummary area, LocalDate from, LocalDate to) {
        List<Break> all = kept.answer(new Question(area.id().value()), () -> lineage.breaksOf(area));
        return all.stream()
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
