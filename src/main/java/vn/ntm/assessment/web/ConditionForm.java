package vn.ntm.assessment.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.domain.RecognitionFigure;
import vn.ntm.shared.TypedNumber;

/** A figure of a paper, or an entry in the list "xã trọng điểm": the day and the document. */
public class ConditionForm {

    private RecognitionFigure.@Nullable Kind kind;
    private @Nullable String value;
    private @Nullable LocalDate from;
    private @Nullable String document;

    /** Null where it is no number. */
    @Nullable BigDecimal number() {
        return value == null ? null : TypedNumber.parse(value);
    }

    public RecognitionFigure.@Nullable Kind getKind() {
        return kind;
    }

    public void setKind(RecognitionFigure.@Nullable Kind kind) {
        this.kind = kind;
    }

    public @Nullable String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = value;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }
}
