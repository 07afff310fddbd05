package vn.ntm.notice.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.ntm.notice.domain.plan.ActionPlan.NewPlan;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Dates;

/** A plan as typed; an address may fill it beforehand. */
public class PlanForm {

    private @Nullable String type = "Kế hoạch";
    private @Nullable String number;
    private @Nullable String dated;
    private @Nullable Long issuerId;
    private @Nullable String title;
    private @Nullable Long setId;

    NewPlan toPlan(BindingResult binding) {
        LocalDate day = null;
        try {
            day = Dates.parse(dated);
        } catch (DateTimeException notADate) {
            binding.rejectValue("dated", "notice.error.day");
        }
        Long issuer = issuerId;
        return new NewPlan(
                type == null ? "" : type,
                number == null ? "" : number,
                day,
                issuer == null ? null : new UnitId(issuer),
                title == null ? "" : title,
                setId);
    }

    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String value) {
        type = value;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String value) {
        number = value;
    }

    public @Nullable String getDated() {
        return dated;
    }

    public void setDated(@Nullable String value) {
        dated = value;
    }

    public @Nullable Long getIssuerId() {
        return issuerId;
    }

    public void setIssuerId(@Nullable Long value) {
        issuerId = value;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String value) {
        title = value;
    }

    public @Nullable Long getSetId() {
        return setId;
    }

    public void setSetId(@Nullable Long value) {
        setId = value;
    }
}
