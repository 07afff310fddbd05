package vn.ntm.organisation.domain.rearrange;

import vn.ntm.organisation.UnitKind;

/** How a unit is called after its kind has changed: "Xã Song Mai" becomes "Phường Song Mai". */
final class NewUnitName {

    private NewUnitName() {}

    static String of(UnitKind kind, String shortName) {
        String word = switch (kind) {
            case XA -> "Xã ";
            case PHUONG -> "Phường ";
            case THI_TRAN -> "Thị trấn ";
            case DAC_KHU -> "Đặc khu ";
            case HUYEN -> "Huyện ";
            case QUAN -> "Quận ";
            case THI_XA -> "Thị xã ";
            case TINH -> "Tỉnh ";
            case THANH_PHO_TINH, THANH_PHO_TW, THANH_PHO_TW_CON -> "Thành phố ";
            default -> "";
        };
        return word + shortName;
    }
}
