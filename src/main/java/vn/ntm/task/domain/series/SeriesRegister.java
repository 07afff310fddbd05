package vn.ntm.task.domain.series;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitKind;

/** Series and occurrences for screens, cut to what the viewer may see; each question a constant number of statements. */
public interface SeriesRegister {

    /** Those that live first, then the ended ones. */
    List<SeriesLine> list(Actor actor, LocalDate today);

    Optional<ReportSeries> find(long id, Actor actor);

    /** Of an occurrence that the viewer was shown. */
    ReportSeries byId(long id);

    List<ReportSeries> ofTask(long taskId, Actor actor);

    /** Other series of the territory that a summary may sum up. */
    List<ReportSeries> possibleSources(ReportSeries series, Actor actor);

    List<Long> sourcesOf(long id);

    /** Its units in their order, with their counts up to that day. */
    List<UnitTally> units(long id, LocalDate asOf, int limit, int offset);

    int countUnits(long id);

    /** Occurrences of these units whose named day lies in the window. */
    List<Cell> cells(long id, Collection<Long> units, LocalDate from, LocalDate to, LocalDate asOf);

    /** How many units stand how for one period. */
    Map<OccurrenceState, Integer> states(long id, String period, LocalDate asOf);

    /** Who owes what, by unit and series, most missed first. */
    List<Owing> owing(Actor actor, LocalDate asOf, int limit);

    /** What the actor's own unit may and must report now. */
    List<OwnOccurrence> own(Actor actor, LocalDate today);

    /** How many reports of the own unit are late and can still be sent. */
    long ownOverdue(Actor actor, LocalDate today);

    /** A series in a list; the counts are those of the period that has begun last. */
    record SeriesLine(
            long id,
            String title,
            @Nullable String originLabel,
            String ownerName,
            SeriesRhythm rhythm,
            @Nullable LocalDate lastDay,
            int units,
            int missed,
            int overdue,
            @Nullable String period,
            @Nullable LocalDate nominalDay,
            @Nullable LocalDate dueDay,
            int owed,
            int sent) {

        public boolean hasEndedOn(LocalDate today) {
            return lastDay != null && lastDay.isBefore(today);
        }
    }

    /** A unit of a series. */
    record UnitTally(
            long unitId,
            String unitName,
            UnitKind unitKind,
            int owed,
            int onTime,
            int late,
            int overdue,
            int missed,
            @Nullable LocalDate leftOn) {
        public int sent() {
            return onTime + late;
        }
    }

    /** One cell of the grid. */
    record Cell(
            long id,
            long unitId,
            String period,
            LocalDate dueDay,
            @Nullable LocalDate sentOn,
            @Nullable Long reportId,
            OccurrenceState state,
            boolean covered,
            int chases) {}

    /**
     * What one unit lacks in one series.
     *
     * @param lacking what is missed or overdue, oldest first
     */
    record Owing(
            long unitId,
            String unitName,
            UnitKind unitKind,
            long seriesId,
            String seriesTitle,
            int missed,
            int overdue,
            int late,
            int onTime,
            List<Lacking> lacking) {}

    /** A period for which there is no report. */
    record Lacking(long occurrenceId, String period, LocalDate nominalDay, boolean missed) {
        public String label() {
            return PeriodNames.shortly(period, nominalDay);
        }
    }

    /** An occurrence of the own unit, in its series. */
    record OwnOccurrence(
            long id,
            @Nullable Long taskId,
            String seriesTitle,
            @Nullable String originLabel,
            String phrase,
            String period,
            LocalDate nominalDay,
            LocalDate dueDay,
            OccurrenceState state) {}
}
