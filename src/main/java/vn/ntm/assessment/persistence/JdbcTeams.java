package vn.ntm.assessment.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.assessment.domain.AssessmentTeam;
import vn.ntm.assessment.domain.AssessmentTeam.Check;
import vn.ntm.assessment.domain.AssessmentTeam.Member;
import vn.ntm.assessment.domain.CheckResult;
import vn.ntm.assessment.domain.TeamStore;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

@Repository
class JdbcTeams implements TeamStore {

    /** In office, and this person or the office he acts for. */
    private static final String OWN = "m.removed_at is null and (m.user_id = :user or m.office_id = :office)";

    private final JdbcClient jdbc;

    JdbcTeams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AssessmentTeam> of(String path, Actor actor) {
        return jdbc.sql("select t.* from assessment_team t join organisation_unit u on u.id = t.area_id"
                        + " where u.path like :path"
                        + " or exists (select 1 from assessment_team_member m where m.team_id = t.id and " + OWN + ")"
                        + " order by t.ended_at is not null, t.id desc")
                .param("path", path + "%")
                .param("user", actor.userId().value())
                .param("office", actor.unitId().value())
                .query(JdbcTeams::team)
                .list();
    }

    @Override
    public @Nullable AssessmentTeam find(long id) {
        return jdbc.sql("select t.* from assessment_team t where t.id = :id")
                .param("id", id)
                .query(JdbcTeams::team)
                .optional()
                .orElse(null);
    }

    @Override
    public List<Member> members(Collection<Long> teams) {
        return jdbc.sql("""
                        select m.*,
                               array(select item_id from assessment_team_criterion where member_id = m.id) as criteria,
                               array(select unit_id from assessment_team_commune where member_id = m.id) as communes
                          from assessment_team_member m where m.team_id = any (:teams) order by m.id""")
                .param("teams", teams.toArray(Long[]::new))
                .query(JdbcTeams::member)
                .list();
    }

    @Override
    public List<Check> lastChecks(Collection<Long> teams) {
        return jdbc.sql("""
                        select distinct on (c.member_id, c.unit_id, c.item_id) c.*
                          from assessment_team_check c join assessment_team_member m on m.id = c.member_id
                         where m.team_id = any (:teams) order by c.member_id, c.unit_id, c.item_id, c.id desc""")
                .param("teams", teams.toArray(Long[]::new))
                .query(JdbcTeams::check)
                .list();
    }

    @Override
    public List<Check> checks(long team, long unit, long criterion) {
        return jdbc.sql("""
                        select c.* from assessment_team_check c join assessment_team_member m on m.id = c.member_id
                         where m.team_id = :team and c.unit_id = :unit and c.item_id = :item order by c.id desc""")
                .param("team", team)
                .param("unit", unit)
                .param("item", criterion)
                .query(JdbcTeams::check)
                .list();
    }

