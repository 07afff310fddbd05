package vn.ntm.assessment.domain;

import java.util.List;

/** The columns of table B2, out and back in. */
public final class ResultColumns {

    public static final String UNIT_CODE = "Mã xã";
    public static final String UNIT = "Xã";
    public static final String ITEM = "Mã chỉ tiêu";
    public static final String VALUE = "Giá trị";
    public static final String STATUS = "Kết quả";

    /** In the order they are printed; what is read back is found by name, wherever it stands. */
    public static final List<String> ALL =
            List.of("TT", UNIT_CODE, UNIT, ITEM, "Chỉ tiêu", "Đơn vị tính", "Mức phải đạt", VALUE, STATUS);

    private ResultColumns() {}
}
