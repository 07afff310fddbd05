package vn.ntm.notice.domain;

/** Why a recipient gets the paper. */
public enum RecipientPurpose {
    NONE,
    /** "để b/c", "để báo cáo". */
    FOR_INFORMATION,
    /** "để thực hiện", "t/h". */
    FOR_ACTION,
    /** "Lưu: VT". */
    ARCHIVE
}
