package vn.ntm.organisation.web.rearrange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitEventKind;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units.Share;
import vn.ntm.organisation.domain.rearrange.NewRearrangement;
import vn.ntm.organisation.domain.rearrange.RearrangementKind;

/** A rearrangement as it is typed: one unit per line, the unit that begins in fields of its own. */
public class RearrangementForm {

    @NotNull(message = "{organisation.error.eventKindRequired}") private @Nullable UnitEventKind kind;

    @NotNull(message = "{organisation.error.eventDayRequired}") private @Nullable LocalDate effectiveOn;

    @Size(max = 100, message = "{organisation.error.documentLength}") private @Nullable String document;

    private @Nullable LocalDate documentDate;

    @Size(max = 1000, message = "{organisation.error.noteLength}") private @Nullable String note;

    private @Nullable String from;
    private @Nullable String to;

    @NotNull(message = "{organisation.error.shareRequired}") private @Nullable Share share = Share.WHOLE;

    private @Nullable UnitKind newKind;

    @Size(max = 200, message = "{organisation.error.nameLength}") private @Nullable String newName;

    @Size(max = 5, message = "{organisation.error.codeFormat}") private @Nullable String newCode;

    private @Nullable String newParent;
    private boolean ends;

    static RearrangementForm of(UnitSummary unit) {
        RearrangementForm form = new RearrangementForm();
        form.from = "#" + unit.id() + " " + unit.name();
        return form;
    }

    static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    NewRearrangement toRearrangement(List<UnitId> before, List<UnitId> after, @Nullable UnitId parent) {
        return new NewRearrangement(
                RearrangementKind.valueOf(Objects.requireNonNull(kind).name()),
                Objects.requireNonNull(effectiveOn),
                document,
                documentDate,
                note,
                before,
                after,
                Objects.requireNonNull(share),
                newKind,
                newName,
                newCode,
                parent,
                ends);
    }

    public @Nullable UnitEventKind getKind() {
        return kind;
    }

    public void setKind(@Nullable UnitEventKind kind) {
        this.kind = kind;
    }

    public @Nullable LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(@Nullable LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }

    public @Nullable LocalDate getDocumentDate() {
        return documentDate;
    }

    public void setDocumentDate(@Nullable LocalDate documentDate) {
        this.documentDate = documentDate;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public @Nullable Share getShare() {
        return share;
    }

    public void setShare(@Nullable Share share) {
        this.share = share;
    }

    public @Nullable UnitKind getNewKind() {
        return newKind;
    }

    public void setNewKind(@Nullable UnitKind newKind) {
        this.newKind = newKind;
    }

    public @Nullable String getNewName() {
        return newName;
    }

    public void setNewName(@Nullable String newName) {
        this.newName = newName;
    }

    public @Nullable String getNewCode() {
        return newCode;
    }

    public void setNewCode(@Nullable String newCode) {
        this.newCode = newCode;
    }

    public @Nullable String getNewParent() {
        return newParent;
    }

    public void setNewParent(@Nullable String newParent) {
        this.newParent = newParent;
    }

    public boolean isEnds() {
        return ends;
    }

    public void setEnds(boolean ends) {
        this.ends = ends;
    }
}
