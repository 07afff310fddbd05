package vn.ntm.organisation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.organisation.NationalDirectory;
import vn.ntm.organisation.SampleOrganisations;
import vn.ntm.organisation.UnitEventKind;
import vn.ntm.organisation.UnitFlagKind;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.organisation.Units.Lineage;
import vn.ntm.organisation.Units.NewUnit;
import vn.ntm.organisation.Units.NewUnitEvent;
import vn.ntm.organisation.Units.Share;

/** Enters the bodies of the five notices below the units of the national directory. */
@Service
@Transactional
class SampleOrganisationsLoader implements SampleOrganisations {

    private static final Set<String> PROVINCES = Set.of("20", "24", "36", "38");
    /** Bodies beside the People's Committee, not below it. */
    private static final Set<UnitKind> BESIDE = Set.of(
            UnitKind.UBND,
            UnitKind.HDND,
            UnitKind.DANG,
            UnitKind.MTTQ,
            UnitKind.DOAN_THE,
            UnitKind.DOANH_NGHIEP,
            UnitKind.NGANH_DOC,
            UnitKind.BO,
            UnitKind.HOI_DONG,
            UnitKind.CONG_AN,
            UnitKind.QUAN_SU);

    private static final Set<UnitKind> OF_THE_DISTRICT_TOO = Set.of(UnitKind.UBND, UnitKind.DANG, UnitKind.BAN_CHI_DAO);
    /** Nghị định 45/2025/NĐ-CP joined the departments on this day. */
    private static final LocalDate DEPARTMENTS_JOINED = LocalDate.of(2025, 3, 1);

    private static final LocalDate KEY_AREA_SINCE = LocalDate.of(2018, 1, 1);

    private final NationalDirectory directory;
    private final Units units;
    private final UnitStore store;
    private final UnitQueries queries;

    SampleOrganisationsLoader(NationalDirectory directory, Units units, UnitStore store, UnitQueries queries) {
        this.directory = directory;
        this.units = units;
        this.queries = queries;
        this.store = store;
    }

    @Override
    public void load() {
        directory.loadProvinces(PROVINCES);
        SampleFile file = SampleFile.open();
        for (SampleFile province : file.children("provinces")) {
            String list = province.day("valid_to") == null ? "2025:" : "2024:";
            UnitId id = key(list + province.required("code"));
            link(province, id);
        }
        file.children("seeds").forEach(this::seed);
        store.flush();
    }

    private void seed(SampleFile seed) {
        UnitId province = key(seed.required("province"));
        SampleFile described = seed.child("district");
        LocalDate day = Objects.requireNonNull(seed.child("notice").day("meeting_on"));
        UnitId district = find(described, province, day).orElseThrow();
        link(described, district);
        for (SampleFile commune : seed.children("communes")) {
            commune(commune, district, day);
        }
        for (SampleFile commune : seed.children("closed_units")) {
            commune(commune, district, Objects.requireNonNull(commune.day("valid_to")));
        }
        boolean provincial = seed.child("notice").required("issuer").equals("u2-ubnd");
        Place place = new Place(province, district, provincial);
        seed.children("units").forEach(unit -> body(unit, place));
        successors(seed.children("units"));
        opinionGivers(seed.child("province_opinion_givers"), province);
    }

    /** Where the bodies of a notice belong. */
    private record Place(UnitId province, UnitId district, boolean provincial) {

