package vn.ntm.notice.domain;

/** Where a passage of the text stands. */
public enum ClausePart {
    OPENING,
    ITEM,
    CLOSING
}
