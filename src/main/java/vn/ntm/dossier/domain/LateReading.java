package vn.ntm.dossier.domain;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.dossier.DossierTables;
import vn.ntm.dossier.DossierTables.Late;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;

/** Late dossiers of a year, unit by unit. */
@Service
@Transactional(readOnly = true)
public class LateReading {

    private final DossierTables tables;
    private final Units units;

    LateReading(DossierTables tables, Units units) {
        this.tables = tables;
        this.units = units;
    }

    /** What one unit was late with. */
    public record Sheet(UnitSummary unit, List<Late> dossiers) {}

    /** In the Vietnamese alphabet. */
    public List<Sheet> of(int year, Actor actor) {
        Map<UnitId, List<Late>> late =
                tables.late(year, actor).stream().collect(Collectors.groupingBy(Late::charged));
        Map<UnitId, UnitSummary> known = units.findAll(late.keySet());
        Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        return late.entrySet().stream()
                .map(entry -> new Sheet(Objects.requireNonNull(known.get(entry.getKey())), entry.getValue()))
                .sorted(Comparator.comparing(sheet -> sheet.unit().name(), vietnamese))
                .toList();
    }
}
