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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.AdministrativeLevel;
import vn.ntm.organisation.UnitEventKind;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units.Share;

/**
 * Units up to 30/6/2025, told backwards: the list of that day is known, and the changes of codes since 2018 say what each
 * code stood for before. A commune that changed its name, kind or district is another row before the change; a district
 * or province keeps its row, so that nothing below it has to move.
 */
final class FormerUnits {

    static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final Pattern HANDED_OVER = Pattern.compile("same kind and name was under code (\\d+)");

    private final List<DirectoryUnit> units = new ArrayList<>();
    private final List<DirectoryEvent> events = new ArrayList<>();
    private final Map<String, List<DirectoryUnit>> byCode = new HashMap<>();
    private final Map<String, Known> known = new HashMap<>();
    private final List<Runnable> handOvers = new ArrayList<>();
    private final List<Runnable> links = new ArrayList<>();

    /** What is known about a change beyond the list of codes. */
    private record Known(
            LocalDate effectiveOn,
            @Nullable UnitEventKind kind,
            @Nullable String document,
            @Nullable LocalDate documentDate,
            @Nullable String note,
            Map<String, Share> receivers) {}

    FormerUnits(DirectoryRows rows, Set<String> provinces) {
        readKnown(rows.read("events-known"));
        Map<String, Map<String, String>> last = new LinkedHashMap<>();
        rows.read("units-2024").forEach(row -> last.put(cell(row, "code"), row));
        Map<String, TreeMap<String, List<Map<String, String>>>> changes = new HashMap<>();
        Map<String, String> level =
                new TreeMap<>(Comparator.comparing(String::length).thenComparing(code -> code));
        Map<String, String> provinceOf = new HashMap<>();
        last.forEach((code, row) -> {
            level.put(code, "");
            provinceOf.put(code, provinceOf(code, cell(row, "parent_code"), provinceOf));
        });
        for (Map<String, String> row : rows.read("events-2018-2024")) {
            String code = cell(row, "code");
            level.put(code, "");
            provinceOf.putIfAbsent(code, cell(row, "province_code"));
            changes.computeIfAbsent(code, any -> new TreeMap<>(Comparator.reverseOrder()))
                    .computeIfAbsent(cell(row, "by"), any -> new ArrayList<>())
                    .add(row);
        }
        for (String code : level.keySet()) {
            if (provinces.contains(Objects.requireNonNull(provinceOf.get(code)))) {
                tell(code, last.get(code), changes.getOrDefault(code, new TreeMap<>()));
            }
        }
        handOvers.forEach(Runnable::run);
        units.removeIf(unit -> unit.sameAs != null);
        links.forEach(Runnable::run);
        units.forEach(FormerUnits::addKeys);
        endDistricts();
    }

    List<DirectoryUnit> units() {
        return units;
    }

    List<DirectoryEvent> events() {
        return events;
    }

