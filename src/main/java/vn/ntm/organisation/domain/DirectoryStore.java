package vn.ntm.organisation.domain;

import java.util.List;

/** Enters the national list in a few statements. */
public interface DirectoryStore {

    /** Enters the units whose keys are unknown (parents come before children) and identifies all; returns how many. */
    int enter(List<DirectoryUnit> units);

    /** Records the events whose keys are unknown; returns how many. */
    int record(List<DirectoryEvent> events);
}
