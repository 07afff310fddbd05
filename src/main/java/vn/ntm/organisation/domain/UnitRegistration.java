package vn.ntm.organisation.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units.NewUnit;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** Entering a unit. */
@Service
@Transactional
class UnitRegistration {

    private final UnitStore store;
    private final UnitQueries queries;
    private final UnitTrail trail;

    UnitRegistration(UnitStore store, UnitQueries queries, UnitTrail trail) {
        this.store = store;
        this.queries = queries;
        this.trail = trail;
    }

    /** A key that is known already gives the unit it leads to: loading twice enters nothing twice. */
    Outcome<UnitId> register(NewUnit unit) {
        String key = unit.key();
        Optional<UnitId> known = key == null ? Optional.empty() : queries.byKey(key);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        @Nullable OrganisationUnit parent = null;
        UnitId above = unit.parent();
        if (above != null) {
            parent = store.find(above).orElse(null);
            if (parent == null) {
                return Outcome.rejected(Rejection.onField("parent", "organisation.error.parentUnknown"));
            }
        }
        Outcome<UnitDescription> checked = UnitRules.check(unit, parent);
        if (checked.isRejected()) {
            return Outcome.rejected(checked.rejections());
        }
        Optional<UnitQueries.Twin> twin = queries.twinOf(checked.value(), null);
        if (twin.isPresent()) {
            return Outcome.rejected(rejection(twin.get()));
        }
        OrganisationUnit entered = store.save(new OrganisationUnit(checked.value()));
        entered.settle(parent == null ? null : parent.path());
        if (key != null) {
            store.addKey(key, entered.id());
        }
        store.flush();
        trail.entered(entered);
        return Outcome.done(entered.id());
    }

    static Rejection rejection(UnitQueries.Twin twin) {
        return twin.sameCode()
                ? Rejection.onField("code", "organisation.error.codeTaken", twin.name())
                : Rejection.onField("name", "organisation.error.nameTaken", twin.name());
    }
}
