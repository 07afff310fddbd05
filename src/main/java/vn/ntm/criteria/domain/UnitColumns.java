package vn.ntm.criteria.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.domain.RequirementStore.ProvinceRegion;
import vn.ntm.organisation.AdministrativeLevel;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.VietnameseText;

/** Where units stand in the tables of levels: their province, their region, their group. */
@Component
public class UnitColumns {

    static final String REGIONS = "REGION7";

    private final RequirementStore store;
    private final Units units;

    UnitColumns(RequirementStore store, Units units) {
        this.store = store;
        this.units = units;
    }

    /**
     * Where one unit stands.
     *
     * @param province null for units outside every province
     * @param columns by dimension
     */
    public record Standing(@Nullable UnitSummary province, Map<String, String> columns) {

        /** Message keys of the columns, by dimension. */
        public Map<String, String> labels() {
            Map<String, String> labels = new java.util.TreeMap<>();
            columns.forEach((dimension, column) -> labels.put(dimension, "criteria.column." + column));
            return labels;
        }
    }

    /** Units that do not exist are missing from the answer. */
    public Map<UnitId, Standing> of(Collection<UnitId> ids, LocalDate day) {
        Map<UnitId, UnitSummary> found = units.findAll(ids);
        Map<UnitId, UnitSummary> provinces = provincesOf(found.values());
        Map<Long, Map<String, String>> groups =
                store.groups(found.keySet().stream().map(UnitId::value).toList(), day);
        Map<Long, String> regions = regionsOf(found.values(), provinces, day);
        Map<UnitId, Standing> standings = new LinkedHashMap<>();
        found.forEach((id, unit) -> {
            Map<String, String> columns = new HashMap<>();
            String region = regions.get(id.value());
            if (region != null) {
                columns.put(REGIONS, region);
            }
            // A commune's own entry wins over the region of its province.
            columns.putAll(groups.getOrDefault(id.value(), Map.of()));
            standings.put(id, new Standing(provinces.get(id), columns));
        });
        return standings;
    }

    private Map<UnitId, UnitSummary> provincesOf(Collection<UnitSummary> of) {
        TreeSet<Long> ancestors = new TreeSet<>();
        of.forEach(unit -> ancestors.addAll(unit.ancestorIds()));
        Map<UnitId, UnitSummary> all =
                units.findAll(ancestors.stream().map(UnitId::new).toList());
        Map<UnitId, UnitSummary> provinces = new HashMap<>();
        for (UnitSummary unit : of) {
            unit.ancestorIds().stream()
                    .map(id -> all.get(new UnitId(id)))
                    .filter(above -> above != null && above.kind().level() == AdministrativeLevel.PROVINCE)
                    .findFirst()
                    .ifPresent(province -> provinces.put(unit.id(), province));
        }
        return provinces;
    }

    private Map<Long, String> regionsOf(Collection<UnitSummary> of, Map<UnitId, UnitSummary> provinces, LocalDate day) {
        Map<String, ProvinceRegion> known = store.keep("regions by name", this::regionsByName);
        Map<Long, String> regions = new HashMap<>();
        List<Long> open = new ArrayList<>();
        for (UnitSummary unit : of) {
            UnitSummary province = provinces.get(unit.id());
            String region = province == null ? null : region(province, known, day);
            if (region != null) {
                regions.put(unit.id().value(), region);
            } else if (province != null) {
                open.add(unit.id().value());
            }
        }
        if (!open.isEmpty()) {
            regions.putAll(inherited(open, known, day));
        }
        return regions;
    }

    private Map<String, ProvinceRegion> regionsByName() {
        return store.regions().stream()
                .collect(Collectors.toUnmodifiableMap(
                        region -> VietnameseText.fold(region.province()), Function.identity()));
    }

    /** A commune of a province that joins several regions keeps the region of the commune it came from. */
    private Map<Long, String> inherited(List<Long> open, Map<String, ProvinceRegion> known, LocalDate day) {
        Map<Long, Long> origins = store.predecessors(open);
        Map<UnitId, UnitSummary> former = units.findAll(
                origins.values().stream().distinct().map(UnitId::new).toList());
        Map<UnitId, UnitSummary> provinces = provincesOf(former.values());
        Map<Long, String> regions = new HashMap<>();
        origins.forEach((unit, origin) -> {
            UnitSummary province = provinces.get(new UnitId(origin));
            String region = province == null ? null : region(province, known, day);
            if (region != null) {
                regions.put(unit, region);
            }
        });
        return regions;
    }

    private static @Nullable String region(UnitSummary province, Map<String, ProvinceRegion> known, LocalDate day) {
        ProvinceRegion region = known.get(nameOf(province));
        if (region == null) {
            return null;
        }
        LocalDate last = province.validTo();
        LocalDate lived = last != null && last.isBefore(day) ? last : day;
        LocalDate until = region.validTo();
        return until == null || !lived.isAfter(until) ? region.region() : null;
    }

    /** "Tỉnh Lạng Sơn", "Thành phố Huế" by the name alone. */
    static String nameOf(UnitSummary province) {
        return plain(province.name());
    }

    /** The name of a province without its kind: "Tỉnh Thanh Hóa" and "Thanh Hóa" are one. */
    static String plain(String province) {
        return VietnameseText.fold(province).replaceFirst("^(tinh|thanh pho|tp\\.?) ", "");
    }
}
