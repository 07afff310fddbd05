package vn.ntm.bench;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ntm.NtmApplication;

/**
 * Adds to {@link BenchData} how communes stand: 9,800 more communes, and of all 10,000 every criterion and indicator of
 * the set 2021-2025 with a change each nine months or so through three years. Deterministic; run once.
 */
public final class BenchCriteria {

    private static final int MORE_COMMUNES = 9_800;

    private BenchCriteria() {}

    public static void main(String[] args) {
        SpringApplicationBuilder builder = new SpringApplicationBuilder(NtmApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties("server.port=0", "ntm.demo=false");
        try (ConfigurableApplicationContext context = builder.run(args)) {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            communes(jdbc);
            standings(jdbc);
            jdbc.execute("vacuum analyze");
        }
    }

    private static void communes(JdbcTemplate jdbc) {
        jdbc.update("""
                with province as (
                  insert into organisation_unit (kind, name, short_name, path, subordinate, counts_in_average, search_key)
                  values ('TINH', 'Tỉnh Đối Chiếu', 'Đối Chiếu', '/', true, true, '| tinh doi chieu |') returning id)
                insert into organisation_unit
                  (kind, name, short_name, parent_id, path, subordinate, counts_in_average, search_key)
                select 'XA', 'Xã Đối Chiếu ' || n, 'Đối Chiếu ' || n, province.id, '/', true, true, '| xa doi chieu ' || n || ' |'
                  from province, generate_series(1, ?) n
                """, MORE_COMMUNES);
        jdbc.update("update organisation_unit set path = '/' || id || '/' where kind = 'TINH' and path = '/'");
        jdbc.update("update organisation_unit set path = '/' || parent_id || '/' || id || '/' where path = '/'");
    }

    private static void standings(JdbcTemplate jdbc) {
        jdbc.update("""
                insert into assessment_standing
                  (unit_id, set_id, item_id, valid_from, valid_to, status, self, verified, waiting, value)
                select u.id, i.set_id, i.id, begun, coalesce(lead(begun) over (partition by u.id, i.id order by begun), 'infinity'),
                       state, state, state, false, case when i.kind = 'INDICATOR' then (u.id * 31 + i.id * 7 + k) % 100 end
                  from organisation_unit u
                 cross join criteria_item i
                 cross join generate_series(0, 3) k
                 cross join lateral (select date '2023-10-01' + k * 270 + ((u.id * 13 + i.id * 29) % 200)::int as begun,
                       case when (u.id * 7 + i.id * 3 + k * 5) % 10 < 7 then 'MET' else 'NOT_MET' end as state) s
                  join criteria_set c on c.id = i.set_id and c.code = 'xa-ntm-2021-2025'
                 where u.kind = 'XA' and i.kind in ('CRITERION', 'INDICATOR')
                """);
        jdbc.execute("select refresh_standing_line(unit_id, set_id)"
                + " from (select distinct unit_id, set_id from assessment_standing) known");
    }
}
