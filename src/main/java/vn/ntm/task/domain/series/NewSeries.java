package vn.ntm.task.domain.series;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;

/**
 * A series to set up.
 *
 * @param owner the authority that orders it; its territory sees it
 * @param viaUnit the unit that the reports go through
 * @param sources series whose reports it sums up
 */
public record NewSeries(
        @Nullable Long taskId,
        UnitId owner,
        String title,
        SeriesRhythm rhythm,
        @Nullable String endEvent,
        @Nullable String sendTo,
        @Nullable String sendVia,
        @Nullable Long viaUnit,
        @Nullable Long criteriaSetId,
        List<Reporter> units,
        List<Long> sources,
        List<TemplateField> fields) {

    /**
     * A unit that reports.
     *
     * @param counted false for a body that is only asked: it is followed and never late
     */
    public record Reporter(long unitId, String unitPath, boolean counted) {}
}
