package vn.ntm.assessment;

/** Who says how things stand; the later, the weightier (domain 2, "thẩm tra" and "thẩm định"). */
public enum Voice {
    /** Xã tự đánh giá. */
    SELF,
    /** Thẩm tra: the district's office or the department in charge of the criterion. */
    VERIFIER,
    /** Thẩm định: the province. */
    APPRAISER
}
