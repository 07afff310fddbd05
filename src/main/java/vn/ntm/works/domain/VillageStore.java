package vn.ntm.works.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.works.Villages.NewVillage;
import vn.ntm.works.Villages.VillageTier;

/** Where thôn are kept. */
public interface VillageStore {

    /**
     * A thôn by name.
     *
     * @param metOn the day it was recognised, null while it is not
     */
    record Named(
            long id,
            UnitId unit,
            String name,
            VillageTier tier,
            int year,
            @Nullable String criteria,
            @Nullable LocalDate metOn,
            @Nullable String decision) {}

    /** Registered up to the year in a subtree, by unit and name. */
    List<Named> of(String path, int year);

    Optional<Named> find(long id);

    /** @throws org.springframework.dao.DuplicateKeyException if it is named already */
    long add(NewVillage village, Actor by, Instant at);

    boolean met(long id, LocalDate metOn, String decision);

    boolean withdraw(long id, String reason, Instant at);
}
