package vn.ntm.dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;

/** Recognition dossiers, for other modules; the rules are those of the screens. */
public interface Dossiers {

    /** Of a unit, the latest plan year first. */
    List<Entry> of(UnitId unit);

    /** Plans a campaign with the days its papers say. */
    Outcome<Long> plan(NewCampaign campaign, Actor by);

    /** Opens one; refused where the unit has one of that tier and year, and to those who may not. */
    Outcome<Long> open(NewDossier dossier, Actor by);

    /** Writes a count of opinions without names down: "14/20 sở, ngành". */
    Outcome<Long> count(long dossier, int met, int total, String source, Actor by);

    /** Enters bodies that must give their opinion: name, and the criteria it answers for (null where unknown). */
    Outcome<Integer> name(Collection<Long> dossiers, Map<String, @Nullable String> bodies, Actor by);

    /** Writes a paper that says "đạt" down, for all of these dossiers. */
    Outcome<Integer> favour(Collection<Long> dossiers, String body, String document, LocalDate dated, Actor by);

    /**
     * One as it stands.
     *
     * @param state "huyện đã thẩm tra"
     * @param opinions how many of how many say "đạt", "14/20"; empty where none is asked
     */
    record Entry(long id, UnitId unit, Tier tier, int planYear, String state, String opinions, String path) {}

    /**
     * A campaign.
     *
     * @param procedure code of the version, "P2016"
     * @param quotas dossiers planned by tier, named or not
     * @param dues by the code of the stage
     */
    record NewCampaign(
            String name,
            UnitId area,
            String procedure,
            int planYear,
            String source,
            Map<Tier, Integer> quotas,
            Map<String, Due> dues) {}

    /** A last day and the words of the paper; the day is null while another paper has not said it. */
    record Due(@Nullable LocalDate day, @Nullable String phrase) {}

    /**
     * A dossier.
     *
     * @param campaign null for none
     * @param takenOver code of the last stage done before it came here; null for none
     * @param source the paper that says so
     */
    record NewDossier(
            UnitId unit,
            Tier tier,
            int planYear,
            @Nullable Long campaign,
            @Nullable String takenOver,
            @Nullable String source) {}
}
