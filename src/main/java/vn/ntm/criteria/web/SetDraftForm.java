package vn.ntm.criteria.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.domain.PrintedSet.Header;
import vn.ntm.criteria.domain.intake.DraftStore.NewSet;

/** A new set or version as typed. */
public class SetDraftForm {

    @NotBlank(message = "{criteria.error.setCode}") private @Nullable String code;

    @NotBlank(message = "{criteria.error.setName}") @Size(max = 300, message = "{criteria.error.goalDocumentLength}") private @Nullable String name;

    private String level = "XA";
    private String tier = "NTM";

    @NotBlank(message = "{criteria.error.setPeriod}") @Size(max = 30, message = "{criteria.error.setPeriod}") private @Nullable String period;

    @NotBlank(message = "{criteria.error.decisionRequired}") @Size(max = 200, message = "{criteria.error.goalDocumentLength}") private @Nullable String decision;

    private @Nullable LocalDate issuedOn;

    @NotNull(message = "{criteria.error.decisionFrom}") private @Nullable LocalDate validFrom;

    private @Nullable LocalDate validTo;
    private String dimension = "NONE";

    @Size(max = 60, message = "{criteria.error.goalDocumentLength}") private @Nullable String province;

    private @Nullable String copyOf;

    static SetDraftForm amending(Header old) {
        SetDraftForm form = new SetDraftForm();
        form.code = old.code() + "-sd";
        form.name = old.name() + " (sửa đổi)";
        form.period = old.period();
        form.validTo = old.validTo();
        form.copyOf = old.code();
        return form;
    }

    /** Only of a form without errors. */
    NewSet toSet() {
        return new NewSet(
                Objects.requireNonNull(code),
                Objects.requireNonNull(name),
                level,
                tier,
                Objects.requireNonNull(period),
                Objects.requireNonNull(decision),
                issuedOn,
                Objects.requireNonNull(validFrom),
                validTo,
                dimension,
                province,
                copyOf);
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getTier() {
        return tier;
    }

    public void setTier(String tier) {
        this.tier = tier;
    }

    public @Nullable String getPeriod() {
        return period;
    }

    public void setPeriod(@Nullable String period) {
        this.period = period;
    }

    public @Nullable String getDecision() {
        return decision;
    }

    public void setDecision(@Nullable String decision) {
        this.decision = decision;
    }

    public @Nullable LocalDate getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(@Nullable LocalDate issuedOn) {
        this.issuedOn = issuedOn;
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(@Nullable LocalDate validTo) {
        this.validTo = validTo;
    }

    public String getDimension() {
        return dimension;
    }

    public void setDimension(String dimension) {
        this.dimension = dimension;
    }

    public @Nullable String getProvince() {
        return province;
    }

    public void setProvince(@Nullable String province) {
        this.province = province;
    }

    public @Nullable String getCopyOf() {
        return copyOf;
    }

    public void setCopyOf(@Nullable String copyOf) {
        this.copyOf = copyOf;
    }
}
