package vn.ntm.organisation;

/** Marks that a unit carries for a time, by a document. */
public enum UnitFlagKind {
    /** Border commune (xã biên giới). */
    BIEN_GIOI,
    /** Commune of special concern for public order (xã trọng điểm về an ninh trật tự). */
    XA_TRONG_DIEM_ANTT
}
