package vn.ntm.organisation.domain;

import static vn.ntm.organisation.domain.DirectoryRows.cell;
import static vn.ntm.organisation.domain.DirectoryRows.day;
import static vn.ntm.organisation.domain.DirectoryRows.optional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitEventKind;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units.Share;
import vn.ntm.shared.VietnameseText;

/**
 * Units since 1/7/2025 with their predecessors. A province that the reform left unchanged keeps its row; a commune begins
 * a new one even under its old name, because its content and the tier above it changed.
 */
final class ReformUnits {

    private final FormerUnits former;
    private final List<DirectoryUnit> units = new ArrayList<>();
    private final List<DirectoryEvent> events = new ArrayList<>();
    /** By code, the unit of 1/7/2025. */
    private final Map<String, DirectoryUnit> first = new HashMap<>();

    ReformUnits(DirectoryRows rows, FormerUnits former, Set<String> newProvinces) {
        this.former = former;
        Map<String, Map<String, String>> superseded = new HashMap<>();
        rows.read("units-2025-superseded").forEach(row -> superseded.put(cell(row, "code"), row));
        Map<String, List<String>> provinces = new LinkedHashMap<>();
        Map<String, Boolean> unchanged = new HashMap<>();
        for (Map<String, String> row : rows.read("lineage-2025-provinces")) {
            provinces
                    .computeIfAbsent(cell(row, "new_code"), any -> new ArrayList<>())
                    .add(cell(row, "old_code"));
            unchanged.put(cell(row, "new_code"), cell(row, "unchanged").equals("yes"));
        }
        List<Map<String, String>> current = new ArrayList<>(rows.read("units-2025"));
        current.sort(Comparator.comparing(row -> cell(row, "code").length()));
        for (Map<String, String> row : current) {
            String code = cell(row, "code");
            String parent = cell(row, "parent_code");
            if (!newProvinces.contains(parent.isEmpty() ? code : parent)) {
                continue;
            }
            if (parent.isEmpty()) {
                province(
                        row,
                        superseded.get(code),
                        Objects.requireNonNull(provinces.get(code)),
                        unchanged.getOrDefault(code, false));
            } else {
                commune(row, superseded.get(code), Objects.requireNonNull(first.get(parent)));
            }
        }
        lineage(rows.read("lineage-2025"), current);
    }

    List<DirectoryUnit> units() {
        return units;
    }

    List<DirectoryEvent> events() {
        return events;
    }

    private void province(
            Map<String, String> row, @Nullable Map<String, String> before, List<String> oldCodes, boolean unchanged) {
        String code = cell(row, "code");
        if (unchanged) {
            DirectoryUnit kept = Objects.requireNonNull(former.on(oldCodes.get(0), FormerUnits.LAST_DAY));
            kept.to = null;
            kept.keys.add("2025:" + code);
            first.put(code, kept);
            return;
        }
        DirectoryUnit unit = unit(before == null ? row : before, row, null);
        unit.to = null;
        unit.keys.add("2025:" + code);
        if (before != null) {
            unit.past.add(new DirectoryUnit.Past(
                    UnitKind.valueOf(cell(before, "kind")),
                    cell(before, "full_name"),
                    code,
                    Objects.requireNonNull(day(before, "valid_to"))));
        }
        first.put(code, unit);
        events.add(new DirectoryEvent(
                "2025:" + code,
                UnitEventKind.THANH_LAP_MOI,
                Objects.requireNonNull(unit.from),
                optional(before == null ? row : before, "decree"),
                null,
                null,
                oldCodes.stream()
                        .map(old -> new DirectoryEvent.Pair(
                                Objects.requireNonNull(former.on(old, FormerUnits.LAST_DAY)), unit, Share.WHOLE))
                        .toList()));
    }

    private void commune(Map<String, String> row, @Nullable Map<String, String> before, DirectoryUnit province) {
        String code = cell(row, "code");
        DirectoryUnit now = unit(row, row, province);
        now.keys.add("2025:" + code);
        if (before == null) {
            first.put(code, now);
            return;
        }
        DirectoryUnit then = unit(before, before, province);
        then.to = day(before, "valid_to");
        then.keys.add("2025-07-01:" + code);
        first.put(code, then);
        events.add(new DirectoryEvent(
                "gso:" + code + ":" + now.from,
                UnitEventKind.DOI_LOAI,
                Objects.requireNonNull(now.from),
                cell(before, "superseded_by"),
                null,
                null,
                List.of(new DirectoryEvent.Pair(then, now, Share.WHOLE))));
    }

    private DirectoryUnit unit(
            Map<String, String> begin, Map<String, String> described, @Nullable DirectoryUnit province) {
        LocalDate from = day(begin, "valid_from");
        DirectoryUnit unit = new DirectoryUnit(
                UnitKind.valueOf(cell(described, "kind")),
                cell(described, "full_name"),
                cell(described, "code"),
                province,
                from,
                null);
        String other = described.get("alt_full_name");
        if (other != null && !other.isEmpty()) {
            unit.aliases.add(other);
        }
        units.add(unit);
        return unit;
    }

    private void lineage(List<Map<String, String>> rows, List<Map<String, String>> current) {
        Map<String, List<Map<String, String>>> byNew = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            if (first.containsKey(cell(row, "new_code"))) {
                byNew.computeIfAbsent(cell(row, "new_code"), any -> new ArrayList<>())
                        .add(row);
            }
        }
        Map<String, String> decrees = new HashMap<>();
        current.forEach(row -> decrees.put(cell(row, "code"), cell(row, "decree")));
        byNew.forEach((code, predecessors) -> begin(code, predecessors, decrees.getOrDefault(code, "")));
    }

    private void begin(String code, List<Map<String, String>> predecessors, String decree) {
        DirectoryUnit unit = Objects.requireNonNull(first.get(code));
        Map<DirectoryUnit, DirectoryEvent.Pair> pairs = new LinkedHashMap<>();
        List<String> unmatched = new ArrayList<>();
        for (Map<String, String> row : predecessors) {
            String old = optional(row, "old_code");
            DirectoryUnit from = old == null ? null : former.on(old, FormerUnits.LAST_DAY);
            if (from == null) {
                unmatched.add(cell(row, "text"));
            } else {
                Share share = Share.valueOf(VietnameseText.upper(cell(row, "share")));
                pairs.putIfAbsent(from, new DirectoryEvent.Pair(from, unit, share));
            }
        }
        boolean same = pairs.size() == 1
                && pairs.values().stream()
                        .allMatch(pair -> pair.share() == Share.WHOLE
                                && pair.from().kind == unit.kind
                                && SearchKey.plain(pair.from().name).equals(SearchKey.plain(unit.name)));
        events.add(new DirectoryEvent(
                "2025:" + code,
                same ? UnitEventKind.DOI_CAP_TREN : UnitEventKind.THANH_LAP_MOI,
                Objects.requireNonNull(unit.from),
                decree.isEmpty() ? null : decree,
                null,
                unmatched.isEmpty() ? null : "Cùng với: " + String.join(", ", unmatched),
                List.copyOf(pairs.values())));
    }
}
