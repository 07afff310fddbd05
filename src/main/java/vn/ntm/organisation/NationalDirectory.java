package vn.ntm.organisation;

import java.util.Set;

/**
 * The national list of administrative units as reference data: the units of today, those of 30/6/2025, what is known of
 * their changes since 2018, and who became what. Loading again enters only what is missing.
 *
 * <p>Keys: "2025:06046" for a unit of the list in force, "2024:06046" for one of 30/6/2025, "former:06052:2019-12-31" for
 * one that ended before (code and last day).
 */
public interface NationalDirectory {

    /** Loads these provinces (codes of 30/6/2025) together with all that became one province with them. */
    LoadReport loadProvinces(Set<String> oldProvinceCodes);

    LoadReport loadAll();

    /** How much was entered, and how much was there before. */
    record LoadReport(int unitsEntered, int unitsKnown, int eventsEntered) {}
}
