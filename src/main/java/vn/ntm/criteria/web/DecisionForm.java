package vn.ntm.criteria.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.domain.ProvincialStore.NewDecision;
import vn.ntm.organisation.UnitId;

/** A decision of a province as typed. */
public class DecisionForm {

    @NotNull(message = "{criteria.error.provinceRequired}") private @Nullable Long province;

    @NotBlank(message = "{criteria.error.decisionRequired}") @Size(max = 200, message = "{criteria.error.goalDocumentLength}") private @Nullable String document;

    private @Nullable LocalDate dated;

    @Size(max = 300, message = "{criteria.error.goalDocumentLength}") private @Nullable String title;

    private String dimension = "NONE";

    @NotNull(message = "{criteria.error.decisionFrom}") private @Nullable LocalDate validFrom;

    private @Nullable LocalDate validTo;

    @Size(max = 1000, message = "{criteria.error.goalNoteLength}") private @Nullable String note;

    /** Only of a form without errors. */
    NewDecision toDecision(long setId) {
        return new NewDecision(
                setId,
                new UnitId(Objects.requireNonNull(province)),
                Objects.requireNonNull(document),
                dated,
                title,
                dimension,
                Objects.requireNonNull(validFrom),
                validTo,
                note);
    }

    public @Nullable Long getProvince() {
        return province;
    }

    public void setProvince(@Nullable Long province) {
        this.province = province;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }

    public @Nullable LocalDate getDated() {
        return dated;
    }

    public void setDated(@Nullable LocalDate dated) {
        this.dated = dated;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public String getDimension() {
        return dimension;
    }

    public void setDimension(String dimension) {
        this.dimension = dimension;
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

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
