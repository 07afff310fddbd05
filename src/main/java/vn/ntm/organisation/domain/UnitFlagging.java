package vn.ntm.organisation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.organisation.UnitFlagKind;
import vn.ntm.organisation.UnitFlags;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** Raises and ends the marks of units on behalf of other modules. */
@Service
@Transactional
class UnitFlagging implements UnitFlags {

    private final UnitStore store;
    private final UnitTrail trail;

    UnitFlagging(UnitStore store, UnitTrail trail) {
        this.store = store;
        this.trail = trail;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Flag> of(UnitId unit) {
        return store.find(unit).map(OrganisationUnit::flags).orElse(List.of()).stream()
                .map(UnitFlag::view)
                .toList();
    }

    @Override
    public Outcome<UnitId> raise(UnitId id, UnitFlagKind kind, LocalDate from, String document) {
        OrganisationUnit unit = store.find(id).orElseThrow();
        boolean overlaps = unit.flags().stream().anyMatch(flag -> flag.kind() == kind && !flag.isOverBefore(from));
        if (overlaps) {
            return Outcome.rejected(Rejection.onField("from", "organisation.error.flagHolds"));
        }
        List<UnitFlag> flags = new ArrayList<>(unit.flags());
        flags.add(new UnitFlag(kind, from, null, document, null));
        return flag(unit, flags);
    }

    @Override
    public Outcome<UnitId> end(UnitId id, UnitFlagKind kind, LocalDate from, String document) {
        OrganisationUnit unit = store.find(id).orElseThrow();
        List<UnitFlag> flags = new ArrayList<>(unit.flags());
        for (int i = 0; i < flags.size(); i++) {
            UnitFlag flag = flags.get(i);
            if (flag.kind() == kind && flag.validTo() == null) {
                LocalDate since = flag.validFrom();
                if (since != null && !from.isAfter(since)) {
                    return Outcome.rejected(Rejection.onField("from", "organisation.error.endsBeforeItBegins"));
                }
                flags.set(i, new UnitFlag(kind, since, from.minusDays(1), flag.document(), document));
                return flag(unit, flags);
            }
        }
        return Outcome.rejected(Rejection.onField("from", "organisation.error.flagMissing"));
    }

    private Outcome<UnitId> flag(OrganisationUnit unit, List<UnitFlag> flags) {
        String before = UnitTrail.text(unit);
        unit.flag(flags);
        store.flush();
        trail.corrected(unit, before);
        return Outcome.done(unit.id());
    }
}
