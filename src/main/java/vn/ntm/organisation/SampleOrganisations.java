package vn.ntm.organisation;

/**
 * The units of the five sample notices: their provinces from the national directory, and the offices, committees and
 * companies named in the notices. Every unit is found by {@code Units.byKey} under its id in sample-orgs.yaml ("u1-nn",
 * "c1-quockhanh", "d-trangdinh", "p-langson"). Loading again changes nothing.
 */
public interface SampleOrganisations {

    void load();
}
