package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;

/**
 * "Tổ công tác" that guides communes.
 *
 * @param head "Đồng chí Phó Chủ tịch UBND huyện"
 * @param document the decision that sets it up
 * @param startsOn from when it works; it has no last day
 */
public record WorkingGroup(
        long id,
        UnitId area,
        String name,
        String head,
        @Nullable String document,
        @Nullable LocalDate startsOn,
        Set<Long> members,
        Set<Long> communes,
        int version) {}
