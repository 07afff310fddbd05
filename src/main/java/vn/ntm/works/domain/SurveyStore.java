package vn.ntm.works.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.works.SatisfactionSurveys.NewSurvey;

/** Where surveys are kept. */
public interface SurveyStore {

    /**
     * A survey as it was recorded.
     *
     * @param withdrawnReason null while it stands
     */
    record Survey(
            long id,
            NewSurvey said,
            Instant enteredAt,
            String enteredBy,
            @Nullable String withdrawnReason) {}

    /**
     * What a survey must reach, in percent.
     *
     * @param perQuestion null where only the whole counts
     * @param recalled not compared with the official text
     */
    record Rule(
            boolean district,
            Tier tier,
            BigDecimal coverage,
            BigDecimal overall,
            @Nullable BigDecimal perQuestion,
            boolean recalled) {}

    List<Rule> rules();

    /** Changes a rule; it is then somebody's word and no longer recalled. */
    boolean change(Rule rule);

    Optional<Survey> find(long id);

    /** Those that stand, of a subtree and a year, the newest first; two statements. */
    List<Survey> of(String path, int year);

    /** All of a unit, the newest first. */
    List<Survey> of(Collection<UnitId> units);

    long add(NewSurvey survey, Actor by, Instant at);

    boolean withdraw(long id, String reason, Actor by, Instant at);
}
