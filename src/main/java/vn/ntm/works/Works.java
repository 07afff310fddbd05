package vn.ntm.works;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Money;
import vn.ntm.shared.Outcome;

/** Công trình and mô hình, for other modules. A unit that has ended keeps its works under its own name. */
public interface Works {

    /** Enters one; rejections are on the fields unit, kind, name, owner, decision, investment. */
    Outcome<Long> register(NewWork work, Actor by);

    /** Says when a step is planned or done; rejections are on the fields step, plannedOn, doneOn. */
    Outcome<Long> mark(long workId, NewStep step, Actor by);

    /** Works of exactly these units, the newest first; two statements. */
    List<Work> of(Collection<UnitId> units);

    /**
     * A work to enter.
     *
     * @param kind code of the kind ("giao-thong", "mh-du-lich"), which says whether it is a work or a model
     * @param owner chủ đầu tư
     * @param itemIds criteria and indicators it serves
     * @param decision number of the decision that approved it
     * @param source the paper that speaks of it
     * @param formKey the same form sent twice enters one
     */
    record NewWork(
            UnitId unit,
            String kind,
            String name,
            @Nullable String owner,
            List<Long> itemIds,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            @Nullable Money investment,
            @Nullable String source,
            String formKey) {

        public NewWork {
            itemIds = List.copyOf(itemIds);
        }
    }

    /**
     * What is said of a step.
     *
     * @param doneOn null while it is not done
     */
    record NewStep(
            String code,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate doneOn,
            @Nullable String document) {}

    /**
     * How a work left its unit.
     *
     * @param from the day from which it is counted there no more
     * @param reason who took it over, or why it ended
     * @param nextId the work at the heir
     */
    record Left(LocalDate from, String reason, @Nullable Long nextId) {}

    /**
     * A work as it is registered.
     *
     * @param left null while it is its unit's
     */
    record Work(
            long id,
            int version,
            UnitId unit,
            WorkForm form,
            String kind,
            String kindName,
            String name,
            @Nullable String owner,
            List<Long> itemIds,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            @Nullable Money investment,
            @Nullable String source,
            @Nullable Left left) {

        public Work {
            itemIds = List.copyOf(itemIds);
        }
    }
}
