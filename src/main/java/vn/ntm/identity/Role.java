package vn.ntm.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The roles of domain section 7 with the rights that the table there gives them. */
public enum Role {
    /** Quản trị hệ thống: accounts, units, criteria sets, holidays; no business decision. */
    QTHT(
            Right.MANAGE_ACCOUNTS,
            Right.MANAGE_UNITS,
            Right.MANAGE_CRITERIA,
            Right.MANAGE_HOLIDAYS,
            Right.MANAGE_JOBS,
            Right.READ_AUDIT,
            Right.READ_ALL),
    /** Văn phòng điều phối NTM tỉnh / Sở. */
    VPT(
            Right.MANAGE_CRITERIA,
            Right.DRAFT_NOTICE,
            Right.ISSUE_NOTICE,
            Right.ASSIGN_TASK,
            Right.ACCEPT_RESULT,
            Right.CHASE,
            Right.REPORT_OWN,
            Right.HEAD_OF_UNIT,
            Right.LEAD_VIEW,
            Right.READ_AUDIT),
    /** Cơ quan thường trực, văn phòng cấp huyện (to 30/6/2025). */
    VPH(
            Right.MANAGE_ACCOUNTS,
            Right.DRAFT_NOTICE,
            Right.ISSUE_NOTICE,
            Right.ASSIGN_TASK,
            Right.ACCEPT_RESULT,
            Right.CHASE,
            Right.REPORT_OWN,
            Right.HEAD_OF_UNIT,
            Right.LEAD_VIEW,
            Right.READ_AUDIT),
    /** Cán bộ phòng, sở phụ trách tiêu chí. */
    PB(Right.REPORT_OWN, Right.HEAD_OF_UNIT),
    /** Chủ tịch UBND xã; its accounts are those of its commune. */
    CTX(Right.MANAGE_ACCOUNTS, Right.REPORT_OWN, Right.HEAD_OF_UNIT, Right.READ_AUDIT),
    /** Công chức xã. */
    CBX(Right.REPORT_OWN),
    /** Lãnh đạo UBND. */
    LD(
            Right.ISSUE_NOTICE,
            Right.ASSIGN_TASK,
            Right.ACCEPT_RESULT,
            Right.CHASE,
            Right.CANCEL_TASK,
            Right.LEAD_VIEW,
            Right.READ_AUDIT),
    /** Thành viên đoàn đánh giá, hội đồng. */
    TV(Right.REPORT_OWN),
    /** Thanh tra, kiểm toán, HĐND: reads, never changes. */
    KT(Right.READ_AUDIT, Right.LEAD_VIEW);

    private final Set<Right> rights;

    Role(Right... rights) {
        Set<Right> set = EnumSet.noneOf(Right.class);
        set.addAll(List.of(rights));
        this.rights = set;
    }

    public boolean has(Right right) {
        return rights.contains(right);
    }

    /** Văn phòng, cơ quan thường trực: answers for the criteria of its whole area (domain 7). */
    public boolean isOffice() {
        return this == VPH || this == VPT;
    }

    /** Phòng, sở and members of assessment teams: answer for the criteria they are in charge of (domain 7). */
    public boolean isSpecialist() {
        return this == PB || this == TV;
    }

    /** Whether a position without a stated scope reads every unit: administrators and auditors. */
    public boolean readsEverywhere() {
        return this == QTHT || this == KT;
    }

    /**
     * The roles its holder may give to others: an office hands out the posts of its district, a commune chair those of
     * his commune; nobody but the administrator makes administrators, provincial offices and auditors.
     */
    public Set<Role> grantable() {
        return switch (this) {
            case QTHT -> EnumSet.allOf(Role.class);
            case VPH -> EnumSet.of(VPH, PB, CTX, CBX, LD, TV);
            case CTX -> EnumSet.of(CTX, CBX);
            default -> EnumSet.noneOf(Role.class);
        };
    }
}
