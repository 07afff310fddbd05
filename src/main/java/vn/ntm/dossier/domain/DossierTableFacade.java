package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Territory;
import vn.ntm.dossier.DossierTables;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;

/** Gives dossiers as tables to the modules above. */
@Service
@Transactional(readOnly = true)
class DossierTableFacade implements DossierTables {

    private static final String EVERYWHERE = "/";

    private final PastDossiers past;
    private final LateLines late;
    private final Territory territory;

    DossierTableFacade(PastDossiers past, LateLines late, Territory territory) {
        this.past = past;
        this.late = late;
        this.territory = territory;
    }

    @Override
    public List<Progress> progress(UnitSummary area, int planYear, LocalDate day, Actor actor) {
        return area.path().startsWith(territory.pathOf(actor))
                ? past.of(area.path(), planYear, day).stream()
                        .map(ProgressLines::of)
                        .toList()
                : List.of();
    }

    /** Of a territory only: nobody answers to the whole country. */
    @Override
    public List<Late> late(int year, Actor actor) {
        String path = territory.pathOf(actor);
        return path.equals(EVERYWHERE) ? List.of() : late.of(path, year);
    }
}
