package vn.ntm.task.persistence.rearrange;

import static vn.ntm.organisation.HandoverSteps.DECIDED;
import static vn.ntm.organisation.HandoverSteps.MOVED;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.organisation.HandoverSteps;
import vn.ntm.organisation.UnitBound;

/** Report series that an ending authority asked for, or that were to go through an ending office. */
@Configuration(proxyBeanMethods = false)
class SeriesHoldings {

    private static final String LIVING = """
            s.stopped_on is null and (s.ends_on is null or s.ends_on >= cast(:day as date))""";

    /**
     * A series ends with who asked for it, unless somebody takes it over for the units that go on; what falls due after the
     * end is cancelled, what fell due stays what it is.
     */
    @Bean
    UnitBound ownedSeries(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "SERIES_OWNER",
                45,
                """
                select s.id as holding_id, x.unit_id, s.title, nullif(s.phrase, '') as detail, true as movable,
                       'CLOSE' as proposal, 'Cơ quan yêu cầu báo cáo kết thúc hoạt động' as why
                  from rearrangement_ending x
                  join report_series s on s.owner_unit_id = x.unit_id and %s
                 where x.rearrangement_id = :rearrangement""".formatted(LIVING),
                List.of(
                        """
                        update report_series s set owner_unit_id = h.id, owner_path = h.path, version = s.version + 1
                          from %s where s.id = l.holding_id""".formatted(MOVED),
                        """
                        update report_series s set stopped_on = :eve, stop_reason = l.reason, stopped_by_milestone = false,
                               version = s.version + 1
                          from %s where s.id = l.holding_id and l.choice = 'CLOSE'""".formatted(DECIDED),
                        """
                        with gone as (
                          update series_occurrence o set status = 'CANCELLED', cancelled_on = :day, cancel_reason = l.reason,
                                 version = o.version + 1
                            from %s where o.series_id = l.holding_id and l.choice = 'CLOSE' and o.due_day >= :day
                             and o.status in ('OWED', 'RETURNED')
                          returning o.id, o.cancel_reason)
                        insert into occurrence_event (occurrence_id, at, day, action, user_id, user_name, position, reason)
                        select id, :at, :day, 'CANCEL', :user, :userName, :position, cancel_reason from gone""".formatted(DECIDED)));
    }

    /** "Gửi qua": the words stay, the office that is named by them becomes its heir, or nobody. */
    @Bean
    UnitBound seriesSentVia(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "SERIES_VIA",
                47,
                """
                select s.id as holding_id, x.unit_id, s.title, s.send_via as detail, true as movable, 'MOVE' as proposal,
                       cast(null as text) as why
                  from rearrangement_ending x
                  join report_series s on s.via_unit_id = x.unit_id and %s
                 where x.rearrangement_id = :rearrangement""".formatted(LIVING),
                List.of("update report_series s set via_unit_id = h.id, version = s.version + 1 from " + DECIDED
                        + " where s.id = l.holding_id"));
    }
}
