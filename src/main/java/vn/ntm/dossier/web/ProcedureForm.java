package vn.ntm.dossier.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.dossier.domain.Procedure;
import vn.ntm.dossier.domain.ProcedureService.StageChange;
import vn.ntm.dossier.domain.Stage;
import vn.ntm.shared.VietnameseText;

/** A version of the procedure, or one of its stages, as typed. */
public class ProcedureForm {

    private int version;
    private @Nullable String code;
    private @Nullable String name;
    private @Nullable String basis;
    private @Nullable LocalDate validFrom;
    private @Nullable String body;
    private @Nullable String document;
    private @Nullable Integer length;
    private Stage.@Nullable Unit unit;
    private Stage.@Nullable Kind kind;
    private @Nullable String threshold;
    private boolean recalled;

    static ProcedureForm of(Procedure procedure) {
        ProcedureForm form = new ProcedureForm();
        form.version = procedure.version();
        form.name = procedure.name();
        form.basis = procedure.basis();
        form.validFrom = procedure.validFrom();
        return form;
    }

    static ProcedureForm of(Procedure procedure, Stage stage) {
        ProcedureForm form = new ProcedureForm();
        form.version = procedure.version();
        form.name = stage.name();
        form.body = stage.body();
        form.document = stage.document();
        Stage.Duration duration = stage.duration();
        if (duration != null) {
            form.length = duration.length();
            form.unit = duration.unit();
            form.kind = duration.kind();
        }
        form.threshold = stage.thresholdWords();
        form.recalled = stage.recalled();
        return form;
    }

    StageChange toChange() {
        return new StageChange(name, body, document, length, unit, kind, percent(threshold), recalled);
    }

    /** What is no number is refused as a percentage out of bounds. */
    static @Nullable BigDecimal percent(@Nullable String threshold) {
        String typed = VietnameseText.clean(threshold)
                .replace(',', '.')
                .replace("%", "")
                .strip();
        if (typed.isEmpty()) {
            return null;
        }
        return typed.matches("\\d{1,3}(\\.\\d{1,2})?") ? new BigDecimal(typed) : BigDecimal.ZERO;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getBasis() {
        return basis;
    }

    public void setBasis(@Nullable String basis) {
        this.basis = basis;
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }

    public @Nullable Integer getLength() {
        return length;
    }

    public void setLength(@Nullable Integer length) {
        this.length = length;
    }

    public Stage.@Nullable Unit getUnit() {
        return unit;
    }

    public void setUnit(Stage.@Nullable Unit unit) {
        this.unit = unit;
    }

    public Stage.@Nullable Kind getKind() {
        return kind;
    }

    public void setKind(Stage.@Nullable Kind kind) {
        this.kind = kind;
    }

    public @Nullable String getThreshold() {
        return threshold;
    }

    public void setThreshold(@Nullable String threshold) {
        this.threshold = threshold;
    }

    public boolean isRecalled() {
        return recalled;
    }

    public void setRecalled(boolean recalled) {
        this.recalled = recalled;
    }
}
