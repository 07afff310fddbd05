package vn.ntm.report.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.report.domain.form.FormTemplate;

/** What is typed about a form of the programme. */
public class FormForm {

    private @Nullable String label;
    private @Nullable String title;
    private @Nullable String periods;
    private @Nullable String bands;
    private @Nullable String sourceNote;
    private boolean active;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private int version;

    static FormForm of(FormTemplate form) {
        FormForm typed = new FormForm();
        typed.label = form.label();
        typed.title = form.title();
        typed.periods = String.join("\n", form.periods());
        typed.bands = form.bandLines();
        typed.sourceNote = form.sourceNote();
        typed.active = form.active();
        typed.validFrom = form.validFrom();
        typed.validTo = form.validTo();
        typed.version = form.version();
        return typed;
    }

    /** The form with what was typed; the bands are read apart. */
    FormTemplate changed(FormTemplate form) {
        return new FormTemplate(
                form.code(),
                text(label),
                text(title),
                form.layout(),
                text(periods)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(String::strip)
                        .toList(),
                form.bands(),
                form.position(),
                active,
                Objects.requireNonNullElse(validFrom, form.validFrom()),
                validTo,
                text(sourceNote),
                version);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    public @Nullable String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getPeriods() {
        return periods;
    }

    public void setPeriods(@Nullable String periods) {
        this.periods = periods;
    }

    public @Nullable String getBands() {
        return bands;
    }

    public void setBands(@Nullable String bands) {
        this.bands = bands;
    }

    public @Nullable String getSourceNote() {
        return sourceNote;
    }

    public void setSourceNote(@Nullable String sourceNote) {
        this.sourceNote = sourceNote;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(@Nullable LocalDate validTo) {
        this.validTo = validTo;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
