package vn.ntm.assessment;

/** How a unit stands against an indicator or a criterion (domain 2.3). */
public enum AchievementStatus {
    /** Chưa đánh giá. */
    NOT_ASSESSED("chưa đánh giá", false),
    /** Đạt. */
    MET("đạt", true),
    /** Chưa đạt. */
    NOT_MET("chưa đạt", false),
    /** Cơ bản đạt: nearly, shown apart ("10 (+2)"), never counted. */
    PARTLY_MET("cơ bản đạt", false),
    /** Đạt ở mức độ thấp: counts, and needs a plan to raise the quality. */
    MET_LOW("đạt mức thấp", true),
    /** Đạt nhưng chưa bền vững: counts, may slip. */
    MET_AT_RISK("đạt, chưa bền vững", true),
    /** Không áp dụng: the object does not exist there by the plan; taken as met. */
    NOT_APPLICABLE("không áp dụng", true),
    /** Không duy trì: was met, failed at a re-check. */
    NOT_KEPT("không duy trì", false);

    private final String label;
    private final boolean met;

    AchievementStatus(String label, boolean met) {
        this.label = label;
        this.met = met;
    }

    /** "đạt mức thấp". */
    public String label() {
        return label;
    }

    /** Whether it counts as met. */
    public boolean isMet() {
        return met;
    }

    /** Whether it may not be submitted without measures and a day by which they are done. */
    public boolean needsMeasures() {
        return this == NOT_MET || this == MET_LOW || this == PARTLY_MET || this == NOT_KEPT;
    }

    /** Whether somebody says so; {@link #NOT_ASSESSED} is only the lack of it. */
    public boolean isSaid() {
        return this != NOT_ASSESSED;
    }
}
