package vn.ntm.organisation.domain;

import java.util.List;
import java.util.Optional;
import vn.ntm.organisation.UnitId;

/** Where units and their events are kept. */
public interface UnitStore {

    OrganisationUnit save(OrganisationUnit unit);

    UnitEvent save(UnitEvent event);

    Optional<OrganisationUnit> find(UnitId id);

    List<OrganisationUnit> findAll(List<UnitId> ids);

    /** Sends what changed to the database, so that plain SQL sees it. */
    void flush();

    /** Gives an outside key to a unit; a key never moves to another unit. */
    void addKey(String key, UnitId id);

    /** Rewrites the paths of everything under a unit that moved. */
    void moveSubtree(String oldPath, String newPath);

    /** Open bodies and villages under a unit end with it. */
    void closeBodiesUnder(OrganisationUnit unit);
}
