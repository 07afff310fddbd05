package vn.ntm.organisation.persistence;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitLineage;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units.Share;
import vn.ntm.shared.Dates;

@Repository
class JdbcUnitLineage implements UnitLineage {

    private static final int NAMED = 3;

    private final JdbcClient jdbc;

    JdbcUnitLineage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Predecessor> predecessorsOf(UnitId unit) {
        return jdbc.sql("select " + JdbcUnitQueries.COLUMNS + ", e.effective_on, e.document, l.share"
                        + JdbcUnitQueries.TABLES
                        + "join unit_lineage l on l.from_unit_id = u.id join unit_event e on e.id = l.event_id"
                        + " where l.to_unit_id = :id order by e.effective_on desc, " + JdbcUnitQueries.BY_NAME)
                .param("id", unit.value())
                .query((row, number) -> new Predecessor(
                        JdbcUnitQueries.summary(row, number),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("document"),
                        Share.valueOf(row.getString("share"))))
                .list();
    }

    @Override
    public Map<UnitId, String> nowCalled(Collection<UnitId> units, LocalDate day) {
        // Most pages name living units only, and the whole question takes most of a millisecond to be planned.
        List<Long> ended = jdbc.sql("select id from organisation_unit where id = any(:ids) and valid_to < :day")
                .param("ids", UnitId.values(units), Types.ARRAY)
                .param("day", day)
                .query(Long.class)
                .list();
        return ended.isEmpty() ? Map.of() : nowCalled(ended.toArray(Long[]::new), day);
    }

    private Map<UnitId, String> nowCalled(Long[] roots, LocalDate day) {
        Map<UnitId, List<String>> names = new LinkedHashMap<>();
        Map<UnitId, LocalDate> ends = new LinkedHashMap<>();
        jdbc.sql("""
                        with recursive chain (root, unit_id) as (
                          select o.id, o.id from organisation_unit o where o.id = any(:ids)
                          union
                          select c.root, l.to_unit_id
                            from chain c
                            join organisation_unit o on o.id = c.unit_id and o.valid_to < :day
                            join unit_lineage l on l.from_unit_id = o.id and l.to_unit_id is not null
                            join unit_event e on e.id = l.event_id and e.effective_on <= :day
                                 and e.effective_on > o.valid_to)
                        select r.id as root, r.name as old_name, r.valid_to as ended, u.name, p.name as parent_name
                          from organisation_unit r
                          left join (chain c join organisation_unit u on u.id = c.unit_id and %s
                                     left join organisation_unit p on p.id = u.parent_id) on c.root = r.id
                         where r.id = any(:ids)
                         order by r.id, %s""".formatted(JdbcUnitQueries.ALIVE, JdbcUnitQueries.BY_NAME))
                .param("ids", roots, Types.ARRAY)
                .param("day", day)
                .query(row -> {
                    UnitId root = new UnitId(row.getLong("root"));
                    ends.put(root, row.getObject("ended", LocalDate.class));
                    String name = row.getString("name");
                    if (name != null) {
                        boolean same = name.equals(row.getString("old_name")) && row.getString("parent_name") != null;
                        names.computeIfAbsent(root, any -> new ArrayList<>())
                                .add(same ? name + " mới, " + row.getString("parent_name") : name);
                    }
                });
        Map<UnitId, String> called = new LinkedHashMap<>();
        ends.forEach((unit, ended) -> called.put(unit, words(names.getOrDefault(unit, List.of()), ended)));
        return called;
    }

    @Override
    public List<Break> breaksOf(UnitSummary area) {
        return jdbc.sql("""
                        with place (path) as (
                          select cast(:path as text)
                          union
                          select p.path from unit_lineage l join organisation_unit p on p.id = l.from_unit_id
                           where l.to_unit_id = :id),
                        commune as (
                          select u.id, u.kind in ('XA', 'DAC_KHU') as programme, u.valid_from, u.valid_to
                            from place join organisation_unit u on u.path ~>=~ place.path
                                 and u.path ~<~ (left(place.path, -1) || '0')
                           where u.kind in ('XA', 'PHUONG', 'THI_TRAN', 'DAC_KHU')),
                        days as (
                          select distinct e.effective_on as day
                            from commune c join unit_lineage l on c.id in (l.from_unit_id, l.to_unit_id)
                            join unit_event e on e.id = l.event_id
                           where c.valid_to = e.effective_on - 1 or c.valid_from = e.effective_on)
                        select d.day, count(*) filter (where e.eve) as before, count(*) filter (where e.today) as after,
                               count(*) filter (where e.eve and c.programme) as programme_before,
                               count(*) filter (where e.today and c.programme) as programme_after
                          from days d cross join commune c
                          cross join lateral (select
                            (c.valid_from is null or c.valid_from < d.day) and (c.valid_to is null or c.valid_to >= d.day - 1)
                              as eve,
                            (c.valid_from is null or c.valid_from <= d.day) and (c.valid_to is null or c.valid_to >= d.day)
                              as today) e
                         group by d.day order by d.day desc limit 12""")
                .param("path", area.path())
                .param("id", area.id().value())
                .query((row, number) -> new Break(
                        row.getObject("day", LocalDate.class),
                        row.getLong("before"),
                        row.getLong("after"),
                        row.getLong("programme_before"),
                        row.getLong("programme_after")))
                .list();
    }

    private static String words(List<String> names, LocalDate ended) {
        if (names.isEmpty()) {
            return "kết thúc " + Dates.format(ended);
        }
        if (names.size() == 1) {
            return "nay là " + names.get(0);
        }
        String shown = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return "nay thuộc " + shown + (names.size() > NAMED ? " và " + (names.size() - NAMED) + " đơn vị khác" : "");
    }
}
