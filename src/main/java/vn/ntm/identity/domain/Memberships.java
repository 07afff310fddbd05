package vn.ntm.identity.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Role;

/** The positions as stored. */
public interface Memberships {

    Optional<Membership> findById(Long id);

    List<Membership> findByIdIn(Collection<Long> ids);

    /** All positions of a person, past and future ones too, oldest entry first. */
    List<Membership> findByUserIdOrderById(long userId);

    /** All positions in that unit, past and future ones too, oldest entry first. */
    List<Membership> findByUnitIdOrderById(long unitId);

    /** The same of several units. */
    List<Membership> findByUnitIdInOrderById(Collection<Long> unitIds);

    /** Whether the person already holds this very post from that day. */
    boolean existsByUserIdAndUnitIdAndRoleAndTitleAndValidFrom(
            long userId, long unitId, Role role, String title, @Nullable LocalDate validFrom);

    Membership save(Membership membership);

    void flush();

    /** People of enabled accounts with a position in these units on the day, by name in Vietnamese order. */
    List<Holder> holdersIn(Collection<Long> unitIds, LocalDate day);

    /** A person in a position, before the unit's name is known. */
    record Holder(long userId, String name, String title, Role role, long unitId) {}
}
