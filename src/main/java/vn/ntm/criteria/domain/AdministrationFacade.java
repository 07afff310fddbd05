package vn.ntm.criteria.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.ntm.criteria.CriteriaAdministration;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.domain.LeadStore.NewLead;
import vn.ntm.criteria.domain.ProvincialStore.NewDecision;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;

@Service
class AdministrationFacade implements CriteriaAdministration {

    private final CriteriaCatalogue catalogue;
    private final LeadAssigning assigning;
    private final ProvincialRuling ruling;

    AdministrationFacade(CriteriaCatalogue catalogue, LeadAssigning assigning, ProvincialRuling ruling) {
        this.catalogue = catalogue;
        this.assigning = assigning;
        this.ruling = ruling;
    }

    @Override
    public Outcome<Integer> putInCharge(
            UnitId area,
            long setId,
            Collection<String> codes,
            UnitId agency,
            LocalDate from,
            @Nullable String document,
            Actor by) {
        List<Long> items =
                catalogue.resolve(setId, codes).values().stream().map(Item::id).toList();
        return assigning.assign(new NewLead(area, items, agency, null, from, null, document, false), by);
    }

    @Override
    public Outcome<Long> enterDecision(
            long setId,
            UnitId province,
            String document,
            @Nullable LocalDate dated,
            LocalDate validFrom,
            @Nullable String note,
            Actor by) {
        return ruling.enter(new NewDecision(setId, province, document, dated, null, "NONE", validFrom, null, note), by);
    }
}
