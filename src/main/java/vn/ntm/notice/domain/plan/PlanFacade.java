package vn.ntm.notice.domain.plan;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.ntm.identity.Actor;
import vn.ntm.notice.PlanEntry;
import vn.ntm.notice.domain.plan.ActionPlan.NewPlan;
import vn.ntm.shared.Outcome;

/** Record and table in one step, all or nothing. */
@Service
@Transactional
class PlanFacade implements PlanEntry {

    private final ActionPlans plans;

    PlanFacade(ActionPlans plans) {
        this.plans = plans;
    }

    @Override
    public Outcome<Long> enter(Plan plan, Actor by) {
        Outcome<Long> entered = plans.enter(
                new NewPlan(plan.type(), plan.number(), plan.dated(), plan.issuer(), plan.title(), plan.setId()), by);
        if (entered.isRejected()) {
            return entered;
        }
        Outcome<Integer> rows = plans.addRows(entered.value(), plan.rows(), by);
        if (rows.isRejected()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.rejected(rows.rejections());
        }
        return entered;
    }
}
