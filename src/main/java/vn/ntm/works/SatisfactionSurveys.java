package vn.ntm.works;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;

/** Lấy ý kiến về sự hài lòng của người dân (domain 3.6), for other modules: counts only, never a name. */
public interface SatisfactionSurveys {

    /**
     * The last one that stands of a unit and a tier, for the plan of that year: of the year itself or later, since work goes
     * on past it, and over by the day. Empty if there is none.
     */
    default Optional<Result> latest(UnitId unit, Tier tier, int planYear, LocalDate day) {
        return of(List.of(unit), day).stream()
                .filter(one -> one.tier() == tier && one.year() >= planYear)
                .findFirst();
    }

    /** All that stand of these units and were over by the day, the last first; a constant number of statements. */
    List<Result> of(Collection<UnitId> units, LocalDate day);

    /** Records one; rejections are on the fields unit, year, startedOn, endedOn, ledBy, document, villages. */
    Outcome<Long> record(NewSurvey survey, Actor by);

    /** How the people were asked (Hướng dẫn 90/HD-MTTW-BTT). */
    enum Way {
        BALLOT("Phát phiếu tại hộ"),
        MEETING("Họp khu dân cư, bỏ phiếu"),
        ONLINE("Bằng công nghệ thông tin");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A thôn.
     *
     * @param satisfied satisfied answers, one number per question
     */
    record Village(String name, int households, int asked, List<Integer> satisfied) {

        public Village {
            satisfied = List.copyOf(satisfied);
        }
    }

    /**
     * A survey to record.
     *
     * @param ledBy the Mặt trận that led it
     * @param document its report; needed where somebody else records it
     */
    record NewSurvey(
            UnitId unit,
            Tier tier,
            int year,
            Way way,
            LocalDate startedOn,
            LocalDate endedOn,
            String ledBy,
            @Nullable String document,
            List<Village> villages) {

        public NewSurvey {
            villages = List.copyOf(villages);
        }
    }

    /**
     * What a survey came to.
     *
     * @param coverage households asked of all, "73,85%"
     * @param overall satisfied answers of all answers, in percent with two decimals
     * @param lowest the lowest question
     * @param covered whether every thôn was asked widely enough
     * @param enough whether coverage and answers reach what is required
     */
    record Result(
            long id,
            UnitId unit,
            Tier tier,
            int year,
            LocalDate endedOn,
            String coverage,
            BigDecimal overall,
            BigDecimal lowest,
            boolean covered,
            boolean enough) {}
}
