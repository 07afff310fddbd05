package vn.ntm.task.domain.series;

import java.util.List;
import vn.ntm.shared.VietnameseText;

/**
 * Field sets to start from; the office changes them afterwards. The first whose words the duty says is taken. Codes are
 * the same wherever the same is asked, so that a summary finds what it sums up.
 */
public enum ReadyTemplate {
    SUMMARY("Tổng hợp báo cáo của các đơn vị", List.of("tong hop"), Fields.SUMMARY),
    COMMUNE("Tiến độ tiêu chí, hồ sơ, nợ xây dựng cơ bản", List.of("no xay dung co ban"), Fields.COMMUNE),
    AGENCY("Tiến độ, hồ sơ các tiêu chí phụ trách", List.of("tien do", "tieu chi"), Fields.AGENCY),
    REVIEW("Kết quả, tồn tại, việc kỳ tới", List.of(), Fields.REVIEW);

    private final String label;
    private final List<String> words;
    private final List<TemplateField> fields;

    ReadyTemplate(String label, List<String> words, List<TemplateField> fields) {
        this.label = label;
        this.words = words;
        this.fields = fields;
    }

    public String label() {
        return label;
    }

    public List<TemplateField> fields() {
        return fields;
    }

    /** For a duty that says these words. */
    static ReadyTemplate forDuty(String said) {
        String folded = VietnameseText.fold(said);
        for (ReadyTemplate one : values()) {
            if (one.words.stream().allMatch(folded::contains)) {
                return one;
            }
        }
        return REVIEW;
    }

    /** Apart, because the constants are made before the enum's own static fields. */
    private static final class Fields {
        private static final TemplateField PROGRESS =
                new TemplateField("tien-do", "Tiến độ từng tiêu chí", FieldKind.CRITERIA, null, true, null);
        private static final TemplateField EVIDENCE =
                new TemplateField("ho-so", "Hồ sơ minh chứng hoàn thành", FieldKind.PERCENT, "%", true, null);
        private static final TemplateField DEBT = new TemplateField(
                "no-xdcb",
                "Nợ xây dựng cơ bản",
                FieldKind.MONEY,
                "triệu đồng",
                true,
                "Khối lượng hoàn thành trừ đã thanh toán. Không nợ thì ghi 0.");
        private static final TemplateField OBSTACLES =
                new TemplateField("vuong-mac", "Khó khăn, vướng mắc", FieldKind.TEXT, null, false, null);
        private static final TemplateField PROPOSALS =
                new TemplateField("de-xuat", "Đề xuất", FieldKind.TEXT, null, false, null);

        private static final List<TemplateField> COMMUNE = List.of(PROGRESS, EVIDENCE, DEBT, OBSTACLES, PROPOSALS);
        private static final List<TemplateField> AGENCY = List.of(PROGRESS, EVIDENCE, OBSTACLES, PROPOSALS);
        private static final List<TemplateField> SUMMARY = List.of(
                new TemplateField(
                        RollUp.MISSING, "Đơn vị chưa gửi", FieldKind.TEXT, null, false, "Để trống khi đã gửi đủ."),
                new TemplateField("tien-do", "Tiến độ tiêu chí", FieldKind.TEXT, null, true, null),
                EVIDENCE,
                DEBT,
                OBSTACLES,
                PROPOSALS);
        private static final List<TemplateField> REVIEW = List.of(
                new TemplateField("ket-qua", "Kết quả trong kỳ", FieldKind.TEXT, null, true, null),
                new TemplateField("ton-tai", "Tồn tại, nguyên nhân", FieldKind.TEXT, null, false, null),
                new TemplateField("ky-toi", "Nhiệm vụ kỳ tới", FieldKind.TEXT, null, false, null),
                PROPOSALS);
    }
}
