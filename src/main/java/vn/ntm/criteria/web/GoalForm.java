package vn.ntm.criteria.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionAuthority;
import vn.ntm.criteria.RecognitionGoals.NewGoal;
import vn.ntm.criteria.domain.GoalRules;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;

/** A goal as typed. */
public class GoalForm {

    @NotNull(message = "{criteria.error.goalTierRequired}") private @Nullable Tier tier;

    @NotNull(message = "{criteria.error.goalYearRequired}") private @Nullable Integer planYear;

    private @Nullable RecognitionAuthority authority;

    @Size(max = 300, message = "{criteria.error.goalDocumentLength}") private @Nullable String document;

    @Size(max = 300, message = "{criteria.error.goalDocumentLength}") private @Nullable String outstanding;

    @Size(max = 1000, message = "{criteria.error.goalNoteLength}") private @Nullable String note;

    /** What is certain is filled in. */
    static GoalForm blank(UnitKind kind, LocalDate today) {
        GoalForm form = new GoalForm();
        List<Tier> tiers = GoalRules.tiersOf(kind);
        if (tiers.size() == 1) {
            form.tier = tiers.get(0);
        }
        if (!tiers.isEmpty()) {
            form.authority = GoalRules.defaultAuthority(kind, today);
        }
        return form;
    }

    /** Only of a form without errors. */
    NewGoal toGoal(UnitId unit) {
        return new NewGoal(
                unit,
                Objects.requireNonNull(tier),
                Objects.requireNonNull(planYear),
                authority,
                document,
                note,
                outstanding);
    }

    public @Nullable Tier getTier() {
        return tier;
    }

    public void setTier(@Nullable Tier tier) {
        this.tier = tier;
    }

    public @Nullable Integer getPlanYear() {
        return planYear;
    }

    public void setPlanYear(@Nullable Integer planYear) {
        this.planYear = planYear;
    }

    public @Nullable RecognitionAuthority getAuthority() {
        return authority;
    }

    public void setAuthority(@Nullable RecognitionAuthority authority) {
        this.authority = authority;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }

    public @Nullable String getOutstanding() {
        return outstanding;
    }

    public void setOutstanding(@Nullable String outstanding) {
        this.outstanding = outstanding;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