        UnitId homeOf(UnitKind kind, String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!provincial) {
                return lower.contains("tỉnh") ? province : district;
            }
            return lower.contains("huyện") && OF_THE_DISTRICT_TOO.contains(kind) ? district : province;
        }
    }

    private void commune(SampleFile commune, UnitId district, LocalDate day) {
        UnitId id = find(commune, district, day).orElseGet(() -> enter(commune, district));
        link(commune, id);
        OrganisationUnit unit = store.find(id).orElseThrow();
        List<UnitFlag> flags = new ArrayList<>();
        if (commune.flag("border", false)) {
            flags.add(new UnitFlag(UnitFlagKind.BIEN_GIOI, null, null, null, null));
        }
        if (commune.texts("flags").contains("XA_TRONG_DIEM_ANTT")) {
            flags.add(new UnitFlag(UnitFlagKind.XA_TRONG_DIEM_ANTT, KEY_AREA_SINCE, null, null, null));
        }
        if (!flags.isEmpty()) {
            unit.flag(flags);
        }
    }

    private void body(SampleFile body, Place place) {
        UnitKind kind = UnitKind.valueOf(body.required("type"));
        String parentKey = body.text("parent");
        String provinceKey = body.text("province");
        UnitId parent;
        if (parentKey != null) {
            parent = key(parentKey);
        } else if (provinceKey != null) {
            parent = key(provinceKey);
        } else {
            UnitId home = place.homeOf(kind, body.required("name"));
            parent = BESIDE.contains(kind) ? home : committeeOf(home);
        }
        LocalDate day = body.day("valid_from");
        UnitId id =
                find(body, parent, day == null ? LocalDate.of(2020, 1, 1) : day).orElseGet(() -> enter(body, parent));
        link(body, id);
    }

    private void opinionGivers(SampleFile givers, UnitId province) {
        List<String> names = new ArrayList<>();
        givers.children("missing_20200420").forEach(giver -> names.add(giver.required("name")));
        names.addAll(givers.texts("received_names_demo"));
        for (String name : names) {
            UnitKind kind = UnitKind.SO;
            if (name.startsWith("Công an")) {
                kind = UnitKind.CONG_AN;
            } else if (name.startsWith("Bộ Chỉ huy")) {
                kind = UnitKind.QUAN_SU;
            } else if (name.startsWith("Bảo hiểm") || name.startsWith("Cục")) {
                kind = UnitKind.NGANH_DOC;
            }
            register(new NewUnit(
                    "u4-tinh-" + SearchKey.plain(name).replace(' ', '-'),
                    kind,
                    name,
                    null,
                    null,
                    province,
                    null,
                    null,
                    kind == UnitKind.SO,
                    false,
                    List.of()));
        }
    }

    private void successors(List<SampleFile> bodies) {
        Map<String, List<Lineage>> joined = new LinkedHashMap<>();
        for (SampleFile body : bodies) {
            String successor = body.text("successor");
            if (successor != null) {
                joined.computeIfAbsent(successor, any -> new ArrayList<>())
                        .add(new Lineage(key(body.required("id")), key(successor), Share.WHOLE));
            }
        }
        joined.forEach((successor, lineage) -> {
            NewUnitEvent event = new NewUnitEvent(
                    "sample:" + successor,
                    UnitEventKind.NHAP_TOAN_BO,
                    DEPARTMENTS_JOINED,
                    "45/2025/NĐ-CP",
                    null,
                    null,
                    lineage);
            if (units.recordEvent(event).isRejected()) {
                throw new IllegalStateException("sample event refused: " + event);
            }
        });
    }

    /** The same kind of unit with the same name right below, whatever the spelling, alive on the day. */
    private Optional<UnitId> find(SampleFile described, UnitId parent, LocalDate day) {
        Optional<UnitId> known = units.byKey(described.required("id"));
        if (known.isPresent()) {
            return known;
        }
        UnitKind kind = UnitKind.valueOf(described.required("type"));
        String name = SearchKey.plain(described.required("name"));
        return queries.children(parent, kind, day).stream()
                .filter(unit -> SearchKey.plain(unit.name()).equals(name))
                .map(UnitSummary::id)
                .findFirst();
    }

    private UnitId committeeOf(UnitId home) {
        UnitSummary unit = units.find(home).orElseThrow();
        LocalDate end = unit.validTo();
        LocalDate day = end == null ? LocalDate.of(2020, 1, 1) : end;
        return queries.children(home, UnitKind.UBND, day).stream()
                .map(UnitSummary::id)
                .findFirst()
                .orElse(home);
    }

    private UnitId enter(SampleFile described, UnitId parent) {
        UnitKind kind = UnitKind.valueOf(described.required("type"));
        LocalDate from = described.day("valid_from");
        return register(new NewUnit(
                null,
                kind,
                described.required("name"),
                null,
                described.text("code"),
                parent,
                from == null ? described.day("start") : from,
                described.day("valid_to"),
                described.flag("subordinate_of_ubnd", true),
                described.flag("counts_in_average", kind == UnitKind.XA),
                described.texts("aliases")));
    }

    private UnitId register(NewUnit unit) {
        var outcome = units.register(unit);
        if (outcome.isRejected()) {
            throw new IllegalStateException("sample unit refused: " + unit + " " + outcome.rejections());
        }
        return outcome.value();
    }

    private void link(SampleFile described, UnitId id) {
        String key = described.required("id");
        if (units.byKey(key).isEmpty()) {
            store.addKey(key, id);
        }
        List<String> aliases = described.texts("aliases");
        if (!aliases.isEmpty()) {
            store.find(id).orElseThrow().alsoCalled(aliases);
        }
    }

    private UnitId key(String key) {
        return units.byKey(key).orElseThrow(() -> new IllegalStateException("no unit " + key));
    }
}
