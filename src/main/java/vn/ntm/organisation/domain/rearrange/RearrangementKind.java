package vn.ntm.organisation.domain.rearrange;

import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitEventKind;

/** What is done to units; the last two hand over for events that the directory knows already. */
public enum RearrangementKind {
    GIAI_THE,
    NHAP_TOAN_BO,
    DIEU_CHINH_MOT_PHAN,
    THANH_LAP_MOI,
    DOI_TEN,
    DOI_LOAI,
    DOI_CAP_TREN,
    /** The whole reform of 1/7/2025 as one event. */
    CAI_CACH_2025,
    /** Whatever is still open with units that ended by recorded events. */
    DA_KET_THUC;

    /** Whether it runs through the whole directory, step by step, in the background. */
    public boolean isNational() {
        return event() == null;
    }

    /** The event that is recorded when it is carried out. */
    @Nullable UnitEventKind event() {
        return switch (this) {
            case CAI_CACH_2025, DA_KET_THUC -> null;
            default -> UnitEventKind.valueOf(name());
        };
    }

    /** One unit goes on as another: under another name, kind or parent. */
    public boolean isSameUnit() {
        return this == DOI_TEN || this == DOI_LOAI || this == DOI_CAP_TREN;
    }

    /** Whether it may begin a unit. */
    boolean begins() {
        return isSameUnit() || this == THANH_LAP_MOI;
    }
}
