package vn.ntm.organisation;

/** What kind of body a unit is (domain list 12); decides its icon, and whether it is a commune of the programme. */
public enum UnitKind {
    TINH(AdministrativeLevel.PROVINCE),
    THANH_PHO_TW(AdministrativeLevel.PROVINCE),
    HUYEN(AdministrativeLevel.DISTRICT),
    QUAN(AdministrativeLevel.DISTRICT),
    THI_XA(AdministrativeLevel.DISTRICT),
    THANH_PHO_TINH(AdministrativeLevel.DISTRICT),
    THANH_PHO_TW_CON(AdministrativeLevel.DISTRICT),
    XA(AdministrativeLevel.COMMUNE),
    PHUONG(AdministrativeLevel.COMMUNE),
    THI_TRAN(AdministrativeLevel.COMMUNE),
    DAC_KHU(AdministrativeLevel.COMMUNE),
    THON(AdministrativeLevel.VILLAGE),
    UBND(AdministrativeLevel.NONE),
    HDND(AdministrativeLevel.NONE),
    BO(AdministrativeLevel.NONE),
    SO(AdministrativeLevel.NONE),
    PHONG(AdministrativeLevel.NONE),
    VAN_PHONG(AdministrativeLevel.NONE),
    BAN_CHI_DAO(AdministrativeLevel.NONE),
    VPDP(AdministrativeLevel.NONE),
    DOAN(AdministrativeLevel.NONE),
    TO_CONG_TAC(AdministrativeLevel.NONE),
    HOI_DONG(AdministrativeLevel.NONE),
    CONG_AN(AdministrativeLevel.NONE),
    QUAN_SU(AdministrativeLevel.NONE),
    NGANH_DOC(AdministrativeLevel.NONE),
    MTTQ(AdministrativeLevel.NONE),
    DOAN_THE(AdministrativeLevel.NONE),
    DANG(AdministrativeLevel.NONE),
    DON_VI_SU_NGHIEP(AdministrativeLevel.NONE),
    DOANH_NGHIEP(AdministrativeLevel.NONE);

    private final AdministrativeLevel level;

    UnitKind(AdministrativeLevel level) {
        this.level = level;
    }

    public AdministrativeLevel level() {
        return level;
    }

    public boolean isAdministrative() {
        return level != AdministrativeLevel.NONE;
    }

    public boolean isCommune() {
        return level == AdministrativeLevel.COMMUNE;
    }

    /**
     * Xã and đặc khu are the communes of the programme; phường and thị trấn are not (domain 1.1: only xã take part; 1.3:
     * the six xã of thành phố Bắc Giang left the programme when they became phường on 01/01/2025). They alone stand in
     * "bình quân tiêu chí/xã".
     */
    public boolean isInProgramme() {
        return this == XA || this == DAC_KHU;
    }

    /** Bootstrap icon by kind: house for communes, bank for provincial bodies, briefcase for companies. */
    public String icon() {
        return switch (this) {
            case XA, PHUONG, THI_TRAN, DAC_KHU, THON -> "house-door";
            case TINH, THANH_PHO_TW, SO, BO -> "bank";
            case DOANH_NGHIEP -> "briefcase";
            case CONG_AN, QUAN_SU -> "shield";
            case BAN_CHI_DAO, DOAN, TO_CONG_TAC, HOI_DONG, MTTQ, DOAN_THE, DANG -> "people";
            default -> "building";
        };
    }
}
