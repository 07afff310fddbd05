package vn.ntm.works.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ntm.works.WorkForm;
import vn.ntm.works.domain.WorkStore.Mark;
import vn.ntm.works.domain.WorkStore.Said;
import vn.ntm.works.domain.WorkStore.State;
import vn.ntm.works.domain.WorkStore.StepKind;

/** The steps of one work in their order, each with what was said of it. */
public record Steps(List<Line> lines) {

    /**
     * One step.
     *
     * @param late planned before the day and not done
     */
    public record Line(StepKind kind, @Nullable Said said, boolean late) {

        public boolean isDone() {
            return said != null && said.doneOn() != null;
        }
    }

    static Steps of(WorkForm form, List<StepKind> kinds, List<Said> said, LocalDate today) {
        Map<String, Said> byStep = said.stream().collect(Collectors.toMap(Said::step, Function.identity()));
        return new Steps(kinds.stream()
                .filter(kind -> kind.form() == form)
                .map(kind -> line(kind, byStep.get(kind.code()), today))
                .toList());
    }

    private static Line line(StepKind kind, @Nullable Said said, LocalDate today) {
        LocalDate planned = said == null ? null : said.plannedOn();
        boolean open = said == null || said.doneOn() == null;
        return new Line(kind, said, open && planned != null && planned.isBefore(today));
    }

    public long done() {
        return lines.stream().filter(Line::isDone).count();
    }

    public boolean isLate() {
        return lines.stream().anyMatch(Line::late);
    }

    /** Not started, under way or finished; being late comes on top. */
    public State state() {
        if (isMarked(Mark.END)) {
            return State.FINISHED;
        }
        return isMarked(Mark.START) ? State.UNDER_WAY : State.NOT_STARTED;
    }

    /** The first step that is not done; null after the last. */
    public @Nullable Line next() {
        return lines.stream().filter(line -> !line.isDone()).findFirst().orElse(null);
    }

    private boolean isMarked(Mark mark) {
        return lines.stream().anyMatch(line -> line.kind().mark() == mark && line.isDone());
    }
}
