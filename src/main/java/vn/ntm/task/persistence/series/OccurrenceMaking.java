package vn.ntm.task.persistence.series;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.ntm.task.domain.series.ReportSeries;
import vn.ntm.task.domain.series.SeriesRhythm.Turn;
import vn.ntm.task.domain.series.SeriesStore.Made;

/** Occurrences of a whole series at once: every statement is one for all of its units, however many they are. */
@Component
class OccurrenceMaking {

    private static final String MOVED = "Lịch nghỉ thay đổi, hạn gửi chuyển từ ";
    private static final String UNIT_ENDED = "Đơn vị kết thúc hoạt động ngày ";
    private static final String PART_ENDED = "Phần việc của đơn vị kết thúc ngày ";
    private static final String OWNER_ENDED = "Cơ quan giao kết thúc hoạt động ngày ";

    /** The turns as a table t. */
    private static final String TURNS = """
            unnest(string_to_array(:periods, ',')::text[], string_to_array(:opens, ',')::date[],
                   string_to_array(:nominals, ',')::date[], string_to_array(:dues, ',')::date[],
                   string_to_array(:reminders, ',')::date[], string_to_array(:missed, ',')::date[],
                   string_to_array(:off, ',')::boolean[])
              as t(period, opens_on, nominal_day, due_day, reminder_day, missed_from, day_off)""";

    /** What the calendar would now make of an occurrence that is still to come. */
    private static final String MOVES = """
            o.series_id = :series and t.period = o.period and o.status in ('OWED', 'DAY_OFF')
            and (o.due_day >= :day or t.due_day >= :day)
            and (o.due_day <> t.due_day or (o.status = 'DAY_OFF') <> t.day_off
                 or o.missed_from <> t.missed_from)""";

    private final JdbcClient jdbc;

    OccurrenceMaking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Made make(ReportSeries series, List<Turn> turns, LocalDate day, Instant now) {
        int moved = move(series, turns, day, now);
        int made = insert(series, turns);
        int cancelled = cancel(series, day, now);
        return new Made(made, moved, cancelled);
    }

    private int insert(ReportSeries series, List<Turn> turns) {
        if (turns.isEmpty()) {
            return 0;
        }
        int made = withTurns(jdbc.sql("""
                        insert into series_occurrence (series_id, unit_id, unit_path, period, opens_on, nominal_day,
                            due_day, reminder_day, overdue_from, missed_from, status)
                        select v.series_id, v.unit_id, v.unit_path, t.period, t.opens_on, t.nominal_day,
                            t.due_day, t.reminder_day, case when v.counted then t.due_day + 1 end,
                            case when v.counted then t.missed_from end, case when t.day_off then 'DAY_OFF' else 'OWED' end
                          from series_unit v
                          join organisation_unit u on u.id = v.unit_id
                          join %s on t.nominal_day > v.made_through and t.nominal_day > v.joined_after
                         where v.series_id = :series and (v.left_on is null or t.nominal_day <= v.left_on)
                           and (u.valid_to is null or t.nominal_day <= u.valid_to)
                           and (cast(:last as date) is null or t.nominal_day <= cast(:last as date))
                        on conflict do nothing""".formatted(TURNS)), turns)
                .param("series", series.id())
                .param("last", series.lastDay())
                .update();
        jdbc.sql("update series_unit set made_through = :through where series_id = :series and made_through < :through")
                .param("series", series.id())
                .param("through", through(series, turns))
                .update();
        return made;
    }

    /** Where the series ends before the last turn, an end that is put off later must still find its turns unmade. */
    private static LocalDate through(ReportSeries series, List<Turn> turns) {
        LocalDate made = turns.get(turns.size() - 1).occurrence().nominalDay();
        LocalDate last = series.lastDay();
        return last != null && last.isBefore(made) ? last : made;
    }

