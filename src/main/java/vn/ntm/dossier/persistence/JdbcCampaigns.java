package vn.ntm.dossier.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.domain.Campaign;
import vn.ntm.dossier.domain.Campaign.Shift;
import vn.ntm.dossier.domain.CampaignStore;
import vn.ntm.dossier.domain.DossierStore;
import vn.ntm.dossier.domain.StageClock.Due;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

@Repository
class JdbcCampaigns implements CampaignStore {

    private static final String SELECT = "select c.*, u.name as area_name, u.path as area_path from dossier_campaign c"
            + " join organisation_unit u on u.id = c.area_id ";

    private final JdbcClient jdbc;
    private final DossierStore dossiers;

    JdbcCampaigns(JdbcClient jdbc, DossierStore dossiers) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
    }

    /** What belongs to campaigns, by their ids. */
    private record Parts(
            Map<Long, Map<Tier, Integer>> quotas, Map<Long, Map<Long, Due>> dues, Map<Long, List<Shift>> shifts) {}

    @Override
    public List<Campaign> around(String path) {
        List<Long> ids = jdbc.sql("select c.id from dossier_campaign c join organisation_unit u on u.id = c.area_id"
                        + " where u.path like :below or starts_with(:path, u.path)")
                .param("below", path + "%")
                .param("path", path)
                .query(Long.class)
                .list();
        return read(ids);
    }

    @Override
    public Optional<Campaign> find(long id) {
        return read(List.of(id)).stream().findFirst();
    }

    private List<Campaign> read(List<Long> ids) {
        Parts parts = parts(ids);
        return jdbc.sql(SELECT + "where c.id = any (:ids) order by c.plan_year desc, c.id desc")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> campaign(row, parts))
                .list();
    }

    private Parts parts(List<Long> ids) {
        Map<Long, Map<Tier, Integer>> quotas = new HashMap<>();
        jdbc.sql("select campaign_id, tier, number from dossier_campaign_quota where campaign_id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    quotas.computeIfAbsent(row.getLong(1), id -> new EnumMap<>(Tier.class))
                            .put(Tier.valueOf(row.getString(2)), row.getInt(3));
                });
        Map<Long, List<Shift>> shifts = new HashMap<>();
        jdbc.sql("select * from dossier_campaign_shift where campaign_id = any (:ids) order by id desc")
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    shifts.computeIfAbsent(row.getLong("campaign_id"), id -> new ArrayList<>())
                            .add(new Shift(
                                    row.getInt("days"),
                                    row.getString("reason"),
                                    row.getTimestamp("at").toInstant(),
                                    row.getString("user_name"),
                                    row.getString("position")));
                });
        return new Parts(quotas, dossiers.duesOf(ids), shifts);
    }

    @Override
    public long add(
            String name,
            UnitId area,
            long procedure,
            int planYear,
            @Nullable String source,
            Map<Tier, Integer> quotas,
            Actor by,
            Instant at) {
        long id = jdbc.sql("""
            insert into dossier_campaign
              (name, area_id, procedure_id, plan_year, source, created_at, created_by, created_by_name)
            values (:name, :area, :procedure, :year, :source, :at, :by, :byName) returning id\
            """)
                .param("name", name)
                .param("area", area.value())
                .param("procedure", procedure)
                .param("year", planYear)
                .param("source", source, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .query(Long.class)
                .single();
        quotas.forEach((tier, number) -> jdbc.sql(
                        "insert into dossier_campaign_quota (campaign_id, tier, number) values (?, ?, ?)")
                .params(id, tier.name(), number)
                .update());
        return id;
    }

    @Override
    public boolean isKnown(String name, UnitId area, int planYear) {
        return jdbc.sql("select exists (select 1 from dossier_campaign"
                        + " where name = :name and area_id = :area and plan_year = :year)")
                .param("name", name)
                .param("area", area.value())
                .param("year", planYear)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean touch(long id, int version) {
        return jdbc.sql("update dossier_campaign set version = version + 1 where id = :id and version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    @Override
    public void setDues(long id, Map<Long, Due> dues) {
        jdbc.sql("delete from dossier_campaign_due where campaign_id = :id")
                .param("id", id)
                .update();
        dues.forEach((stage, due) -> jdbc.sql(
                        "insert into dossier_campaign_due (campaign_id, stage_id, day, phrase) values (:id, :stage,"
                                + " :day, :phrase)")
                .param("id", id)
                .param("stage", stage)
                .param("day", due.day(), Types.DATE)
                .param("phrase", due.phrase(), Types.VARCHAR)
                .update());
    }

    @Override
    public void shift(long id, int days, String reason, Actor by, Instant at) {
        jdbc.sql("update dossier_campaign_due set day = day + :days where campaign_id = :id and day is not null")
                .param("days", days)
                .param("id", id)
                .update();
        jdbc.sql("""
            insert into dossier_campaign_shift (campaign_id, days, reason, at, user_id, user_name, position)
            values (:id, :days, :reason, :at, :user, :userName, :position)\
            """)
                .param("id", id)
                .param("days", days)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("user", by.userId().value())
                .param("userName", by.name())
                .param("position", by.position())
                .update();
    }

    private static Campaign campaign(ResultSet row, Parts parts) throws SQLException {
        long id = row.getLong("id");
        return new Campaign(
                id,
                row.getString("name"),
                new UnitId(row.getLong("area_id")),
                row.getString("area_name"),
                row.getString("area_path"),
                row.getLong("procedure_id"),
                row.getInt("plan_year"),
                row.getString("source"),
                parts.quotas().getOrDefault(id, Map.of()),
                parts.dues().getOrDefault(id, Map.of()),
                parts.shifts().getOrDefault(id, List.of()),
                row.getInt("version"));
    }
}
