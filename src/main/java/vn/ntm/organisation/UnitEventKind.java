package vn.ntm.organisation;

/** Kinds of change of administrative units (domain 1.3). */
public enum UnitEventKind {
    GIAI_THE,
    NHAP_TOAN_BO,
    DIEU_CHINH_MOT_PHAN,
    THANH_LAP_MOI,
    DOI_TEN,
    DOI_LOAI,
    DOI_CAP_TREN
}
