package vn.ntm.notice.domain;

/** How a notice is tied to a paper it names: cited in passing, related to the matter, or its legal basis. */
public enum CitationLink {
    VIEN_DAN,
    LIEN_QUAN,
    CAN_CU
}
