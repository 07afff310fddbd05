package vn.ntm.dossier.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.ntm.identity.Actor;

/** Where working groups are kept. */
public interface WorkingGroupStore {

    /** Of the areas of that territory, and of the areas around it; in the order they were set up; one statement. */
    List<WorkingGroup> around(String path);

    Optional<WorkingGroup> find(long id);

    /** Two people at once meet working_group_once. */
    long add(WorkingGroup group, Actor by, Instant at);

    /** False if somebody changed it since its version. */
    boolean change(WorkingGroup group);
}
