package vn.ntm.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;

/** Dossiers as tables, for reports; each with a constant number of statements, of no more than the reader's territory. */
public interface DossierTables {

    /** B6: those of the plan year in the area, as they stood on the evening of the day. */
    List<Progress> progress(UnitSummary area, int planYear, LocalDate day, Actor actor);

    /** Dossiers with a stage or an opinion whose last day lies in the year and was missed, by the unit that answers for it. */
    List<Late> late(int year, Actor actor);

    /**
     * One dossier on a day.
     *
     * @param setId the set it is judged by; null where none was in force
     * @param selfAssessed when the unit had assessed itself; null while it had not, or had before the dossier came here
     * @param verified when the next level had verified it (thẩm tra; without districts thẩm định); null likewise
     * @param opinions how many of how many had said "đạt", "14/20"; empty where none was asked
     * @param vote the last vote, "96,2% = 50/52"; empty without
     * @param obstacle what it lacked or was late with; empty for nothing
     */
    record Progress(
            long id,
            UnitId unit,
            String unitName,
            Tier tier,
            int planYear,
            @Nullable Long setId,
            @Nullable LocalDate selfAssessed,
            @Nullable LocalDate verified,
            String opinions,
            String vote,
            String state,
            String obstacle) {

        public String path() {
            return "/ho-so/" + id;
        }
    }

    /**
     * What one unit was late with in one dossier.
     *
     * @param charged the unit that answers for it: the commune, the office of the area, the body asked
     * @param missed each stage or opinion, the first first
     */
    record Late(UnitId charged, long dossier, String unitName, Tier tier, int planYear, List<Missed> missed) {

        public String path() {
            return "/ho-so/" + dossier;
        }
    }

    /**
     * A last day that was missed.
     *
     * @param done null while it still is not done
     * @param days how many days late it was done, or is today
     */
    record Missed(
            String what, LocalDate due, @Nullable LocalDate done, long days) {}
}
