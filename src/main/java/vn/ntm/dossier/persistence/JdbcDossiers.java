package vn.ntm.dossier.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.domain.Dossier;
import vn.ntm.dossier.domain.DossierStatus;
import vn.ntm.dossier.domain.DossierStore;
import vn.ntm.dossier.domain.StageClock.Done;
import vn.ntm.dossier.domain.StageClock.Due;
import vn.ntm.dossier.domain.Step;
import vn.ntm.dossier.domain.StepEntry;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

@Repository
class JdbcDossiers implements DossierStore {

    private final JdbcClient jdbc;

    JdbcDossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Dossier> find(long id) {
        return jdbc.sql("select d.* from dossier d where d.id = :id")
                .param("id", id)
                .query(JdbcDossiers::dossier)
                .optional();
    }

    @Override
    public Optional<Dossier> lock(long id) {
        return jdbc.sql("select d.* from dossier d where d.id = :id for update")
                .param("id", id)
                .query(JdbcDossiers::dossier)
                .optional();
    }

    @Override
    public List<Dossier> of(UnitId unit) {
        return jdbc.sql("select d.* from dossier d where d.unit_id = :unit order by d.plan_year desc, d.id desc")
                .param("unit", unit.value())
                .query(JdbcDossiers::dossier)
                .list();
    }

    @Override
    public List<Dossier> ofCampaign(long campaign) {
        return jdbc.sql("select d.* from dossier d join organisation_unit u on u.id = d.unit_id"
                        + " where d.campaign_id = :campaign order by u.short_name collate \"vi-x-icu\", d.id")
                .param("campaign", campaign)
                .query(JdbcDossiers::dossier)
                .list();
    }

    @Override
    public Optional<Dossier> current(UnitId unit, Tier tier, int planYear) {
        return jdbc.sql("select d.* from dossier d where d.unit_id = :unit and d.tier = :tier and d.plan_year = :year"
                        + " and d.status <> 'STOPPED'")
                .param("unit", unit.value())
                .param("tier", tier.name())
                .param("year", planYear)
                .query(JdbcDossiers::dossier)
                .optional();
    }

    @Override
    public long add(
            UnitId unit,
            Tier tier,
            int planYear,
            long procedure,
            @Nullable Long set,
            @Nullable Long campaign,
            @Nullable String outstanding,
            int done,
            Actor by,
            Instant at) {
        return jdbc.sql("""
            insert into dossier (unit_id, tier, plan_year, procedure_id, set_id, campaign_id, outstanding,
              done, status, opened_at, opened_by, opened_by_name)
            values (:unit, :tier, :year, :procedure, :set, :campaign, :outstanding,
              :done, 'UNDER_WAY', :at, :by, :byName) returning id\
            """)
                .param("unit", unit.value())
                .param("tier", tier.name())
                .param("year", planYear)
                .param("procedure", procedure)
                .param("set", set, Types.BIGINT)
                .param("campaign", campaign, Types.BIGINT)
                .param("outstanding", outstanding, Types.VARCHAR)
                .param("done", done)
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .query(Long.class)
                .single();
    }

    @Override
    public void move(long id, int done, DossierStatus status, @Nullable Long recognition) {
        jdbc.sql("update dossier set done = :done, status = :status, recognition_id = coalesce(:recognition,"
                        + " recognition_id), version = version + 1 where id = :id")
                .param("done", done)
                .param("status", status.name())
                .param("recognition", recognition, Types.BIGINT)
                .param("id", id)
                .update();
    }

    @Override
    public void join(long id, @Nullable Long campaign) {
        jdbc.sql("update dossier set campaign_id = :campaign, version = version + 1 where id = :id")
                .param("campaign", campaign, Types.BIGINT)
                .param("id", id)
                .update();
    }

