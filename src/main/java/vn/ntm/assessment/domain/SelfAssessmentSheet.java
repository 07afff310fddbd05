package vn.ntm.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.AssessmentStep;
import vn.ntm.assessment.Standing;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.Requirements.Requirement;

/** A whole set of one unit: criteria with their indicators, what is typed, what counts, and what is still missing. */
public record SelfAssessmentSheet(AssessmentDesk desk, List<Part> parts) {

    /**
     * One indicator, or a criterion without.
     *
     * @param evidence how many pieces prove it
     * @param isComplete whether what is typed could be sent
     */
    public record Row(
            Item item,
            @Nullable Requirement requirement,
            @Nullable Assessment cell,
            @Nullable Standing standing,
            Set<AssessmentAction> actions,
            int evidence,
            boolean isComplete) {

        /** What the commune says now, sent or not. */
        public AchievementStatus typed() {
            return cell == null
                    ? AchievementStatus.NOT_ASSESSED
                    : cell.finding().status();
        }

        /** What counts; the last one verified where there is one. */
        public AchievementStatus counting() {
            return standing == null ? AchievementStatus.NOT_ASSESSED : standing.status();
        }

        public boolean is(AssessmentStep step) {
            return cell != null && cell.step() == step;
        }

        /** Whether it can be sent now by this person. */
        public boolean isReady() {
            return isComplete && actions.contains(AssessmentAction.SUBMIT);
        }

        /** Not yet met or met poorly, by either the commune's last word or what counts. */
        public boolean isToMend() {
            AchievementStatus last = typed().isSaid() ? typed() : counting();
            return !last.isMet() || last.needsMeasures() || is(AssessmentStep.RETURNED);
        }
    }

    /** One criterion. */
    public record Part(Item criterion, @Nullable Standing standing, List<Row> rows) {

        public AchievementStatus counting() {
            return standing == null ? AchievementStatus.NOT_ASSESSED : standing.status();
        }

        public List<Row> ready() {
            return rows.stream().filter(Row::isReady).toList();
        }

        public long met() {
            return rows.stream().filter(row -> row.counting().isMet()).count();
        }
    }

    /** How far the work is, in indicators unless said otherwise. */
    public record Progress(
            long criteria,
            long criteriaMet,
            long indicators,
            long indicatorsMet,
            long entered,
            long waiting,
            long returned,
            long proved,
            long ready) {}

    public List<Row> rows() {
        return parts.stream().flatMap(part -> part.rows().stream()).toList();
    }

    public Progress progress() {
        List<Row> rows = rows();
        return new Progress(
                parts.size(),
                parts.stream().filter(part -> part.counting().isMet()).count(),
                rows.size(),
                rows.stream().filter(row -> row.counting().isMet()).count(),
                rows.stream().filter(row -> row.typed().isSaid()).count(),
                rows.stream().filter(row -> row.is(AssessmentStep.SUBMITTED)).count(),
                rows.stream().filter(row -> row.is(AssessmentStep.RETURNED)).count(),
                rows.stream().filter(row -> row.evidence() > 0).count(),
                rows.stream().filter(Row::isReady).count());
    }

    /** Only what is not met, met poorly or given back. */
    public SelfAssessmentSheet toMend() {
        List<Part> left = new ArrayList<>();
        for (Part part : parts) {
            List<Row> rows = part.rows().stream().filter(Row::isToMend).toList();
            if (!rows.isEmpty()) {
                left.add(new Part(part.criterion(), part.standing(), rows));
            }
        }
        return new SelfAssessmentSheet(desk, left);
    }
}
