package vn.ntm.criteria.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.domain.LeadStore.NewLead;
import vn.ntm.organisation.UnitId;

/** Ticked criteria and the agency to be in charge of them. */
public class LeadForm {

    private List<Long> items = new ArrayList<>();

    @NotNull(message = "{criteria.error.leadAgencyRequired}") private @Nullable Long agency;

    private @Nullable String official;

    @NotNull(message = "{criteria.error.leadFromRequired}") private @Nullable LocalDate from;

    private @Nullable LocalDate to;
    private @Nullable String document;
    private boolean replace;

    static LeadForm starting(LocalDate day) {
        LeadForm form = new LeadForm();
        form.from = day;
        return form;
    }

    /** Only of a form without errors. */
    NewLead toLead(UnitId area) {
        return new NewLead(
                area,
                List.copyOf(items),
                new UnitId(Objects.requireNonNull(agency)),
                official,
                Objects.requireNonNull(from),
                to,
                document,
                replace);
    }

    public List<Long> getItems() {
        return items;
    }

    public void setItems(List<Long> items) {
        this.items = items;
    }

    public @Nullable Long getAgency() {
        return agency;
    }

    public void setAgency(@Nullable Long agency) {
        this.agency = agency;
    }

    public @Nullable String getOfficial() {
        return official;
    }

    public void setOfficial(@Nullable String official) {
        this.official = official;
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

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }

    public boolean isReplace() {
        return replace;
    }

    public void setReplace(boolean replace) {
        this.replace = replace;
    }
}
