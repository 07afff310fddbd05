package vn.ntm.dossier.domain;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.attachment.AttachmentAccess;
import vn.ntm.dossier.domain.DossierReading.Sights;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Who sees the unit's dossier may open its papers. */
@Component
class StepFiles implements AttachmentAccess {

    private final DossierStore store;
    private final Sights sights;

    StepFiles(DossierStore store, Sights sights) {
        this.store = store;
        this.sights = sights;
    }

    @Override
    public String ownerKind() {
        return DossierService.OWNER_KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(long ownerId, Actor actor) {
        return store.findStep(ownerId)
                .flatMap(step -> store.find(step.dossierId()))
                .flatMap(dossier -> sights.units().find(dossier.unit()))
                .filter(unit -> sights.holds(actor, unit))
                .isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UnitId> seenFrom(long ownerId) {
        return store.findStep(ownerId)
                .flatMap(step -> store.find(step.dossierId()))
                .flatMap(dossier -> sights.units().find(dossier.unit()))
                .map(unit -> Set.copyOf(UnitId.ofPath(unit.path())))
                .orElse(Set.of());
    }
}