    @Override
    public boolean isAssigned(Actor actor, UnitId commune, Collection<Long> itemIds) {
        return jdbc.sql("""
                        select exists (select 1 from assessment_team_member m
                          join assessment_team t on t.id = m.team_id and t.ended_at is null
                          join assessment_team_commune c on c.member_id = m.id and c.unit_id = :commune
                          join assessment_team_criterion k on k.member_id = m.id
                          join criteria_item i on i.id = any (:items) and k.item_id in (i.id, i.parent_id)
                         where\s""" + OWN + ")")
                .param("commune", commune.value())
                .param("items", itemIds.toArray(Long[]::new))
                .param("user", actor.userId().value())
                .param("office", actor.unitId().value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public long add(UnitId area, long setId, String name, @Nullable String document, Actor by, Instant at) {
        return jdbc.sql("""
                        insert into assessment_team (area_id, set_id, name, document, created_at, created_by, created_by_name)
                        values (:area, :set, :name, :document, :at, :by, :byName) returning id""")
                .param("area", area.value())
                .param("set", setId)
                .param("name", name)
                .param("document", document, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .query(Long.class)
                .single();
    }

    @Override
    public boolean isKnown(UnitId area, long setId, String name) {
        return jdbc.sql("select exists (select 1 from assessment_team"
                        + " where area_id = :area and set_id = :set and name = :name)")
                .param("area", area.value())
                .param("set", setId)
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    @Override
    public long addMember(long team, Member member, Actor by, Instant at) {
        long id = jdbc.sql("""
                        insert into assessment_team_member (team_id, user_id, office_id, name, title, added_at, added_by)
                        values (:team, :user, :office, :name, :title, :at, :by) returning id""")
                .param("team", team)
                .param("user", member.userId(), Types.BIGINT)
                .param("office", member.officeId(), Types.BIGINT)
                .param("name", member.name())
                .param("title", member.title(), Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .query(Long.class)
                .single();
        jdbc.sql("insert into assessment_team_criterion (member_id, item_id) select :member, unnest(:ids)")
                .param("member", id)
                .param("ids", member.criteria().toArray(Long[]::new))
                .update();
        jdbc.sql("insert into assessment_team_commune (member_id, unit_id) select :member, unnest(:ids)")
                .param("member", id)
                .param("ids", member.communes().toArray(Long[]::new))
                .update();
        return id;
    }

    @Override
    public boolean removeMember(long team, long member, Instant at) {
        return jdbc.sql("update assessment_team_member set removed_at = :at"
                                + " where id = :member and team_id = :team and removed_at is null")
                        .param("at", Timestamp.from(at))
                        .param("member", member)
                        .param("team", team)
                        .update()
                == 1;
    }

    @Override
    public boolean end(long team, Instant at) {
        return jdbc.sql("update assessment_team set ended_at = :at where id = :team and ended_at is null")
                        .param("at", Timestamp.from(at))
                        .param("team", team)
                        .update()
                == 1;
    }

    @Override
    public void addCheck(Check check, Actor by) {
        jdbc.sql("""
                        insert into assessment_team_check
                          (member_id, unit_id, item_id, day, result, note, at, user_id, user_name, position)
                        values (:member, :unit, :item, :day, :result, :note, :at, :user, :userName, :position)""")
                .param("member", check.memberId())
                .param("unit", check.unitId())
                .param("item", check.itemId())
                .param("day", check.day())
                .param("result", check.result().name())
                .param("note", check.note(), Types.VARCHAR)
                .param("at", Timestamp.from(check.at()))
                .param("user", by.userId().value())
                .param("userName", check.userName())
                .param("position", check.position())
                .update();
    }

    private static AssessmentTeam team(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new AssessmentTeam(
                row.getLong("id"),
                new UnitId(row.getLong("area_id")),
                row.getLong("set_id"),
                row.getString("name"),
                row.getString("document"),
                ended == null ? null : ended.toInstant());
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getLong("id"),
                row.getLong("team_id"),
                row.getObject("user_id", Long.class),
                row.getObject("office_id", Long.class),
                row.getString("name"),
                row.getString("title"),
                ids(row.getArray("criteria")),
                ids(row.getArray("communes")),
                row.getTimestamp("removed_at") != null);
    }

    private static Set<Long> ids(Array array) throws SQLException {
        Set<Long> ids = new HashSet<>();
        for (Object id : (Object[]) array.getArray()) {
            ids.add(((Number) id).longValue());
        }
        return ids;
    }

    private static Check check(ResultSet row, int number) throws SQLException {
        return new Check(
                row.getLong("member_id"),
                row.getLong("unit_id"),
                row.getLong("item_id"),
                row.getObject("day", LocalDate.class),
                CheckResult.valueOf(row.getString("result")),
                row.getString("note"),
                row.getTimestamp("at").toInstant(),
                row.getString("user_name"),
                row.getString("position"));
    }
}
