package vn.ntm.works.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.works.Fund;
import vn.ntm.works.WorkForm;
import vn.ntm.works.Works.NewStep;
import vn.ntm.works.Works.NewWork;
import vn.ntm.works.Works.Work;

/** Where works are kept, with the kinds, steps and sources that are data. */
public interface WorkStore {

    /** Kind of a work or model. */
    record Kind(String code, WorkForm form, String name) {}

    /** What a step means for the state of the work. */
    enum Mark {
        START,
        END
    }

    /** A step of a form. */
    record StepKind(
            String code,
            WorkForm form,
            String name,
            @Nullable Mark mark) {}

    /**
     * A source of money.
     *
     * @param quantityUnit what is counted beside the money, "ngày công"
     * @param validTo its last day, null while it is there
     */
    record Source(
            String code,
            Fund fund,
            String name,
            @Nullable String quantityUnit,
            @Nullable LocalDate validTo) {

        public boolean existsIn(int year) {
            return validTo == null || validTo.getYear() >= year;
        }
    }

    /** What was said of a step, and by whom. */
    record Said(
            long workId,
            String step,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate doneOn,
            @Nullable String document,
            Instant at,
            String by) {}

    /** How far a work is. */
    enum State {
        NOT_STARTED("Chưa khởi công, chưa triển khai"),
        UNDER_WAY("Đang thực hiện"),
        FINISHED("Đã hoàn thành"),
        LATE("Có bước trễ hạn");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Which works of a subtree. */
    record Question(
            String path,
            @Nullable WorkForm form,
            @Nullable String kind,
            @Nullable State state,
            @Nullable String text,
            LocalDate today) {}

    List<Kind> kinds();

    List<StepKind> stepKinds();

    List<Source> sources();

    Optional<Work> find(long id);

    Optional<Long> entered(UnitId unit, String formKey);

    /** Works of exactly these units, the newest first. */
    List<Work> of(Collection<UnitId> units);

    List<Work> all(Collection<Long> ids);

    List<Work> page(Question question, int page, int size);

    long count(Question question);

    long add(NewWork work, Actor by, Instant at);

    /** Whether nobody changed it since that version. */
    boolean change(long id, int version, NewWork work);

    /** The last word on each step. */
    List<Said> steps(Collection<Long> workIds);

    void mark(long workId, NewStep step, Actor by, Instant at);
}