    private int move(ReportSeries series, List<Turn> turns, LocalDate day, Instant now) {
        if (turns.isEmpty()) {
            return 0;
        }
        withTurns(jdbc.sql("""
                        insert into occurrence_event (occurrence_id, at, day, action, user_name, position, reason)
                        select o.id, :now, :day, 'RESCHEDULE', '', '', :words || to_char(o.due_day, 'DD/MM/YYYY')
                               || ' → ' || to_char(t.due_day, 'DD/MM/YYYY')
                          from series_occurrence o, %s where %s and o.due_day <> t.due_day""".formatted(TURNS, MOVES)), turns)
                .param("series", series.id())
                .param("day", day)
                .param("now", Timestamp.from(now))
                .param("words", MOVED)
                .update();
        return withTurns(jdbc.sql("""
                        update series_occurrence o set due_day = t.due_day, reminder_day = t.reminder_day,
                               overdue_from = case when o.overdue_from is not null then t.due_day + 1 end,
                               missed_from = case when o.missed_from is not null then t.missed_from end,
                               status = case when t.day_off then 'DAY_OFF' else 'OWED' end, version = version + 1
                          from %s where %s""".formatted(TURNS, MOVES)), turns)
                .param("series", series.id())
                .param("day", day)
                .update();
    }

    /** What falls after the end of the series, of the unit or of its part is not owed; what fell before stays. */
    private int cancel(ReportSeries series, LocalDate day, Instant now) {
        return jdbc.sql("""
                        with gone as (
                          update series_occurrence o set status = 'CANCELLED', cancelled_on = :day, version = o.version + 1,
                                 cancel_reason = case
                                   when o.nominal_day > u.valid_to then :unitEnded || to_char(u.valid_to, 'DD/MM/YYYY')
                                   when o.nominal_day > v.left_on then :partEnded || to_char(v.left_on, 'DD/MM/YYYY')
                                   else :seriesEnded end
                            from series_unit v join organisation_unit u on u.id = v.unit_id
                           where o.series_id = :series and v.series_id = o.series_id and v.unit_id = o.unit_id
                             and o.status in ('OWED', 'DAY_OFF')
                             and (o.nominal_day > u.valid_to or o.nominal_day > v.left_on
                                  or o.nominal_day > cast(:last as date))
                          returning o.id, o.cancel_reason)
                        insert into occurrence_event (occurrence_id, at, day, action, user_name, position, reason)
                        select id, :now, :day, 'CANCEL', '', '', cancel_reason from gone""")
                .param("series", series.id())
                .param("day", day)
                .param("now", Timestamp.from(now))
                .param("last", series.lastDay())
                .param("unitEnded", UNIT_ENDED)
                .param("partEnded", PART_ENDED)
                .param("seriesEnded", why(series))
                .update();
    }

    /** What was cancelled only because the series was to end by that milestone, and falls before its end now. */
    void revive(long series, @Nullable LocalDate last, String milestone) {
        jdbc.sql("""
                        update series_occurrence set status = 'OWED', cancelled_on = null, cancel_reason = null,
                               version = version + 1
                         where series_id = :series and status = 'CANCELLED' and cancel_reason = :milestone
                           and (cast(:last as date) is null or nominal_day <= cast(:last as date))""")
                .param("series", series)
                .param("last", last)
                .param("milestone", milestone)
                .update();
    }

    private static String why(ReportSeries series) {
        String stopped = series.stopReason();
        LocalDate owner = series.ownerEnd();
        if (owner != null && owner.equals(series.lastDay())) {
            return OWNER_ENDED + vn.ntm.shared.Dates.format(owner);
        }
        return stopped == null ? PART_ENDED + vn.ntm.shared.Dates.format(series.lastDay()) : stopped;
    }

    private static StatementSpec withTurns(StatementSpec statement, List<Turn> turns) {
        return statement
                .param("periods", list(turns, turn -> turn.occurrence().period()))
                .param("opens", list(turns, Turn::opensOn))
                .param("nominals", list(turns, turn -> turn.occurrence().nominalDay()))
                .param("dues", list(turns, turn -> turn.occurrence().dueDay()))
                .param("reminders", list(turns, turn -> turn.occurrence().reminderDay()))
                .param("missed", list(turns, Turn::missedFrom))
                .param("off", list(turns, turn -> turn.occurrence().dayOff()));
    }

    private static String list(List<Turn> turns, Function<Turn, @Nullable Object> part) {
        return turns.stream().map(turn -> String.valueOf(part.apply(turn))).collect(Collectors.joining(","));
    }
}
