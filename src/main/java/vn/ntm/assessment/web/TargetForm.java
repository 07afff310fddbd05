package vn.ntm.assessment.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.ntm.assessment.TargetKind;
import vn.ntm.assessment.Targets.NewTarget;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.TypedNumber;

/** Targets to set for one unit: a number, or several criteria ("3, 5, 6, 7"). */
public class TargetForm {

    private @Nullable Long unit;
    private @Nullable TargetKind kind;
    private @Nullable String amount;
    private @Nullable String criteria;
    private @Nullable String document;

    List<NewTarget> toTargets(int year, Map<String, Item> known, BindingResult binding) {
        if (unit == null) {
            binding.rejectValue("unit", "assessment.error.targetUnitMissing");
        }
        if (kind == null) {
            binding.rejectValue("kind", "assessment.error.targetKind");
        }
        if (unit == null || kind == null) {
            return List.of();
        }
        UnitId id = new UnitId(unit);
        if (kind == TargetKind.CRITERION) {
            return ofCriteria(id, year, known, binding);
        }
        BigDecimal number = amount == null ? null : TypedNumber.parse(amount);
        if (number == null) {
            binding.rejectValue("amount", "assessment.error.targetAmount");
            return List.of();
        }
        return List.of(new NewTarget(id, year, kind, null, number, document));
    }

    private List<NewTarget> ofCriteria(UnitId id, int year, Map<String, Item> known, BindingResult binding) {
        List<NewTarget> targets = new ArrayList<>();
        for (String code : codes()) {
            Item item = known.get(code);
            if (item == null) {
                binding.rejectValue("criteria", "assessment.error.targetCriterion", new Object[] {code}, null);
                return List.of();
            }
            targets.add(new NewTarget(id, year, TargetKind.CRITERION, item.id(), null, document));
        }
        if (targets.isEmpty()) {
            binding.rejectValue("criteria", "assessment.error.targetCriteriaMissing");
        }
        return targets;
    }

    List<String> codes() {
        return criteria == null
                ? List.of()
                : java.util.Arrays.stream(criteria.split("[,;\\s]+"))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
    }

    public @Nullable Long getUnit() {
        return unit;
    }

    public void setUnit(@Nullable Long unit) {
        this.unit = unit;
    }

    public @Nullable TargetKind getKind() {
        return kind;
    }

    public void setKind(@Nullable TargetKind kind) {
        this.kind = kind;
    }

    public @Nullable String getAmount() {
        return amount;
    }

    public void setAmount(@Nullable String amount) {
        this.amount = amount;
    }

    public @Nullable String getCriteria() {
        return criteria;
    }

    public void setCriteria(@Nullable String criteria) {
        this.criteria = criteria;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }
}
