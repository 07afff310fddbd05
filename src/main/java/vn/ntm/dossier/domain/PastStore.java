package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.ntm.dossier.domain.BoardStore.Row;
import vn.ntm.dossier.domain.Dossier.Told;

/** Dossiers as they were on a day; every call is one statement. */
public interface PastStore {

    /** Those of the plan year in the territory that were there on the evening of the day, in the order of the board. */
    List<Row> rows(String path, int planYear, LocalDate day);

    /** What had happened to each by that evening, the first first. */
    Map<Long, List<Step>> stepsOf(Collection<Long> dossiers, LocalDate day);

    /** The last count without names that had been told by then; those without one are missing. */
    Map<Long, Told> toldOf(Collection<Long> dossiers, LocalDate day);

    /** Those of the plan years in the territory that were not stopped. */
    List<Row> ofYears(String path, int firstYear, int lastYear);
}
