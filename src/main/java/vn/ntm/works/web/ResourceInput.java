package vn.ntm.works.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Money;
import vn.ntm.ui.Numbers;
import vn.ntm.works.Resources.Amount;
import vn.ntm.works.domain.WorkStore.Source;

/** Money of a unit and a year as it is typed, by source, in triệu đồng. */
public class ResourceInput {

    private @Nullable String day;
    private @Nullable String document;
    private Map<String, String> planned = new LinkedHashMap<>();
    private Map<String, String> done = new LinkedHashMap<>();
    private Map<String, String> paid = new LinkedHashMap<>();
    private Map<String, String> quantity = new LinkedHashMap<>();

    static ResourceInput of(Map<String, Amount> amounts, LocalDate today) {
        ResourceInput input = new ResourceInput();
        input.day = Dates.format(today);
        amounts.forEach((source, amount) -> {
            input.planned.put(source, amount.planned().shown());
            input.done.put(source, amount.done().shown());
            input.paid.put(source, amount.paid().shown());
            if (amount.quantity() != null) {
                input.quantity.put(source, Numbers.decimal(amount.quantity()));
            }
        });
        return input;
    }

    LocalDate day(BindingResult binding, LocalDate today) {
        return new Typed(binding).day("day", day, today);
    }

    /** A blank amount is nothing. */
    List<Amount> toAmounts(List<Source> sources, BindingResult binding) {
        Typed typed = new Typed(binding);
        List<Amount> amounts = new ArrayList<>();
        for (Source source : sources) {
            String code = source.code();
            BigDecimal counted =
                    source.quantityUnit() == null ? null : typed.number("quantity[" + code + "]", quantity.get(code));
            amounts.add(new Amount(
                    code,
                    money(typed, "planned", planned, code),
                    money(typed, "done", done, code),
                    money(typed, "paid", paid, code),
                    counted));
        }
        return amounts;
    }

    private static Money money(Typed typed, String field, Map<String, String> values, String code) {
        return Objects.requireNonNullElse(typed.money(field + "[" + code + "]", values.get(code)), Money.ZERO);
    }

    public @Nullable String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }

    public Map<String, String> getPlanned() {
        return planned;
    }

    public void setPlanned(Map<String, String> planned) {
        this.planned = planned;
    }

    public Map<String, String> getDone() {
        return done;
    }

    public void setDone(Map<String, String> done) {
        this.done = done;
    }

    public Map<String, String> getPaid() {
        return paid;
    }

    public void setPaid(Map<String, String> paid) {
        this.paid = paid;
    }

    public Map<String, String> getQuantity() {
        return quantity;
    }

    public void setQuantity(Map<String, String> quantity) {
        this.quantity = quantity;
    }
}
