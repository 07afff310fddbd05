package vn.ntm.organisation.domain.rearrange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitEventKind;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.organisation.Units.Lineage;
import vn.ntm.organisation.Units.NewUnit;
import vn.ntm.organisation.Units.NewUnitEvent;
import vn.ntm.organisation.Units.Share;

/**
 * The departments of the provinces that work with the program, as Nghị định 45/2025/NĐ-CP names them since 1/3/2025. Twice
 * is once: what is there already is left alone.
 */
@Component
class Departments {

    private static final LocalDate JOINED_ON = LocalDate.of(2025, 3, 1);
    private static final String DECREE = "45/2025/NĐ-CP";
    private static final String RECALLED = "Nội dung sáp nhập ghi theo trí nhớ, chưa đối chiếu văn bản";

    private final EndingStore endings;
    private final Units units;

    Departments(EndingStore endings, Units units) {
        this.endings = endings;
        this.units = units;
    }

    /** How many departments began or were joined. */
    long renew(LocalDate day) {
        long touched = 0;
        for (UnitSummary province : units.findAll(
                        endings.usedProvinces(day).stream().map(UnitId::new).toList())
                .values()) {
            UnitId committee = committee(province, day);
            Map<String, UnitId> departments = new LinkedHashMap<>();
            for (String name : OfficeHeir.DEPARTMENTS) {
                UnitId known = find(province, name, day);
                if (known == null) {
                    touched++;
                }
                departments.put(name, known == null ? enter(province, committee, name) : known);
            }
            touched += join(province, departments);
        }
        return touched;
    }

    private UnitId committee(UnitSummary province, LocalDate day) {
        return units.inScope(province.path(), day).stream()
                .filter(unit -> unit.kind() == UnitKind.UBND && province.id().equals(unit.parentId()))
                .map(UnitSummary::id)
                .findFirst()
                .orElseGet(() -> register(
                        UnitKind.UBND,
                        "UBND " + kindWord(province) + " " + province.shortName(),
                        province.id(),
                        province));
    }

    private @org.jspecify.annotations.Nullable UnitId find(UnitSummary province, String name, LocalDate day) {
        return units.named(local(province, name), province.path(), day).stream()
                .filter(unit -> !unit.kind().isAdministrative())
                .map(UnitSummary::id)
                .findFirst()
                .orElse(null);
    }

    private UnitId enter(UnitSummary province, UnitId committee, String name) {
        UnitKind kind = name.startsWith("Văn phòng") ? UnitKind.VAN_PHONG : UnitKind.SO;
        return register(kind, local(province, name), committee, province);
    }

    private UnitId register(UnitKind kind, String name, UnitId parent, UnitSummary province) {
        LocalDate began = province.validFrom();
        LocalDate from = began == null || began.isBefore(JOINED_ON) ? JOINED_ON : began;
        return units.register(new NewUnit(null, kind, name, null, null, parent, from, null, true, false, List.of()))
                .value();
    }

    private long join(UnitSummary province, Map<String, UnitId> departments) {
        List<Map.Entry<String, String>> former = new ArrayList<>(OfficeHeir.JOINED.entrySet());
        former.sort(Map.Entry.comparingByKey());
        long joined = 0;
        for (Map.Entry<String, String> pair : former) {
            UnitId into = departments.get(pair.getValue());
            for (UnitSummary old : units.named(pair.getKey(), province.path(), JOINED_ON)) {
                if (into != null && !old.id().equals(into) && old.kind() == UnitKind.SO) {
                    units.recordEvent(new NewUnitEvent(
                            "so-2025:" + old.id(),
                            UnitEventKind.NHAP_TOAN_BO,
                            JOINED_ON,
                            DECREE,
                            null,
                            RECALLED,
                            List.of(new Lineage(old.id(), into, Share.WHOLE))));
                    joined++;
                }
            }
        }
        return joined;
    }

    private static String local(UnitSummary province, String name) {
        return province.kind() == UnitKind.THANH_PHO_TW ? name.replace(" tỉnh", " thành phố") : name;
    }

    private static String kindWord(UnitSummary province) {
        return province.kind() == UnitKind.THANH_PHO_TW ? "thành phố" : "tỉnh";
    }
}
