package vn.ntm.dossier.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.domain.StageClock.Due;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Where campaigns are kept. */
public interface CampaignStore {

    /** Of the areas of that territory, and of the areas around it; the latest first. A constant number of statements. */
    List<Campaign> around(String path);

    Optional<Campaign> find(long id);

    /** Two people at once meet dossier_campaign_once. */
    long add(
            String name,
            UnitId area,
            long procedure,
            int planYear,
            @Nullable String source,
            Map<Tier, Integer> quotas,
            Actor by,
            Instant at);

    boolean isKnown(String name, UnitId area, int planYear);

    /** Counts the version up; false if somebody changed it since. */
    boolean touch(long id, int version);

    void setDues(long id, Map<Long, Due> dues);

    void shift(long id, int days, String reason, Actor by, Instant at);
}
