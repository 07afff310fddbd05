package vn.ntm.organisation;

/** Tier of government. DISTRICT exists up to 30/6/2025 only; NONE are offices and bodies. */
public enum AdministrativeLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    VILLAGE,
    NONE;

    /** Whether communes lie under it: districts and provinces. */
    public boolean isAboveCommunes() {
        return this == PROVINCE || this == DISTRICT;
    }
}
