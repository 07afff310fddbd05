package vn.ntm.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;

/**
 * Counts told of a unit by a paper while the single results are not entered: "29/38 chỉ tiêu", "14/20 Sở, ngành". Each is
 * a snapshot of its day; a later one never overwrites an earlier.
 */
public interface Tallies {

    /** Writes a snapshot; rejections are on the fields kind, set, label, day, met, total, source. */
    Outcome<Long> record(NewTally tally, Actor by);

    /** Attaches names to a snapshot, all or none; refused where the count has no room for so many. */
    Outcome<Integer> name(long tallyId, NewNames names, Actor by);

    /** Every snapshot of the unit up to the day with its names, the oldest first; two statements. */
    List<Tally> of(UnitId unit, LocalDate day);

    /**
     * A snapshot to write.
     *
     * @param setId of {@link TallyKind#INDICATORS} and {@link TallyKind#CRITERIA}
     * @param label what is counted, of {@link TallyKind#OTHER}
     * @param source number and date of the paper, or the notice
     */
    record NewTally(
            UnitId unit,
            TallyKind kind,
            @Nullable Long setId,
            @Nullable String label,
            LocalDate day,
            int met,
            int total,
            String source) {}

    /**
     * Names to attach.
     *
     * @param codes of indicators or criteria of the counted set
     * @param words what has no code, or the bodies counted
     * @param met whether they are among those that are met
     * @param agency name of the body that is to see to them, null for whoever is in charge of the criterion
     * @param taskId the duty given about them, null for none
     */
    record NewNames(
            List<String> codes,
            List<String> words,
            boolean met,
            @Nullable String agency,
            @Nullable Long taskId) {}

    /** A snapshot. What has no name is the rest: named and not named together are always the count. */
    record Tally(
            long id,
            UnitId unit,
            TallyKind kind,
            @Nullable Long setId,
            @Nullable String label,
            LocalDate day,
            int met,
            int total,
            String source,
            Instant enteredAt,
            String enteredByName,
            String enteredByPosition,
            UnitId enteredUnit,
            List<Named> names) {

        public int unmet() {
            return total - met;
        }

        /** Per cent that is met, rounded down. */
        public int percent() {
            return 100 * met / total;
        }

        public List<Named> named(boolean wanted) {
            return names.stream().filter(name -> name.met() == wanted).toList();
        }

        /** How many of the met or the unmet nobody has named. */
        public int unnamed(boolean wanted) {
            return (wanted ? met : unmet()) - named(wanted).size();
        }

        /** Whether the other counts the same thing, at another time. */
        public boolean isSameCount(Tally other) {
            return kind == other.kind() && Objects.equals(setId, other.setId()) && Objects.equals(label, other.label());
        }
    }

    /**
     * One of those counted, by name.
     *
     * @param itemId the indicator or criterion, null for what has no code
     * @param unitId the body, where the directory knows it
     */
    record Named(
            long id,
            @Nullable Long itemId,
            @Nullable UnitId unitId,
            String name,
            boolean met,
            @Nullable UnitId agency,
            @Nullable Long taskId,
            String addedByName) {}
}
