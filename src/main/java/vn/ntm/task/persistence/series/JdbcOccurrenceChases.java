package vn.ntm.task.persistence.series;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.task.domain.series.OccurrenceChases;
import vn.ntm.task.domain.series.SeriesStore.Owed;

@Component
class JdbcOccurrenceChases implements OccurrenceChases {

    private static final String OWING = """
             o.series_id = :series and o.period = :period and o.opens_on <= :today
             and (o.status = 'RETURNED' or o.status = 'OWED' and (o.missed_from is null or o.missed_from > :today))
             and (o.chased_on is null or o.chased_on < :today)""";

    private final JdbcClient jdbc;

    JdbcOccurrenceChases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int count(long seriesId, String period, LocalDate today) {
        return jdbc.sql("select count(*) from series_occurrence o where " + OWING)
                .param("series", seriesId)
                .param("period", period)
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Owed> chase(
            long seriesId, String period, LocalDate today, @Nullable String words, Actor by, Instant now) {
        return jdbc.sql("""
                        with chased as (
                          update series_occurrence o set chases = chases + 1, chased_on = :today where OWING
                          returning o.id, o.unit_id, o.period, o.nominal_day),
                        told as (
                          insert into occurrence_event (occurrence_id, at, day, action, user_id, user_name, position, reason)
                          select id, :now, :today, 'CHASE', :user, :name, :position, cast(:words as text) from chased)
                        select id, unit_id, period, nominal_day from chased order by id""".replace("OWING", OWING))
                .param("series", seriesId)
                .param("period", period)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .param("user", by.userId().value())
                .param("name", by.name())
                .param("position", by.position())
                .param("words", words)
                .query((row, n) ->
                        new Owed(row.getLong(1), row.getLong(2), row.getString(3), row.getObject(4, LocalDate.class)))
                .list();
    }
}