    /** The unit that bore the code on the day. */
    @Nullable DirectoryUnit on(String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.livesOn(day))
                .findFirst()
                .map(DirectoryUnit::itself)
                .orElse(null);
    }

    private static String provinceOf(String code, String parent, Map<String, String> known) {
        return parent.isEmpty() ? code : known.getOrDefault(parent, parent);
    }

    private void tell(
            String code, @Nullable Map<String, String> last, TreeMap<String, List<Map<String, String>>> changes) {
        @Nullable DirectoryUnit unit = null;
        if (last != null) {
            unit = add(cell(last, "full_name"), cell(last, "kind"), code, cell(last, "parent_code"), LAST_DAY);
            String other = optional(last, "alt_full_name");
            if (other != null) {
                unit.aliases.add(other);
            }
        }
        for (Map.Entry<String, List<Map<String, String>>> change : changes.entrySet()) {
            Map<String, String> row = change.getValue().get(0);
            Known fact = known.get(code + "@" + change.getKey());
            LocalDate day = fact == null ? LocalDate.parse(change.getKey()) : fact.effectiveOn();
            Set<String> what =
                    change.getValue().stream().map(r -> cell(r, "event")).collect(Collectors.toSet());
            if (what.contains("APPEARED")) {
                if (unit != null) {
                    unit.from = day;
                }
                unit = null;
            } else if (what.contains("VANISHED")) {
                unit = before(row, day);
                DirectoryUnit gone = unit;
                links.add(() -> vanished(gone, row, day, fact));
            } else if (unit != null) {
                unit = changed(unit, change.getValue(), what, day, fact);
            }
        }
    }

    private @Nullable DirectoryUnit changed(
            DirectoryUnit unit, List<Map<String, String>> rows, Set<String> what, LocalDate day, @Nullable Known fact) {
        Map<String, String> row = rows.get(0);
        String oldName = cell(row, "old_full_name");
        if (what.equals(Set.of("RESPELLED"))) {
            unit.aliases.add(oldName);
            return unit;
        }
        if (!unit.kind.isCommune()) {
            unit.past.add(
                    0,
                    new DirectoryUnit.Past(
                            UnitKind.valueOf(cell(row, "old_kind")), oldName, unit.code, day.minusDays(1)));
            return unit;
        }
        unit.from = day;
        DirectoryUnit before = before(row, day);
        Matcher match = rows.stream()
                .map(r -> HANDED_OVER.matcher(cell(r, "note")))
                .filter(Matcher::find)
                .findFirst()
                .orElse(null);
        if (match != null) {
            String otherCode = match.group(1);
            handOvers.add(() -> handOver(unit, otherCode, day));
        }
        links.add(() -> became(before, unit, row, what, day, fact, match != null));
        return before;
    }

    private DirectoryUnit before(Map<String, String> row, LocalDate day) {
        return add(
                cell(row, "old_full_name"),
                cell(row, "old_kind"),
                cell(row, "code"),
                cell(row, "old_parent"),
                day.minusDays(1));
    }

    private DirectoryUnit add(String name, String kind, String code, String parentCode, LocalDate lastDay) {
        DirectoryUnit parent = null;
        if (!parentCode.isEmpty()) {
            parent = on(parentCode, lastDay);
            if (parent == null) {
                throw new IllegalStateException("no parent " + parentCode + " of " + name + " on " + lastDay);
            }
        }
        DirectoryUnit unit = new DirectoryUnit(UnitKind.valueOf(kind), name, code, parent, null, lastDay);
        units.add(unit);
        byCode.computeIfAbsent(code, any -> new ArrayList<>()).add(unit);
        return unit;
    }

    /** The code passed on while the unit lived on: the town Thất Khê was 05995 and took 06040 from a commune. */
    private void handOver(DirectoryUnit unit, String otherCode, LocalDate day) {
        for (DirectoryUnit candidate : byCode.getOrDefault(otherCode, List.of())) {
            if (day.minusDays(1).equals(candidate.to)
                    && candidate.sameAs == null
                    && candidate.kind == unit.kind
                    && candidate.parent == unit.parent
                    && SearchKey.plain(candidate.name).equals(SearchKey.plain(unit.name))) {
                unit.continues(candidate);
                return;
            }
        }
    }

    private void vanished(DirectoryUnit gone, Map<String, String> row, LocalDate day, @Nullable Known fact) {
        if (gone.sameAs != null) {
            return;
        }
        UnitEventKind kind = fact == null || fact.kind() == null ? UnitEventKind.NHAP_TOAN_BO : fact.kind();
        event(gone, kind, row, day, fact, receivers(gone, day, fact));
    }

    private void became(
            DirectoryUnit before,
            DirectoryUnit after,
            Map<String, String> row,
            Set<String> what,
            LocalDate day,
            @Nullable Known fact,
            boolean handedOver) {
        UnitEventKind kind = UnitEventKind.DOI_TEN;
        Share share = Share.WHOLE;
        if (fact != null && fact.kind() != null) {
            kind = fact.kind();
        } else if (handedOver) {
            kind = UnitEventKind.NHAP_TOAN_BO;
            share = Share.UNKNOWN;
        } else if (what.contains("KIND_CHANGED")) {
            kind = UnitEventKind.DOI_LOAI;
        } else if (!what.contains("RENAMED")) {
            kind = UnitEventKind.DOI_CAP_TREN;
        }
        List<DirectoryEvent.Pair> pairs = fact == null || fact.receivers().isEmpty()
                ? List.of(new DirectoryEvent.Pair(before.itself(), after.itself(), share))
                : receivers(before, day, fact);
        event(before, kind, row, day, fact, pairs);
    }

    private List<DirectoryEvent.Pair> receivers(DirectoryUnit from, LocalDate day, @Nullable Known fact) {
        if (fact == null || fact.receivers().isEmpty()) {
            return List.of(new DirectoryEvent.Pair(from, null, Share.UNKNOWN));
        }
        return fact.receivers().entrySet().stream()
                .map(entry -> new DirectoryEvent.Pair(
                        from,
                        Objects.requireNonNull(on(entry.getKey(), day), "receiver " + entry.getKey()),
                        entry.getValue()))
                .toList();
    }

    private void event(
            DirectoryUnit from,
            UnitEventKind kind,
            Map<String, String> row,
            LocalDate day,
            @Nullable Known fact,
            List<DirectoryEvent.Pair> pairs) {
        String document = fact == null ? optional(row, "decrees") : fact.document();
        String note = fact == null ? null : fact.note();
        if (fact == null && cell(row, "date_basis").equals("between")) {
            note = "Ngày chính xác chưa rõ: sau " + vn.ntm.shared.Dates.format(day(row, "after")) + ", chậm nhất "
                    + vn.ntm.shared.Dates.format(day);
        }
        events.add(new DirectoryEvent(
                "gso:" + from.code + ":" + day,
                kind,
                day,
                document,
                fact == null ? null : fact.documentDate(),
                note,
                pairs));
    }

    private void readKnown(List<Map<String, String>> rows) {
        for (Map<String, String> row : rows) {
            String kind = optional(row, "kind");
            Known fact = known.computeIfAbsent(
                    cell(row, "code") + "@" + cell(row, "by"),
                    any -> new Known(
                            Objects.requireNonNull(day(row, "effective_on")),
                            kind == null ? null : UnitEventKind.valueOf(kind),
                            optional(row, "document"),
                            day(row, "document_date"),
                            optional(row, "note"),
                            new LinkedHashMap<>()));
            String to = optional(row, "to_code");
            if (to != null) {
                fact.receivers().put(to, Share.valueOf(cell(row, "share")));
            }
        }
    }

    private static void addKeys(DirectoryUnit unit) {
        LocalDate end = unit.to;
        unit.keys.add(LAST_DAY.equals(end) ? "2024:" + unit.code : "former:" + unit.code + ":" + end);
    }

    /** The tier of districts ended with 30/6/2025; nobody succeeded them. */
    private void endDistricts() {
        Map<DirectoryUnit, List<DirectoryEvent.Pair>> districts = new LinkedHashMap<>();
        for (DirectoryUnit unit : units) {
            DirectoryUnit province = unit.parent;
            if (unit.kind.level() == AdministrativeLevel.DISTRICT && province != null && LAST_DAY.equals(unit.to)) {
                districts
                        .computeIfAbsent(province, any -> new ArrayList<>())
                        .add(new DirectoryEvent.Pair(unit, null, Share.UNKNOWN));
            }
        }
        districts.forEach((province, pairs) -> events.add(new DirectoryEvent(
                "2025-districts:" + province.code,
                UnitEventKind.GIAI_THE,
                LAST_DAY.plusDays(1),
                null,
                null,
                "Kết thúc hoạt động của cấp huyện; chính quyền địa phương còn hai cấp",
                pairs)));
    }
}
