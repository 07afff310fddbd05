package vn.ntm.task.domain;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.ntm.identity.Actor;
import vn.ntm.task.ReferredPapers;
import vn.ntm.task.ReferredPapers.PlannedDay;
import vn.ntm.task.domain.MilestoneRegister.Row;

/** The days that a known plan sets, where a milestone's words name that plan. */
@Component
public class PlanDays {

    private final SingletonSupplier<ReferredPapers> papers; // upstairs; absent where this module runs alone

    PlanDays(ObjectProvider<ReferredPapers> papers) {
        this.papers = SingletonSupplier.ofNullable(papers::getIfAvailable);
    }

    public List<PlannedDay> of(Row milestone, Actor viewer) {
        ReferredPapers known = papers.get();
        return known == null ? List.of() : known.daysOf(milestone.name(), viewer.scopePath(), viewer);
    }
}
