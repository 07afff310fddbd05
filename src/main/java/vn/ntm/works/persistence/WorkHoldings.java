package vn.ntm.works.persistence;

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

/** Works, named thôn and surveys of an ending unit. */
@Configuration(proxyBeanMethods = false)
class WorkHoldings {

    /** A new row for every line that goes to an heir, and which one: "given" is the old row, "new_id" the id of the new one. */
    private static String given(String table) {
        return """
                with given as materialized (
                  select w.*, h.id as heir_id, nextval(pg_get_serial_sequence('%1$s', 'id')) as new_id, %3$s as words
                    from %2$s join %1$s w on w.id = l.holding_id),
                left_behind as (
                  update %1$s w set left_on = :day, left_reason = given.words, moved_to_id = given.new_id,
                         version = w.version + 1
                    from given where w.id = given.id)
                """.formatted(table, MOVED, WORDS);
    }

    private static String ended(String table) {
        return "update " + table + " w set left_on = :day, left_reason = l.reason, version = w.version + 1 from "
                + DECIDED + " where w.id = l.holding_id and l.choice = 'CLOSE'";
    }

    /** The old work of a line that went to an heir, and the new one n. */
    private static final String PASSED =
            MOVED + " join works_work w on w.id = l.holding_id join works_work n on n.id = w.moved_to_id ";

    private static final String OWED = """
            select e.figure, e.source_code, e.amount from (
              select distinct on (figure, source_code) figure, source_code, amount from works_ledger_entry
               where work_id = w.id and day < cast(:day as date) order by figure, source_code, day desc, id desc) e""";

    /** Works and models that are not done, or not paid. */
    @Bean
    UnitBound worksAndDebts(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "WORK",
                110,
                """
                select w.id as holding_id, w.unit_id, w.name as title,
                       concat_ws(' · ', k.name, 'nợ ' || replace(to_char(b.owed, 'FM999,999,999,999,999'), ',', '.') || ' đồng') as detail,
                       true as movable, 'MOVE' as proposal, cast(null as text) as why
                  from rearrangement_ending x
                  join works_work w on w.unit_id = x.unit_id and w.left_on is null
                  join works_kind k on k.code = w.kind_code
                  cross join lateral (
                    select nullif(greatest(coalesce(sum(amount) filter (where figure = 'VOLUME'), 0)
                             - coalesce(sum(amount) filter (where figure = 'PAID'), 0), 0), 0) as owed from (%s) f) b
                 where x.rearrangement_id = :rearrangement
                   and (b.owed is not null
                        or not exists (select 1 from works_step_now s join works_step_kind m on m.code = s.step_code
                                        where s.work_id = w.id and m.marks = 'END' and s.done_on is not null))""".formatted(OWED),
                List.of(
                        given("works_work") + """
                        insert into works_work (id, kind_code, unit_id, name, owner, decision, decided_on, investment, source,
                            form_key, created_at, created_by, created_by_name)
                        overriding system value
                        select new_id, kind_code, heir_id, name, owner, decision, decided_on, investment, source,
                               'sap-xep:' || id, :at, :user, :userName
                          from given""",
                        """
                        insert into works_work_item (work_id, item_id)
                        select n.id, i.item_id from %s join works_work_item i on i.work_id = w.id""".formatted(PASSED),
                        """
                        insert into works_step (work_id, step_code, planned_on, done_on, document, entered_at, entered_by,
                            entered_by_name)
                        select n.id, s.step_code, s.planned_on, s.done_on, s.document, :at, :user, :userName
                          from %s join works_step_now s on s.work_id = w.id""".formatted(PASSED),
                        """
                        insert into works_ledger_entry (work_id, day, figure, source_code, amount, document, entered_at,
                            entered_by, entered_by_name)
                        select n.id, :day, f.figure, f.source_code, f.amount, :reason, :at, :user, :userName
                          from %s cross join lateral (%s) f""".formatted(PASSED, OWED),
                        """
                        insert into works_debt_plan (work_id, day, plan, due_on, entered_at, entered_by, entered_by_name)
                        select n.id, :day, p.plan, p.due_on, :at, :user, :userName
                          from %s join lateral (
                            select plan, due_on from works_debt_plan where work_id = w.id order by day desc, id desc limit 1)
                            p on true""".formatted(PASSED),
                        ended("works_work")));
    }

    /** Two communes may each have a "Thôn 1": the heir tells them apart by the name of the old commune. */
    @Bean
    UnitBound namedVillages(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "VILLAGE",
                112,
                """
                select v.id as holding_id, v.unit_id, v.name as title,
                       concat_ws(' · ', 'đăng ký năm ' || v.registered_year, 'đạt theo ' || v.decision) as detail,
                       true as movable, 'MOVE' as proposal, cast(null as text) as why
                  from rearrangement_ending x
                  join works_village v on v.unit_id = x.unit_id and v.withdrawn_at is null and v.left_on is null
                 where x.rearrangement_id = :rearrangement""",
                List.of(
                        given("works_village") + """
                        insert into works_village (id, unit_id, name, tier, registered_year, criteria, met_on, decision,
                            entered_at, entered_by, entered_by_name)
                        overriding system value
                        select g.new_id, g.heir_id,
                               case when count(*) over (partition by g.heir_id, lower(g.name), g.tier) > 1
                                      or exists (select 1 from works_village o where o.unit_id = g.heir_id
                                                    and lower(o.name) = lower(g.name) and o.tier = g.tier
                                                    and o.withdrawn_at is null)
                                    then concat(g.name, ' (', u.name, ')') else g.name end,
                               g.tier, g.registered_year, g.criteria, g.met_on, g.decision, :at, :user, :userName
                          from given g join organisation_unit u on u.id = g.unit_id""",
                        ended("works_village")));
    }

    /** What people said of the old unit is no answer about the new one; the survey stays as it was taken. */
    @Bean
    UnitBound surveys(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "SURVEY",
                114,
                """
                select s.id as holding_id, s.unit_id, 'Lấy ý kiến về sự hài lòng năm ' || s.year as title, s.led_by as detail,
                       false as movable, 'CLOSE' as proposal,
                       'Kết quả lưu cùng hồ sơ của đơn vị cũ; đơn vị mới lấy ý kiến lại' as why
                  from rearrangement_ending x
                  join works_survey s on s.unit_id = x.unit_id and s.withdrawn_at is null
                       and s.year >= extract(year from cast(:day as date))
                 where x.rearrangement_id = :rearrangement and""" + unsettled("s.id", "s.unit_id"),
                List.of());
    }
}
