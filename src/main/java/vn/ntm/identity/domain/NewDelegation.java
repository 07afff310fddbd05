package vn.ntm.identity.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.DelegationScope;

/**
 * A delegation as asked for.
 *
 * @param toMembership the deputy's own post
 * @param document number and day of the paper, if there is one
 */
public record NewDelegation(
        long toMembership,
        DelegationScope scope,
        LocalDate from,
        LocalDate to,
        @Nullable String document) {}