    @Override
    public long addStep(
            long dossier,
            Step.Kind kind,
            @Nullable Long stage,
            StepEntry entry,
            List<String> missing,
            @Nullable LocalDate due,
            Actor by,
            Instant at) {
        return jdbc.sql("""
            insert into dossier_step (dossier_id, kind, stage_id, day, started_on, document, person, note,
              votes_for, votes_total, missing, due, at, user_id, user_name, position)
            values (:dossier, :kind, :stage, :day, :started, :document, :person, :note,
              :votesFor, :votesTotal, :missing, :due, :at, :user, :userName, :position) returning id\
            """)
                .param("dossier", dossier)
                .param("kind", kind.name())
                .param("stage", stage, Types.BIGINT)
                .param("day", entry.day())
                .param("started", entry.startedOn(), Types.DATE)
                .param("document", entry.document(), Types.VARCHAR)
                .param("person", entry.person(), Types.VARCHAR)
                .param("note", entry.note(), Types.VARCHAR)
                .param("votesFor", entry.votesFor(), Types.INTEGER)
                .param("votesTotal", entry.votesTotal(), Types.INTEGER)
                .param("missing", missing.toArray(String[]::new))
                .param("due", due, Types.DATE)
                .param("at", Timestamp.from(at))
                .param("user", by.userId().value())
                .param("userName", by.name())
                .param("position", by.position())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Step> stepsOf(long dossier) {
        return jdbc.sql("select s.* from dossier_step s where s.dossier_id = :dossier order by s.id")
                .param("dossier", dossier)
                .query(JdbcDossiers::step)
                .list();
    }

    @Override
    public Optional<Step> findStep(long id) {
        return jdbc.sql("select s.* from dossier_step s where s.id = :id")
                .param("id", id)
                .query(JdbcDossiers::step)
                .optional();
    }

    @Override
    public Map<Long, Map<Long, Done>> doneOf(Collection<Long> dossiers, LocalDate day) {
        Map<Long, Map<Long, Done>> done = new HashMap<>();
        jdbc.sql("""
            select distinct on (dossier_id, stage_id) dossier_id, stage_id, day, due from dossier_step
             where dossier_id = any (:ids) and kind = 'DONE' and day <= :day order by dossier_id, stage_id, id desc\
            """).param("ids", dossiers.toArray(Long[]::new)).param("day", day).query(row -> {
            done.computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                    .put(
                            row.getLong(2),
                            new Done(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)));
        });
        return done;
    }

    @Override
    public Map<Long, Map<Long, Due>> duesOf(Collection<Long> campaigns) {
        Map<Long, Map<Long, Due>> dues = new HashMap<>();
        jdbc.sql("select campaign_id, stage_id, day, phrase from dossier_campaign_due where campaign_id = any (:ids)")
                .param("ids", campaigns.toArray(Long[]::new))
                .query(row -> {
                    dues.computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                            .put(row.getLong(2), new Due(row.getObject(3, LocalDate.class), row.getString(4)));
                });
        return dues;
    }

    @Override
    public boolean workedBelow(long dossier, long userId) {
        return jdbc.sql("""
            select exists (select 1 from dossier_step s join dossier_stage g on g.id = s.stage_id
              where s.dossier_id = :dossier and s.user_id = :user and s.kind = 'DONE'
                and g.level = 'COMMUNE' and g.rule <> 'VOTE')\
            """)
                .param("dossier", dossier)
                .param("user", userId)
                .query(Boolean.class)
                .single();
    }

    static Dossier dossier(ResultSet row, int number) throws SQLException {
        Integer told = row.getObject("told_met", Integer.class);
        return new Dossier(
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                Tier.valueOf(row.getString("tier")),
                row.getInt("plan_year"),
                row.getLong("procedure_id"),
                row.getObject("set_id", Long.class),
                row.getObject("campaign_id", Long.class),
                row.getString("outstanding"),
                row.getInt("done"),
                DossierStatus.valueOf(row.getString("status")),
                row.getObject("recognition_id", Long.class),
                told == null ? null : new Dossier.Told(told, row.getInt("told_total"), row.getString("told_source")),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by_name"),
                row.getInt("version"));
    }

    static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getLong("id"),
                row.getLong("dossier_id"),
                Step.Kind.valueOf(row.getString("kind")),
                row.getObject("stage_id", Long.class),
                row.getObject("day", LocalDate.class),
                row.getObject("started_on", LocalDate.class),
                row.getString("document"),
                row.getString("person"),
                row.getString("note"),
                row.getObject("votes_for", Integer.class),
                row.getObject("votes_total", Integer.class),
                Arrays.asList((String[]) row.getArray("missing").getArray()),
                row.getObject("due", LocalDate.class),
                row.getTimestamp("at").toInstant(),
                row.getLong("user_id"),
                row.getString("user_name"),
                row.getString("position"));
    }
}
