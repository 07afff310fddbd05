package vn.ntm.dossier.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.dossier.domain.Opinion;
import vn.ntm.dossier.domain.OpinionService.NewOpinion;

/** The paper of a body as typed. */
public class OpinionForm {

    private Opinion.@Nullable Result result;
    private @Nullable String document;
    private @Nullable LocalDate dated;
    private @Nullable LocalDate receivedOn;
    private @Nullable String note;
    private Set<Long> others = new HashSet<>();

    NewOpinion toOpinion() {
        return new NewOpinion(result, document, dated, receivedOn, note);
    }

    public Opinion.@Nullable Result getResult() {
        return result;
    }

    public void setResult(Opinion.@Nullable Result result) {
        this.result = result;
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

    public @Nullable LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(@Nullable LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public Set<Long> getOthers() {
        return others;
    }

    public void setOthers(@Nullable Set<Long> others) {
        this.others = others == null ? new HashSet<>() : others;
    }
}
