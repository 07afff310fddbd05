package vn.ntm.criteria.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.criteria.CriterionLeads.Lead;
import vn.ntm.criteria.domain.LeadStore;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

@Repository
class JdbcLeadStore implements LeadStore {

    private static final String STORED = """
            select l.*, i.code, i.name, i.kind, i.set_id, s.code as set_code, s.name as set_name, s.decision
              from criterion_lead l
              join criteria_item i on i.id = l.item_id
              join criteria_set s on s.id = i.set_id
            """;
    private static final String ON_DAY =
            " and (l.valid_from is null or l.valid_from <= :day) and (l.valid_to is null or l.valid_to >= :day) ";

    private final JdbcClient jdbc;

    JdbcLeadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Lead> inForce(long setId, Collection<Long> areaIds, LocalDate day) {
        return jdbc.sql("""
                        select l.* from criterion_lead l join criteria_item i on i.id = l.item_id
                         where i.set_id = :set and l.area_id = any(:areas)""" + ON_DAY + "order by i.position")
                .param("set", setId)
                .param("areas", areaIds.toArray(Long[]::new))
                .param("day", day)
                .query((row, number) -> lead(row))
                .list();
    }

    @Override
    public List<OwnLead> ofAgency(UnitId agency, LocalDate day) {
        return jdbc.sql(STORED + " where l.agency_id = :agency" + ON_DAY
                        + "order by s.valid_from desc, s.id, i.position")
                .param("agency", agency.value())
                .param("day", day)
                .query((row, number) -> new OwnLead(
                        stored(row), row.getString("set_code"), row.getString("set_name"), row.getString("decision")))
                .list();
    }

    @Override
    public List<StoredLead> overlapping(
            UnitId area, Collection<Long> itemIds, @Nullable LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql(STORED + """
                         where l.area_id = :area and l.item_id = any(:items)
                           and daterange(l.valid_from, l.valid_to, '[]')
                               && daterange(cast(:from as date), cast(:to as date), '[]')
                         order by i.position, l.valid_from""")
                .param("area", area.value())
                .param("items", itemIds.toArray(Long[]::new))
                .param("from", from, Types.DATE)
                .param("to", to, Types.DATE)
                .query((row, number) -> stored(row))
                .list();
    }

    @Override
    public Optional<StoredLead> find(long id) {
        return jdbc.sql(STORED + " where l.id = :id")
                .param("id", id)
                .query((row, number) -> stored(row))
                .optional();
    }

    @Override
    public void insert(NewLead lead, long itemId, Actor by, Instant at) {
        jdbc.sql("""
                        insert into criterion_lead (area_id, item_id, agency_id, official, valid_from, valid_to, document,
                                                    created_at, created_by, created_by_name)
                        values (:area, :item, :agency, :official, :from, :to, :document, :at, :by, :byName)""")
                .param("area", lead.area().value())
                .param("item", itemId)
                .param("agency", lead.agency().value())
                .param("official", lead.official(), Types.VARCHAR)
                .param("from", lead.from(), Types.DATE)
                .param("to", lead.to(), Types.DATE)
                .param("document", lead.document(), Types.VARCHAR)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .update();
    }

    @Override
    public boolean end(long id, int version, LocalDate lastDay) {
        return jdbc.sql("""
                                update criterion_lead set valid_to = :to, version = version + 1
                                 where id = :id and version = :version""")
                        .param("to", lastDay)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    @Override
    public boolean nameOfficial(long id, int version, @Nullable String official) {
        return jdbc.sql("""
                                update criterion_lead set official = :official, version = version + 1
                                 where id = :id and version = :version""")
                        .param("official", official, Types.VARCHAR)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    @Override
    public Map<Long, Long> criterionOf(long setId) {
        Map<Long, Long> criteria = new LinkedHashMap<>();
        jdbc.sql("""
                        select i.id, coalesce(p.parent_id, i.parent_id) as criterion_id
                          from criteria_item i join criteria_item p on p.id = i.parent_id
                         where i.set_id = :set order by i.position""").param("set", setId).query(row -> {
            criteria.put(row.getLong("id"), row.getLong("criterion_id"));
        });
        return criteria;
    }

    private static StoredLead stored(ResultSet row) throws SQLException {
        return new StoredLead(
                lead(row),
                row.getInt("version"),
                row.getString("code"),
                row.getString("name"),
                row.getString("kind"),
                row.getLong("set_id"));
    }

    private static Lead lead(ResultSet row) throws SQLException {
        return new Lead(
                row.getLong("id"),
                new UnitId(row.getLong("area_id")),
                row.getLong("item_id"),
                new UnitId(row.getLong("agency_id")),
                row.getString("official"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("document"));
    }
}
