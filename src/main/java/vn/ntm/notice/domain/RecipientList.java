package vn.ntm.notice.domain;

/** The two lists of a notice: paper copies ("Nơi nhận") and the electronic copy ("Bản điện tử"). */
public enum RecipientList {
    PAPER,
    ELECTRONIC
}
