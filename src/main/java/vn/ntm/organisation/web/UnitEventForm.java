package vn.ntm.organisation.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitEventKind;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units.Lineage;
import vn.ntm.organisation.Units.NewUnitEvent;
import vn.ntm.organisation.Units.Share;

/** A merger, split or change of kind as an administrator types it: one unit per line. */
public class UnitEventForm {

    @NotNull(message = "{organisation.error.eventKindRequired}") private @Nullable UnitEventKind kind;

    @NotNull(message = "{organisation.error.eventDayRequired}") private @Nullable LocalDate effectiveOn;

    @Size(max = 100, message = "{organisation.error.documentLength}") private @Nullable String document;

    private @Nullable LocalDate documentDate;

    @Size(max = 1000, message = "{organisation.error.noteLength}") private @Nullable String note;

    private @Nullable String from;
    private @Nullable String to;

    @NotNull(message = "{organisation.error.shareRequired}") private @Nullable Share share = Share.WHOLE;

    static UnitEventForm of(UnitSummary unit) {
        UnitEventForm form = new UnitEventForm();
        form.from = "#" + unit.id() + " " + unit.name();
        return form;
    }

    List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    NewUnitEvent toEvent(List<UnitId> before, List<UnitId> after) {
        List<Lineage> lineage = new ArrayList<>();
        Share went = Objects.requireNonNull(share);
        for (UnitId left : before) {
            if (after.isEmpty()) {
                lineage.add(new Lineage(left, null, went));
            }
            after.forEach(right -> lineage.add(new Lineage(left, right, went)));
        }
        return new NewUnitEvent(
                null,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(effectiveOn),
                document,
                documentDate,
                note,
                lineage);
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
}
