package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.EvidenceCompletion;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.Requirements;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.organisation.UnitId;

/** Counts the indicators that have evidence, of those that apply. */
@Service
@Transactional(readOnly = true)
class EvidenceShares implements EvidenceCompletion {

    private final CriteriaCatalogue catalogue;
    private final Requirements requirements;
    private final EvidenceRegister register;

    EvidenceShares(CriteriaCatalogue catalogue, Requirements requirements, EvidenceRegister register) {
        this.catalogue = catalogue;
        this.requirements = requirements;
        this.register = register;
    }

    @Override
    public Map<UnitId, Share> of(long setId, Collection<UnitId> units, LocalDate day) {
        SetStructure structure = new SetStructure(setId, catalogue.itemsOf(setId));
        Map<UnitId, Map<Long, Requirement>> demanded = requirements.of(setId, units, day);
        Map<UnitId, Map<Long, Integer>> proofs = register.proofs(setId, units, day);
        Map<UnitId, Share> shares = new HashMap<>();
        for (UnitId unit : units) {
            List<Item> asked = structure.applicable(demanded.getOrDefault(unit, Map.of()));
            Map<Long, Integer> own = proofs.getOrDefault(unit, Map.of());
            int proved = (int)
                    asked.stream().filter(item -> own.containsKey(item.id())).count();
            shares.put(unit, new Share(proved, asked.size()));
        }
        return shares;
    }
}
