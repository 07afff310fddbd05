package vn.ntm.assessment.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.assessment.RecognitionProcedure;
import vn.ntm.assessment.Recognitions.NewRecognition;
import vn.ntm.assessment.Recognitions.Recognition;
import vn.ntm.assessment.Recognitions.Revocation;
import vn.ntm.assessment.domain.RecognitionFigure;
import vn.ntm.assessment.domain.RecognitionStore;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionAuthority;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

@Repository
class JdbcRecognitions implements RecognitionStore {

    private static final String ORDER = " order by r.decided_on desc, r.id desc";

    private final JdbcClient jdbc;

    JdbcRecognitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Recognition> of(Collection<UnitId> units) {
        return jdbc.sql("select r.* from recognition r where r.unit_id = any (:units)" + ORDER)
                .param("units", UnitId.values(units))
                .query(JdbcRecognitions::recognition)
                .list();
    }

    @Override
    public List<Recognition> under(String path) {
        return jdbc.sql(
                        "select r.* from recognition r join organisation_unit u on u.id = r.unit_id"
                                + " where u.path like :path order by u.short_name collate \"vi-x-icu\", u.id, r.decided_on desc, r.id desc")
                .param("path", path + "%")
                .query(JdbcRecognitions::recognition)
                .list();
    }

    @Override
    public @Nullable Recognition find(long id) {
        return jdbc.sql("select r.* from recognition r where r.id = :id")
                .param("id", id)
                .query(JdbcRecognitions::recognition)
                .optional()
                .orElse(null);
    }

    @Override
    public long add(NewRecognition wanted, Judged judged, Actor by, Instant at) {
        return jdbc.sql("""
                        insert into recognition (unit_id, tier, set_id, plan_year, procedure, authority, decision_number,
                          decided_on, day_known, issuer, announced_on, valid_until, outstanding, note, history, lacking, renews_id,
                          entered_at, entered_by, entered_by_name)
                        values (:unit, :tier, :set, :year, :procedure, :authority, :number, :decided, :known, :issuer, :announced,
                          :until, :outstanding, :note, :history, :lacking, :renews, :at, :by, :byName)
                        returning id""")
                .param("unit", wanted.unit().value())
                .param("tier", wanted.tier().name())
                .param("set", judged.setId(), Types.BIGINT)
                .param("year", wanted.planYear())
                .param("procedure", judged.procedure().name())
                .param("authority", judged.authority().name())
                .param("number", wanted.number())
                .param("decided", wanted.decidedOn())
                .param("known", wanted.dayKnown())
                .param("issuer", judged.issuer())
                .param("announced", wanted.announcedOn(), Types.DATE)
                .param("until", wanted.validUntil(), Types.DATE)
                .param("outstanding", wanted.outstanding(), Types.VARCHAR)
                .param("note", wanted.note(), Types.VARCHAR)
                .param("history", wanted.history())
                .param("lacking", judged.lacking(), Types.VARCHAR)
                .param("renews", judged.renews(), Types.BIGINT)
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .query(Long.class)
                .single();
    }

    @Override
    public boolean announce(long id, LocalDate day) {
        return jdbc.sql("update recognition set announced_on = :day"
                                + " where id = :id and announced_on is null and revoked_on is null")
                        .param("day", day)
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public boolean revoke(long id, String number, LocalDate day, String reason, Actor by, Instant at) {
        return jdbc.sql("""
                                update recognition set revoked_on = :day, revocation_number = :number,
                                  revocation_reason = :reason, revoked_at = :at, revoked_by = :by, revoked_by_name = :byName
                                where id = :id and revoked_on is null""")
                        .param("day", day)
                        .param("number", number)
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .param("by", by.userId().value())
                        .param("byName", by.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public @Nullable LocalDate firstResultOf(UnitId unit) {
        return jdbc.sql("select valid_from from assessment_standing where unit_id = :unit order by valid_from limit 1")
                .param("unit", unit.value())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    @Override
    public List<RecognitionFigure> figures(UnitId unit, LocalDate day) {
        return jdbc.sql("select kind, day, value, document, entered_by_name from recognition_figure"
                        + " where unit_id = :unit and day <= :day order by day desc, id desc")
                .param("unit", unit.value())
                .param("day", day)
                .query((row, number) -> new RecognitionFigure(
                        RecognitionFigure.Kind.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getBigDecimal(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    @Override
    public long addFigure(
            UnitId unit,
            RecognitionFigure.Kind kind,
            LocalDate day,
            BigDecimal value,
            String document,
            Actor by,
            Instant at) {
        return jdbc.sql("""
                        insert into recognition_figure
                          (unit_id, kind, day, value, document, entered_at, entered_by, entered_by_name)
                        values (:unit, :kind, :day, :value, :document, :at, :by, :byName) returning id""")
                .param("unit", unit.value())
                .param("kind", kind.name())
                .param("day", day)
                .param("value", value)
                .param("document", document)
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .query(Long.class)
                .single();
    }

    private static Recognition recognition(ResultSet row, int number) throws SQLException {
        LocalDate revoked = row.getObject("revoked_on", LocalDate.class);
        return new Recognition(
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                Tier.valueOf(row.getString("tier")),
                row.getObject("set_id", Long.class),
                row.getInt("plan_year"),
                RecognitionProcedure.valueOf(row.getString("procedure")),
                RecognitionAuthority.valueOf(row.getString("authority")),
                row.getString("decision_number"),
                row.getObject("decided_on", LocalDate.class),
                row.getBoolean("day_known"),
                row.getString("issuer"),
                row.getObject("announced_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("outstanding"),
                row.getString("note"),
                row.getBoolean("history"),
                row.getString("lacking"),
                row.getObject("renews_id", Long.class),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by_name"),
                revoked == null
                        ? null
                        : new Revocation(
                                row.getString("revocation_number"),
                                revoked,
                                row.getString("revocation_reason"),
                                row.getString("revoked_by_name")));
    }
}
