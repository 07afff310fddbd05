package vn.ntm.identity.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Role;
import vn.ntm.organisation.UnitId;

/** A post to hand out. */
public record NewPosition(
        UnitId unit,
        Role role,
        String title,
        PositionScope scope,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
