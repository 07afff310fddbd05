package vn.ntm.organisation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitFlagKind;
import vn.ntm.organisation.UnitFlags;

/** A mark that a unit carries for a time. */
@Embeddable
public record UnitFlag(
        @Enumerated(EnumType.STRING) @Column(name = "kind") UnitFlagKind kind,
        @Column(name = "valid_from") @Nullable LocalDate validFrom,
        @Column(name = "valid_to") @Nullable LocalDate validTo,
        @Column(name = "document") @Nullable String document,
        @Column(name = "end_document") @Nullable String endDocument) {

    /** Whether it ended before that day. */
    boolean isOverBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    UnitFlags.Flag view() {
        return new UnitFlags.Flag(kind, validFrom, validTo, document, endDocument);
    }
}
