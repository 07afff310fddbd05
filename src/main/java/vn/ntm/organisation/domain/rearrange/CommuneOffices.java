package vn.ntm.organisation.domain.rearrange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.domain.rearrange.EndingStore.CommuneOffice;

/** The offices of a commune under Nghị định 150/2025/NĐ-CP. */
final class CommuneOffices {

    static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

    static final List<CommuneOffice> ALL = List.of(
            office(UnitKind.VAN_PHONG, "Văn phòng HĐND và UBND", null),
            office(UnitKind.PHONG, "Phòng Kinh tế", false),
            // the name in a phường is recalled, not compared with the decree
            office(UnitKind.PHONG, "Phòng Kinh tế, Hạ tầng và Đô thị", true),
            office(UnitKind.PHONG, "Phòng Văn hóa - Xã hội", null),
            office(UnitKind.DON_VI_SU_NGHIEP, "Trung tâm Phục vụ hành chính công", null));

    private CommuneOffices() {}

    private static CommuneOffice office(UnitKind kind, String name, @Nullable Boolean ward) {
        return new CommuneOffice(kind.name(), name, ward, vn.ntm.organisation.domain.SearchKey.stored(List.of(name)));
    }
}
