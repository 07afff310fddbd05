package vn.ntm.organisation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitKind;

/** What a unit was called, was, and belonged to, up to a day. */
@Embeddable
public record UnitPlacement(
        @Enumerated(EnumType.STRING) @Column(name = "kind") UnitKind kind,
        @Column(name = "name") String name,
        @Column(name = "code") @Nullable String code,
        @Column(name = "parent_id") @Nullable Long parentId,
        @Column(name = "valid_from") @Nullable LocalDate validFrom,
        @Column(name = "valid_to") LocalDate validTo) {}
