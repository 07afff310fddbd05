package vn.ntm.works.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Money;
import vn.ntm.works.Works.NewWork;
import vn.ntm.works.Works.Work;

/** A work or model as it is typed. */
public class WorkInput {

    private @Nullable Long unit;
    private @Nullable String kind;
    private @Nullable String name;
    private @Nullable String owner;
    private @Nullable Long set;
    private @Nullable String criteria;
    private @Nullable String decision;
    private @Nullable String decidedOn;
    private @Nullable String investment;
    private @Nullable String source;
    private @Nullable String formKey;
    private int version;

    static WorkInput of(Work work, List<Item> items) {
        WorkInput input = new WorkInput();
        input.unit = work.unit().value();
        input.kind = work.kind();
        input.name = work.name();
        input.owner = work.owner();
        input.set = items.isEmpty() ? null : items.get(0).setId();
        input.criteria = items.stream()
                .map(Item::code)
                .reduce((left, right) -> left + ", " + right)
                .orElse(null);
        input.decision = work.decision();
        input.decidedOn = Dates.format(work.decidedOn());
        input.investment = work.investment() == null ? null : work.investment().shown();
        input.source = work.source();
        input.formKey = "";
        input.version = work.version();
        return input;
    }

    /** Null where something cannot be read, which is told beside its field. */
    @Nullable NewWork toWork(CriteriaCatalogue catalogue, BindingResult binding) {
        Typed typed = new Typed(binding);
        LocalDate decided = typed.date("decidedOn", decidedOn);
        Money money = typed.money("investment", investment);
        List<Long> items = items(catalogue, binding);
        if (unit == null) {
            binding.rejectValue("unit", "works.error.unit");
        }
        if (unit == null || binding.hasErrors()) {
            return null;
        }
        return new NewWork(
                new UnitId(unit),
                kind == null ? "" : kind,
                name == null ? "" : name,
                owner,
                items,
                decision,
                decided,
                money,
                source,
                formKey == null ? "" : formKey);
    }

    private List<Long> items(CriteriaCatalogue catalogue, BindingResult binding) {
        List<String> codes = criteria == null
                ? List.of()
                : List.of(criteria.strip().split("[,;\\s]+")).stream()
                        .filter(code -> !code.isEmpty())
                        .toList();
        if (codes.isEmpty()) {
            return List.of();
        }
        if (set == null || catalogue.find(set).isEmpty()) {
            binding.rejectValue("set", "works.error.set");
            return List.of();
        }
        Map<String, Item> known = catalogue.resolve(set, codes);
        List<String> unknown = new ArrayList<>(codes);
        unknown.removeAll(known.keySet());
        if (!unknown.isEmpty()) {
            binding.rejectValue("criteria", "works.error.criteria", new Object[] {String.join(", ", unknown)}, null);
        }
        return known.values().stream().map(Item::id).toList();
    }

    public @Nullable Long getUnit() {
        return unit;
    }

    public void setUnit(@Nullable Long unit) {
        this.unit = unit;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner;
    }

    public @Nullable Long getSet() {
        return set;
    }

    public void setSet(@Nullable Long set) {
        this.set = set;
    }

    public @Nullable String getCriteria() {
        return criteria;
    }

    public void setCriteria(@Nullable String criteria) {
        this.criteria = criteria;
    }

    public @Nullable String getDecision() {
        return decision;
    }

    public void setDecision(@Nullable String decision) {
        this.decision = decision;
    }

    public @Nullable String getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(@Nullable String decidedOn) {
        this.decidedOn = decidedOn;
    }

    public @Nullable String getInvestment() {
        return investment;
    }

    public void setInvestment(@Nullable String investment) {
        this.investment = investment;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source;
    }

    public @Nullable String getFormKey() {
        return formKey;
    }

    public void setFormKey(@Nullable String formKey) {
        this.formKey = formKey;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
