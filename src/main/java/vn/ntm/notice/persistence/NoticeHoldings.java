package vn.ntm.notice.persistence;

import static vn.ntm.organisation.HandoverSteps.DECIDED;
import static vn.ntm.organisation.HandoverSteps.MOVED;
import static vn.ntm.organisation.HandoverSteps.WORDS;
import static vn.ntm.organisation.HandoverSteps.unsettled;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.organisation.HandoverSteps;
import vn.ntm.organisation.UnitBound;

/** Notices of an ending authority: those in force with open work, those being written, those being read. */
@Configuration(proxyBeanMethods = false)
class NoticeHoldings {

    private static final String TOLD = """
            insert into notice_event (notice_id, at, user_id, user_name, user_position, action, from_state, to_state, detail)
            select n.id, :at, :user, :userName, :position, 'REORGANISE', n.state, %s, %s
              from %s join notice n on n.id = l.holding_id""";

    /** The paper stays its issuer's; who answers for it from now on is the heir. */
    @Bean
    UnitBound noticesInForce(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "NOTICE",
                100,
                """
                select n.id as holding_id, x.unit_id, n.subject as title, concat_ws('/', n.number, n.series) as detail,
                       true as movable, 'MOVE' as proposal, cast(null as text) as why
                  from rearrangement_ending x
                  join organisation_unit o on o.id = x.unit_id
                  join notice n on n.issuer_path = o.path and n.state in ('DA_PHAT_HANH', 'DINH_CHINH')
                 where x.rearrangement_id = :rearrangement and cast(:day as date) is not null
                   and exists (select 1 from assigned_task t join assignment a on a.task_id = t.id
                                where t.origin_kind = 'NOTICE' and t.origin_parent_id = n.id
                                  and a.status not in ('DONE', 'CANCELLED'))
                   and""" + unsettled("n.id", "x.unit_id"),
                List.of(
                        TOLD.formatted("n.state", WORDS, DECIDED),
                        """
                        update notice n set issuer_path = h.path, changed_at = :at, version = n.version + 1
                          from %s where n.id = l.holding_id""".formatted(MOVED)));
    }

    /** The heir issues it under its own name and number: signature and number of the old authority are gone. */
    @Bean
    UnitBound noticeDrafts(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "NOTICE_DRAFT",
                102,
                """
                select n.id as holding_id, x.unit_id, n.subject as title, 'chưa phát hành' as detail, true as movable,
                       'MOVE' as proposal, cast(null as text) as why
                  from rearrangement_ending x
                  join notice n on n.issuer_unit_id = x.unit_id and n.state in ('DU_THAO', 'TRINH_KY', 'DA_KY', 'DA_CAP_SO')
                 where x.rearrangement_id = :rearrangement and""" + unsettled("n.id", "x.unit_id"),
                List.of(
                        TOLD.formatted(
                                "case l.choice when 'MOVE' then 'DU_THAO' else n.state end", WORDS, DECIDED),
                        """
                        update notice n set state = 'DU_THAO', issuer_unit_id = h.id, issuer_name = h.name,
                               issuer_path = h.path, owner_path = coalesce(t.path, h.path), number = null,
                               letterhead_parent = case when h.name ~ '^(UBND|Ủy ban nhân dân) ' then 'ỦY BAN NHÂN DÂN' else '' end,
                               letterhead_issuer = upper(regexp_replace(h.name, '^(UBND|Ủy ban nhân dân) ', '')),
                               changed_at = :at, version = n.version + 1
                          from %s left join lateral (
                            select a.path from organisation_unit a
                             where a.id = any(cast(string_to_array(trim(both '/' from h.path), '/') as bigint[]))
                               and a.kind in ('TINH', 'THANH_PHO_TW', 'HUYEN', 'QUAN', 'THI_XA', 'THANH_PHO_TINH',
                                 'THANH_PHO_TW_CON', 'XA', 'PHUONG', 'THI_TRAN', 'DAC_KHU')
                             order by length(a.path) desc limit 1) t on true
                         where n.id = l.holding_id""".formatted(MOVED)));
    }

    /** Readings that people have not finished. */
    @Bean
    UnitBound openReviews(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "NOTICE_REVIEW",
                104,
                """
                select r.id as holding_id, x.unit_id, coalesce(nullif(r.file_name, ''), left(r.raw_text, 120)) as title,
                       r.opened_by_name as detail, true as movable, 'MOVE' as proposal, cast(null as text) as why
                  from rearrangement_ending x
                  join organisation_unit o on o.id = x.unit_id
                  join notice_review r on r.office_path = o.path and r.state = 'OPEN'
                 where x.rearrangement_id = :rearrangement""",
                List.of("""
                        update notice_review r set office_path = coalesce(h.path, r.office_path), changed_at = :at,
                               changed_by_name = :userName, version = r.version + 1,
                               state = case l.choice when 'CLOSE' then 'DISCARDED' else r.state end
                          from %s where r.id = l.holding_id""".formatted(DECIDED)));
    }
}
