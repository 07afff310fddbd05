package vn.ntm.identity;

import java.time.LocalDate;
import vn.ntm.organisation.UnitId;

/**
 * A post's holder lets a deputy act for him; published in the transaction that gives it.
 *
 * @param from position of the one who is away: "Chủ tịch UBND xã Quốc Khánh"
 * @param delegate account of the deputy
 * @param to his own position
 */
public record DelegationGiven(
        long delegationId,
        UnitId unit,
        String from,
        UserId delegate,
        String to,
        DelegationScope scope,
        LocalDate firstDay,
        LocalDate lastDay) {}
