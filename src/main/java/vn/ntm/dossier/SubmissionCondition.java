package vn.ntm.dossier;

import java.time.LocalDate;
import java.util.List;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.organisation.UnitSummary;

/**
 * What a unit must fulfil before its dossier is submitted (domain 3.3). Other modules implement it as a bean for what
 * they know of; each call is a constant number of statements.
 */
public interface SubmissionCondition {

    /**
     * Conditions with their state on the day; none where it asks nothing of such a unit.
     *
     * @param planYear of the dossier, which is not the year of the work
     */
    List<Condition> of(UnitSummary unit, Tier tier, int planYear, LocalDate day);

    /** How it stands. */
    enum State {
        MET("đủ", "t-done", "check-lg"),
        NOT_MET("chưa đủ", "t-bad", "x-lg"),
        NO_DATA("chưa có số liệu", "t-soon", "hourglass-split");

        private final String label;
        private final String tone;
        private final String icon;

        State(String label, String tone, String icon) {
            this.label = label;
            this.tone = tone;
            this.icon = icon;
        }

        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }

        public String icon() {
            return icon;
        }
    }

    /**
     * One condition.
     *
     * @param code stable, "DEBT"; of two with one code the later bean's counts, which knows more of the matter, unless it
     *     has no data and the earlier one has
     * @param messageKey why, with arguments
     * @param path where it is mended
     * @param fromSurvey known only once the people were asked, so it is not waited for before that stage
     */
    record Condition(
            String code,
            String label,
            State state,
            String messageKey,
            List<Object> arguments,
            String path,
            boolean fromSurvey) {}
}
