package vn.ntm.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ntm.organisation.UnitEventKind;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.domain.UnitFate.Step;

/** The sentence on the page of a closed unit. */
class UnitFateTest {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalDate END = LocalDate.of(2025, 6, 30);

    @Test
    void tellsTheChangeOfKindAndTheUnitOfToday() {
        Step ward = new Step(
                1,
                2,
                "Phường Song Khê",
                UnitKind.PHUONG,
                "Thành phố Bắc Giang",
                false,
                UnitEventKind.DOI_LOAI,
                LocalDate.of(2025, 1, 1));

        assertThat(UnitFate.tell(
                        1, "Xã Song Khê", END, List.of(ward, merged(2, 3, "Phường Tiền Phong", "Tỉnh Bắc Ninh"))))
                .isEqualTo(
                        "đơn vị đã kết thúc: phường từ 01/01/2025, nay thuộc phường Tiền Phong, tỉnh Bắc Ninh (01/7/2025)");
    }

    @Test
    void tellsTheMoveToAnotherDistrict() {
        Step moved = new Step(
                1,
                2,
                "Xã Mỹ Hà",
                UnitKind.XA,
                "Thành phố Nam Định",
                false,
                UnitEventKind.DOI_CAP_TREN,
                LocalDate.of(2024, 9, 1));

        assertThat(UnitFate.tell(1, "Xã Mỹ Hà", END, List.of(moved, merged(2, 3, "Phường Đông A", "Tỉnh Ninh Bình"))))
                .isEqualTo(
                        "đơn vị đã kết thúc: thuộc thành phố Nam Định từ 01/9/2024, nay thuộc phường Đông A, tỉnh Ninh Bình (01/7/2025)");
    }

    @Test
    void aNewUnitOfTheSameNameIsCalledNew() {
        assertThat(UnitFate.tell(1, "Xã Quốc Khánh", END, List.of(merged(1, 2, "Xã Quốc Khánh", "Tỉnh Lạng Sơn"))))
                .isEqualTo(
                        "đơn vị đã kết thúc: nay thuộc xã Quốc Khánh (đơn vị mới cùng tên), tỉnh Lạng Sơn (01/7/2025)");
    }

    @Test
    void aUnitSharedOutNamesAllReceivers() {
        assertThat(UnitFate.tell(
                        1,
                        "Xã Đại Đồng",
                        END,
                        List.of(
                                merged(1, 2, "Xã Quốc Khánh", "Tỉnh Lạng Sơn"),
                                merged(1, 3, "Xã Thất Khê", "Tỉnh Lạng Sơn"))))
                .isEqualTo(
                        "đơn vị đã kết thúc: nay thuộc xã Quốc Khánh, tỉnh Lạng Sơn (01/7/2025); xã Thất Khê, tỉnh Lạng Sơn (01/7/2025)");
    }

    @Test
    void aMereChangeOfKindSaysWhatTheUnitIsNow() {
        Step now = new Step(
                1,
                2,
                "Phường Lộc Ninh",
                UnitKind.PHUONG,
                "Thành phố Đồng Nai",
                true,
                UnitEventKind.DOI_LOAI,
                LocalDate.of(2026, 4, 30));

        assertThat(UnitFate.tell(1, "Xã Lộc Ninh", END, List.of(now)))
                .isEqualTo("đơn vị đã kết thúc: nay là phường Lộc Ninh, thành phố Đồng Nai (30/4/2026)");
    }

    @Test
    void whoHasNoSuccessorOnlyEnded() {
        assertThat(UnitFate.tell(1, "Huyện Tràng Định", END, List.of())).isEqualTo("đơn vị đã kết thúc ngày 30/6/2025");
    }

    private static Step merged(long from, long to, String name, String parent) {
        return new Step(from, to, name, UnitKind.XA, parent, true, UnitEventKind.THANH_LAP_MOI, REFORM);
    }
}
