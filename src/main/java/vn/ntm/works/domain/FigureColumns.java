package vn.ntm.works.domain;

import java.util.ArrayList;
import java.util.List;
import vn.ntm.works.domain.WorkStore.Source;

/** Heads of tables B4 and B5 in a workbook: what is written out is read back in. */
public final class FigureColumns {

    public static final String NUMBER = "TT";
    public static final String UNIT_CODE = "Mã xã";
    public static final String UNIT = "Xã";
    public static final String WORK_ID = "Mã công trình";
    public static final String WORK = "Công trình, dự án";
    public static final String CRITERIA = "Tiêu chí";
    public static final String OWNER = "Chủ đầu tư";
    public static final String DECISION = "Quyết định phê duyệt";
    public static final String DECIDED_ON = "Ngày quyết định";
    public static final String INVESTMENT = "Tổng mức đầu tư";
    public static final String VOLUME = "Khối lượng hoàn thành";
    public static final String PAID = "Đã thanh toán";
    public static final String DEBT = "Nợ đọng";
    public static final String PLAN = "Phương án xử lý";
    public static final String DUE_ON = "Thời hạn xử lý";

    public static final String SOURCE_CODE = "Mã nguồn";
    public static final String SOURCE = "Nguồn vốn";
    public static final String PLANNED = "Kế hoạch";
    public static final String DONE = "Thực hiện";
    public static final String PAID_OUT = "Giải ngân";
    public static final String QUANTITY = "Số lượng";

    private FigureColumns() {}

    /** "Đã thanh toán: Ngân sách xã". */
    public static String paidFrom(Source source) {
        return PAID + ": " + source.name();
    }

    /** Of B4, with one column for each source. */
    public static List<String> debts(List<Source> sources) {
        List<String> heads = new ArrayList<>(List.of(
                NUMBER, UNIT_CODE, UNIT, WORK_ID, WORK, CRITERIA, OWNER, DECISION, DECIDED_ON, INVESTMENT, VOLUME));
        sources.forEach(source -> heads.add(paidFrom(source)));
        heads.addAll(List.of(PAID, DEBT, PLAN, DUE_ON));
        return heads;
    }

    /** Of the sheet of B5 that tells every unit and source. */
    public static List<String> resources() {
        return List.of(
                NUMBER,
                UNIT_CODE,
                UNIT,
                SOURCE_CODE,
                SOURCE,
                "Đơn vị tính",
                QUANTITY,
                PLANNED,
                DONE,
                PAID_OUT,
                "% giải ngân");
    }
}
