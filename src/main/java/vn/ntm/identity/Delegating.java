package vn.ntm.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Outcome;

/** Lets a deputy act in somebody's post, for other modules (the demonstration). */
public interface Delegating {

    /** Refused (rejections per field) where the deputy has no deputy's post in the giver's unit, or has it already. */
    Outcome<Long> delegate(
            UserId deputy, DelegationScope scope, LocalDate from, LocalDate to, @Nullable String document, Actor by);
}
