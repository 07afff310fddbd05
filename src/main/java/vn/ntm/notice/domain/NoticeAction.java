package vn.ntm.notice.domain;

import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Right;

/** What can be done to a notice; who may do it when is {@link ConclusionNotice#actionsFor}. */
public enum NoticeAction {
    EDIT(null, Right.DRAFT_NOTICE),
    /** Writes the items and duties of the draft itself. */
    COMPOSE(null, Right.DRAFT_NOTICE),
    SUBMIT(NoticeState.TRINH_KY, Right.DRAFT_NOTICE),
    /** Back to the draft, with a reason. */
    SEND_BACK(NoticeState.DU_THAO, Right.ISSUE_NOTICE),
    SIGN(NoticeState.DA_KY, Right.ISSUE_NOTICE),
    NUMBER(NoticeState.DA_CAP_SO, Right.ISSUE_NOTICE),
    ISSUE(NoticeState.DA_PHAT_HANH, Right.ISSUE_NOTICE),
    CORRECT(NoticeState.DINH_CHINH, Right.ISSUE_NOTICE),
    REPLACE(NoticeState.THAY_THE, Right.ISSUE_NOTICE),
    WITHDRAW(NoticeState.THU_HOI_HUY_BO, Right.ISSUE_NOTICE),
    /** Puts the reading of a bad scan right; the raw text stays. */
    CORRECT_TEXT(null, Right.DRAFT_NOTICE),
    LINK_RECIPIENTS(null, Right.DRAFT_NOTICE),
    ASSIGN(null, Right.ASSIGN_TASK);

    private final @Nullable NoticeState leadsTo;
    private final Right right;

    NoticeAction(@Nullable NoticeState leadsTo, Right right) {
        this.leadsTo = leadsTo;
        this.right = right;
    }

    public @Nullable NoticeState leadsTo() {
        return leadsTo;
    }

    Right right() {
        return right;
    }

    /** Which paper or which reason must be named. */
    public boolean needsDetail() {
        return this == SEND_BACK || this == CORRECT || this == REPLACE || this == WITHDRAW;
    }

    /** A plain step that needs no form of its own. */
    public boolean isStep() {
        return leadsTo != null && this != NUMBER;
    }
}
