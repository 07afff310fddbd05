package vn.ntm.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.Tasks.StatusChip;

/** Duties that have to be finished one after the other: "24/4 -> 09/5 -> 31/5". */
public record DutyChain(List<Step> steps) {

    /** Where a step stands in its chain. */
    public enum Place {
        DONE("ok"),
        /** The first that is not done. */
        NOW("now"),
        LATER("");

        private final String css;

        Place(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }

    /**
     * One duty of the chain.
     *
     * @param number from 1
     * @param day its last day, "24/04/2023"; empty without one
     * @param units whose part it is
     * @param chip of the part that stands worst
     * @param warning what endangers it or is out of order; null where nothing does
     */
    public record Step(
            long taskId,
            int number,
            String title,
            String day,
            String units,
            StatusChip chip,
            Place place,
            @Nullable String warning) {}

    /** Whether anything in it is out of order or in danger. */
    public boolean hasWarning() {
        return steps.stream().anyMatch(step -> step.warning() != null);
    }
}
