package vn.ntm.notice.domain.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A field of the notice's record: what was read and what a person chose, both as typed into the form. */
@Embeddable
class RecordField {

    @Column(name = "field")
    private String field = "";

    private String proposed = "";
    private String chosen = "";

    protected RecordField() {}

    RecordField(String field, String proposed) {
        this.field = field;
        this.proposed = proposed;
        this.chosen = proposed;
    }

    void choose(String value) {
        chosen = value;
    }

    String field() {
        return field;
    }

    String proposed() {
        return proposed;
    }

    String chosen() {
        return chosen;
    }
}
