package vn.ntm.dossier.domain;

/** What must be there for a stage to be done. */
public enum StageRule {
    /** The head registers the unit, by a letter. */
    REGISTRATION("văn bản, người đứng đầu ký"),
    /** A paper with its day. */
    PAPER("văn bản"),
    /** Made public for some days before it is done. */
    PUBLICATION("công khai đủ số ngày"),
    /** A meeting's vote that reaches the threshold. */
    VOTE("biểu quyết"),
    /** The conditions hold, the head signs. */
    SUBMISSION("đủ điều kiện, người đứng đầu ký"),
    /** The people are asked; from then on the rate of satisfaction is a condition. */
    SURVEY("kết quả lấy ý kiến"),
    /** Every body that must give its opinion says "đạt". */
    OPINIONS("đủ ý kiến đạt"),
    /** The recognition, refused while a criterion is owed. */
    DECISION("quyết định, không nợ tiêu chí"),
    ANNOUNCEMENT("ngày công bố");

    private final String label;

    StageRule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the unit's head (or his delegate) does it, nobody for him. */
    public boolean isForHead() {
        return this == REGISTRATION || this == SUBMISSION;
    }
}
