package vn.ntm.identity.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.DelegationScope;
import vn.ntm.identity.domain.NewDelegation;

/** A delegation as typed. */
public class DelegationForm {

    @NotNull(message = "{identity.error.delegate}") private @Nullable Long to;

    @NotNull(message = "{identity.error.delegationScope}") private @Nullable DelegationScope scope;

    @NotNull(message = "{identity.error.delegationDay}") private @Nullable LocalDate from;

    @NotNull(message = "{identity.error.delegationDay}") private @Nullable LocalDate until;

    private @Nullable String document;

    /** Only of a form without errors. */
    NewDelegation toDelegation() {
        return new NewDelegation(
                Objects.requireNonNull(to),
                Objects.requireNonNull(scope),
                Objects.requireNonNull(from),
                Objects.requireNonNull(until),
                document);
    }

    public @Nullable Long getTo() {
        return to;
    }

    public void setTo(@Nullable Long to) {
        this.to = to;
    }

    public @Nullable DelegationScope getScope() {
        return scope;
    }

    public void setScope(@Nullable DelegationScope scope) {
        this.scope = scope;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }
}
