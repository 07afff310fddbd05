package vn.ntm.dossier.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Tier;

/** What the board of stages reads. */
public interface BoardStore {

    /**
     * Which dossiers.
     *
     * @param path of the territory
     * @param text part of the unit's name, whatever the tone marks; null for all
     */
    record Question(
            String path,
            @Nullable Integer year,
            @Nullable Tier tier,
            @Nullable DossierStatus status,
            @Nullable Long campaign,
            @Nullable String text) {}

    /** A dossier with the name of its unit. */
    record Row(
            Dossier dossier,
            String unitName,
            String shortName,
            @Nullable String parentName) {}

    /** By tier, then by the Vietnamese alphabet. */
    List<Row> rows(Question question, int limit, int offset);

    int count(Question question);

    /** Plan years there are dossiers of, the latest first. */
    List<Integer> years(String path);
}
