package vn.ntm.works.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Money;
import vn.ntm.works.DebtLedger.Statement;
import vn.ntm.works.domain.Account;

/** Figures of a work as they are typed, in triệu đồng, each a whole up to the day. */
public class FiguresInput {

    private @Nullable String day;
    private @Nullable String volume;
    private Map<String, String> paid = new LinkedHashMap<>();
    private @Nullable String document;
    private @Nullable String plan;
    private @Nullable String dueOn;

    static FiguresInput of(Account account, LocalDate today) {
        FiguresInput input = new FiguresInput();
        input.day = Dates.format(today);
        input.volume = account.stated() == null ? null : account.volume().shown();
        account.paid().forEach((source, money) -> input.paid.put(source, money.shown()));
        if (account.plan() != null) {
            input.plan = account.plan().words();
            input.dueOn = Dates.format(account.plan().dueOn());
        }
        return input;
    }

    Statement toStatement(BindingResult binding, LocalDate today) {
        Typed typed = new Typed(binding);
        Map<String, Money> amounts = new HashMap<>();
        paid.forEach((source, text) -> {
            Money money = typed.money("paid[" + source + "]", text);
            if (money != null) {
                amounts.put(source, money);
            }
        });
        return new Statement(typed.day("day", day, today), typed.money("volume", volume), amounts, document);
    }

    public @Nullable String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day;
    }

    public @Nullable String getVolume() {
        return volume;
    }

    public void setVolume(@Nullable String volume) {
        this.volume = volume;
    }

    public Map<String, String> getPaid() {
        return paid;
    }

    public void setPaid(Map<String, String> paid) {
        this.paid = paid;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }

    public @Nullable String getPlan() {
        return plan;
    }

    public void setPlan(@Nullable String plan) {
        this.plan = plan;
    }

    public @Nullable String getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable String dueOn) {
        this.dueOn = dueOn;
    }
}
