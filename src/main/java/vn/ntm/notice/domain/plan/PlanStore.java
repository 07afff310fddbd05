package vn.ntm.notice.domain.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.plan.ActionPlan.NewPlan;
import vn.ntm.organisation.UnitId;

/** Where plans are kept. What the viewer may not see is not there. */
public interface PlanStore {

    /** Without their tables, the newest first. */
    List<ActionPlan> list(Actor viewer);

    Optional<ActionPlan> find(long id, Actor viewer);

    /** Those that bear one of these numbers ({@link PaperNumber#key}), without their tables. */
    List<ActionPlan> numbered(Collection<String> keys, Actor viewer);

    /** @throws org.springframework.dao.DuplicateKeyException if it is entered already */
    long add(
            NewPlan plan, String key, LocalDate dated, UnitId issuer, String territory, long set, Actor by, Instant at);

    /** @throws org.springframework.dao.DuplicateKeyException if the plan says so already */
    void addLine(long plan, long item, UnitId agency, @Nullable LocalDate due, Actor by, Instant at);

    boolean removeLine(long plan, long line);
}
