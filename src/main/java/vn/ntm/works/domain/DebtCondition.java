package vn.ntm.works.domain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.SubmissionCondition;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Dates;
import vn.ntm.works.DebtLedger;
import vn.ntm.works.DebtLedger.Debt;

/**
 * No capital-construction debt (Quyết định 18/2022/QĐ-TTg), by the ledger where anything was entered in it; where not, a
 * total told by hand goes on to count.
 */
@Component
@Order(10)
class DebtCondition implements SubmissionCondition {

    private final DebtLedger ledger;

    DebtCondition(DebtLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<Condition> of(UnitSummary unit, Tier tier, int planYear, LocalDate day) {
        Debt debt = ledger.debtOf(unit.id(), day);
        if (!debt.isStated()) {
            return List.of();
        }
        return List.of(new Condition(
                "DEBT",
                "Không nợ đọng xây dựng cơ bản",
                debt.isClear() ? State.MET : State.NOT_MET,
                debt.isClear() ? "works.condition.clear" : "works.condition.debt",
                List.of(debt.owed().shown(), debt.owing(), Dates.format(debt.stated())),
                "/no-dong?donVi=" + unit.id(),
                false));
    }
}
