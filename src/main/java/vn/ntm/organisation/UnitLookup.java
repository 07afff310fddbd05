package vn.ntm.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds units as the rows of a workbook name them: by code, or by a name that is one unit's alone. */
public final class UnitLookup {

    private static final int CODE_DIGITS = 5;

    private final List<UnitSummary> units;
    private final Map<String, UnitSummary> byCode = new HashMap<>();
    private final Map<String, List<UnitSummary>> byName = new HashMap<>();

    public UnitLookup(Collection<UnitSummary> units) {
        this.units = List.copyOf(units);
        for (UnitSummary unit : units) {
            if (unit.code() != null) {
                byCode.put(unit.code(), unit);
            }
            byName.computeIfAbsent(unit.name().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(unit);
        }
    }

    public List<UnitId> ids() {
        return units.stream().map(UnitSummary::id).toList();
    }

    /** By its code where there is one; by its name otherwise. */
    public Optional<UnitSummary> find(@Nullable String code, @Nullable String name) {
        if (code != null) {
            // A spreadsheet takes the zeros off "06004".
            String padded = code.length() < CODE_DIGITS && code.matches("\\d+")
                    ? "0".repeat(CODE_DIGITS - code.length()) + code
                    : code;
            return Optional.ofNullable(byCode.get(padded));
        }
        List<UnitSummary> named = byName.getOrDefault(name == null ? "" : name.toLowerCase(Locale.ROOT), List.of());
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
