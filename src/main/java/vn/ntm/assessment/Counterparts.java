package vn.ntm.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;

/** Whose business in the district a provincial body's opinion is ("đấu mối"). */
public interface Counterparts {

    /**
     * By the id of the body; bodies of the district itself, and those with nobody, are missing.
     *
     * @param setId null for the set for "đạt chuẩn" in force on the day
     */
    Map<Long, List<Counterpart>> of(UnitSummary unit, Collection<Body> bodies, @Nullable Long setId, LocalDate day);

    /**
     * A body.
     *
     * @param unitId where the directory knows it
     * @param codes the criteria and indicators it answers for, where somebody wrote them down; else its own leads count
     */
    record Body(long id, @Nullable UnitId unitId, String name, List<String> codes) {}

    /**
     * A body of the district.
     *
     * @param codes the criteria and indicators that join the two; empty where only the branch does
     */
    record Counterpart(UnitSummary agency, List<String> codes) {}
}
