package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.LinkableDuties.Duty;
import vn.ntm.assessment.Tallies.Named;
import vn.ntm.assessment.Tallies.Tally;
import vn.ntm.assessment.TallyKind;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.organisation.UnitSummary;

/** The told counts of a unit, each as the line of its snapshots. */
public record TallySheet(UnitSummary unit, List<Line> lines, List<Duty> duties, boolean mayRecord) {

    /**
     * One count through time.
     *
     * @param snapshots the oldest first, at least one
     * @param unmet those of the newest that are not met, by name, what is not named at the end
     * @param computed of our own results on the day of the newest; null where they are not complete
     */
    public record Line(
            List<Tally> snapshots,
            List<Row> met,
            List<Row> unmet,
            @Nullable Computed computed) {

        public Tally newest() {
            return snapshots.get(snapshots.size() - 1);
        }

        public TallyKind kind() {
            return newest().kind();
        }

        /** The newest first. */
        public List<Tally> backwards() {
            return snapshots.stream()
                    .sorted(Comparator.comparing(Tally::day)
                            .thenComparing(Tally::id)
                            .reversed())
                    .toList();
        }

        /** Whether our own results say another number than the paper. */
        public boolean differs() {
            Computed own = computed;
            return own != null && (own.met() != newest().met() || own.total() != newest().total());
        }

        /** Rows that nobody answers for. */
        public long empty() {
            return unmet.stream().filter(row -> row.agency() == null).count();
        }
    }

    /**
     * One or, without a name, several of those counted.
     *
     * @param named null for the rest that has no name yet
     * @param number how many the row stands for
     * @param agency who answers for it; for the rest the office that wrote the count down, which is to name it
     * @param duty the duty given about it
     */
    public record Row(
            @Nullable Named named,
            @Nullable Item item,
            int number,
            @Nullable UnitSummary agency,
            @Nullable Duty duty) {}

    /** What our own results come to. */
    public record Computed(long met, long total, LocalDate day) {}
}
