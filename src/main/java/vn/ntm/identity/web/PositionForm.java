package vn.ntm.identity.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Role;
import vn.ntm.identity.domain.NewPosition;
import vn.ntm.identity.domain.PositionScope;
import vn.ntm.organisation.UnitId;

/** A post as a manager types it: units by name, chosen from a list when several fit. */
public class PositionForm {

    /** How far the post reads. */
    public enum Reach {
        OWN,
        UNIT,
        ALL
    }

    @NotNull(message = "{identity.error.unitRequired}") @Size(max = 200, message = "{identity.error.unitRequired}") private @Nullable String unit;

    private @Nullable Long unitId;
    private @Nullable String unitAsked;

    @NotNull(message = "{identity.error.role}") private @Nullable Role role;

    @NotNull(message = "{identity.error.title}") @Size(max = 160, message = "{identity.error.title}") private @Nullable String title;

    private Reach reach = Reach.OWN;

    @Size(max = 200, message = "{identity.error.scopeUnknown}") private @Nullable String scope;

    private @Nullable Long scopeId;
    private @Nullable String scopeAsked;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    /** The post, once its units are known and nothing is missing. */
    NewPosition toPosition(UnitId chosen, @Nullable UnitId chosenScope) {
        if (role == null || title == null) {
            throw new IllegalStateException("not validated");
        }
        PositionScope reads = reach == Reach.ALL
                ? PositionScope.everyUnit()
                : chosenScope == null ? PositionScope.ownUnit() : PositionScope.subtreeOf(chosenScope);
        return new NewPosition(chosen, role, title, reads, from, to);
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit;
    }

    public @Nullable Long getUnitId() {
        return unitId;
    }

    public void setUnitId(@Nullable Long unitId) {
        this.unitId = unitId;
    }

    public @Nullable String getUnitAsked() {
        return unitAsked;
    }

    public void setUnitAsked(@Nullable String unitAsked) {
        this.unitAsked = unitAsked;
    }

    public @Nullable Role getRole() {
        return role;
    }

    public void setRole(@Nullable Role role) {
        this.role = role;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public Reach getReach() {
        return reach;
    }

    public void setReach(@Nullable Reach reach) {
        this.reach = reach == null ? Reach.OWN : reach;
    }

    public @Nullable String getScope() {
        return scope;
    }

    public void setScope(@Nullable String scope) {
        this.scope = scope;
    }

    public @Nullable Long getScopeId() {
        return scopeId;
    }

    public void setScopeId(@Nullable Long scopeId) {
        this.scopeId = scopeId;
    }

    public @Nullable String getScopeAsked() {
        return scopeAsked;
    }

    public void setScopeAsked(@Nullable String scopeAsked) {
        this.scopeAsked = scopeAsked;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
