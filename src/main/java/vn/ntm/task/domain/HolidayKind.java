package vn.ntm.task.domain;

/** Why a day differs from the working week (domain 5.5). Labels: {@code task.holiday.kind.X}. */
public enum HolidayKind {
    /** A holiday by law. */
    LE("L"),
    /** Off instead of a holiday that fell on the weekend (Bộ luật Lao động, điều 111 khoản 3). */
    NGHI_BU("B"),
    /** Off in exchange for a Saturday worked. */
    HOAN_DOI_NGHI("H"),
    /** A day of the weekend worked in exchange. */
    LAM_BU("LB");

    private final String sign;

    HolidayKind(String sign) {
        this.sign = sign;
    }

    /** What stands in the calendar's cell, so that colour is not alone. */
    public String sign() {
        return sign;
    }

    public boolean isOff() {
        return this != LAM_BU;
    }
}
