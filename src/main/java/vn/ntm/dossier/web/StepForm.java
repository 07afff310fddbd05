package vn.ntm.dossier.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.ntm.attachment.Uploads;
import vn.ntm.dossier.domain.StepEntry;
import vn.ntm.ui.StaleException.Typed;

/** What is typed of a stage, of a step back or of an end. */
public class StepForm {

    private int version;
    private @Nullable LocalDate day;
    private @Nullable LocalDate startedOn;
    private @Nullable String document;
    private @Nullable String person;
    private @Nullable String note;
    private @Nullable Integer votesFor;
    private @Nullable Integer votesTotal;
    private @Nullable Long target;
    private @Nullable String missing;
    private List<MultipartFile> files = new ArrayList<>();

    StepEntry toEntry() {
        return new StepEntry(day, startedOn, document, person, note, votesFor, votesTotal, Uploads.from(files));
    }

    /** What the person gets back where somebody was faster. */
    List<Typed> typed() {
        List<Typed> typed = new ArrayList<>();
        add(typed, "Văn bản", document);
        add(typed, "Người thực hiện", person);
        add(typed, "Còn thiếu", missing);
        add(typed, "Ghi chú, lý do", note);
        return typed;
    }

    private static void add(List<Typed> typed, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            typed.add(new Typed(label, value));
        }
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable LocalDate getStartedOn() {
        return startedOn;
    }

    public void setStartedOn(@Nullable LocalDate startedOn) {
        this.startedOn = startedOn;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable Integer getVotesFor() {
        return votesFor;
    }

    public void setVotesFor(@Nullable Integer votesFor) {
        this.votesFor = votesFor;
    }

    public @Nullable Integer getVotesTotal() {
        return votesTotal;
    }

    public void setVotesTotal(@Nullable Integer votesTotal) {
        this.votesTotal = votesTotal;
    }

    public @Nullable Long getTarget() {
        return target;
    }

    public void setTarget(@Nullable Long target) {
        this.target = target;
    }

    public @Nullable String getMissing() {
        return missing;
    }

    public void setMissing(@Nullable String missing) {
        this.missing = missing;
    }

    public List<MultipartFile> getFiles() {
        return files;
    }

    public void setFiles(@Nullable List<MultipartFile> files) {
        this.files = files == null ? new ArrayList<>() : files;
    }
}
