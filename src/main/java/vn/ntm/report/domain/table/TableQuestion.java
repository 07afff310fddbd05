package vn.ntm.report.domain.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.report.domain.period.ReportPeriod;

/**
 * What a table is asked.
 *
 * @param area the province, district or commune the table is of
 * @param from the first day of the period; null where only a day is asked about
 * @param day the data as of the evening of that day
 * @param before the day compared with, the evening before the period; null without
 * @param yearBefore the last day of the same period of the year before; null without
 * @param actor who asks, reading no more than the area
 * @param most rows enough; null for all
 */
public record TableQuestion(
        UnitSummary area,
        @Nullable LocalDate from,
        LocalDate day,
        @Nullable LocalDate before,
        @Nullable LocalDate yearBefore,
        Actor actor,
        @Nullable Integer most) {

    /** Of a period: its data cut, beside that of the period before and of the same period of the year before. */
    public static TableQuestion of(UnitSummary area, ReportPeriod period, Actor actor) {
        ReportPeriod yearBefore = period.yearBefore();
        return new TableQuestion(
                area,
                period.from(),
                period.to(),
                period.previous().to(),
                yearBefore == null ? null : yearBefore.to(),
                actor.readingOnly(area.path()),
                null);
    }

    /** The same on another day. */
    public TableQuestion on(LocalDate other) {
        return new TableQuestion(area, from, other, before, yearBefore, actor, most);
    }

    public TableQuestion atMost(int rows) {
        return new TableQuestion(area, from, day, before, yearBefore, actor, rows);
    }
}
