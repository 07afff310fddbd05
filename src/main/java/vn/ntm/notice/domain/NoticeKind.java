package vn.ntm.notice.domain;

/** THONG_BAO = the administrative document; TIN_KET_LUAN = a conclusion known only from a page of a portal: no number, no signer. */
public enum NoticeKind {
    THONG_BAO,
    TIN_KET_LUAN
}
