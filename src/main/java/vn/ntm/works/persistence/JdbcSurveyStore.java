package vn.ntm.works.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.works.SatisfactionSurveys.NewSurvey;
import vn.ntm.works.SatisfactionSurveys.Village;
import vn.ntm.works.SatisfactionSurveys.Way;
import vn.ntm.works.domain.SurveyStore;

@Repository
class JdbcSurveyStore implements SurveyStore {

    private final JdbcClient jdbc;

    JdbcSurveyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Rule> rules() {
        return jdbc.sql("select * from works_survey_rule order by level desc, coverage, tier")
                .query((row, number) -> new Rule(
                        row.getString("level").equals("HUYEN"),
                        Tier.valueOf(row.getString("tier")),
                        row.getBigDecimal("coverage"),
                        row.getBigDecimal("overall"),
                        row.getBigDecimal("per_question"),
                        row.getBoolean("recalled")))
                .list();
    }

    @Override
    public boolean change(Rule rule) {
        return jdbc.sql(
                                "update works_survey_rule set coverage = :coverage, overall = :overall, per_question = :question,"
                                        + " recalled = false where level = :level and tier = :tier")
                        .param("coverage", rule.coverage())
                        .param("overall", rule.overall())
                        .param("question", rule.perQuestion())
                        .param("level", rule.district() ? "HUYEN" : "XA")
                        .param("tier", rule.tier().name())
                        .update()
                == 1;
    }

    @Override
    public Optional<Survey> find(long id) {
        return withVillages(jdbc.sql("select s.* from works_survey s where s.id = :id")
                        .param("id", id)
                        .query(JdbcSurveyStore::survey)
                        .list())
                .stream()
                .findFirst();
    }

    @Override
    public List<Survey> of(String path, int year) {
        return withVillages(jdbc.sql("select s.* from works_survey s join organisation_unit u on u.id = s.unit_id"
                        + " where u.path like :path and s.year = :year and s.withdrawn_at is null"
                        + " order by u.path, s.id desc")
                .param("path", path + "%")
                .param("year", year)
                .query(JdbcSurveyStore::survey)
                .list());
    }

    @Override
    public List<Survey> of(Collection<UnitId> units) {
        return withVillages(jdbc.sql("select s.* from works_survey s where s.unit_id = any (:units) order by s.id desc")
                .param("units", UnitId.values(units))
                .query(JdbcSurveyStore::survey)
                .list());
    }

    private List<Survey> withVillages(List<Survey> surveys) {
        if (surveys.isEmpty()) {
            return surveys;
        }
        Map<Long, List<Village>> villages = new HashMap<>();
        jdbc.sql("select * from works_survey_village where survey_id = any (:ids) order by survey_id, position")
                .param("ids", surveys.stream().map(Survey::id).toArray(Long[]::new))
                .query(row -> {
                    villages.computeIfAbsent(row.getLong("survey_id"), id -> new ArrayList<>())
                            .add(village(row));
                });
        return surveys.stream()
                .map(survey -> new Survey(
                        survey.id(),
                        with(survey.said(), villages.getOrDefault(survey.id(), List.of())),
                        survey.enteredAt(),
                        survey.enteredBy(),
                        survey.withdrawnReason()))
                .toList();
    }

    private static NewSurvey with(NewSurvey said, List<Village> villages) {
        return new NewSurvey(
                said.unit(),
                said.tier(),
                said.year(),
                said.way(),
                said.startedOn(),
                said.endedOn(),
                said.ledBy(),
                said.document(),
                villages);
    }

    @Override
    public long add(NewSurvey survey, Actor by, Instant at) {
        long id = jdbc.sql("""
                        insert into works_survey (unit_id, tier, year, way, started_on, ended_on, led_by, document,
                           questions, entered_at, entered_by, entered_by_name)
                        values (:unit, :tier, :year, :way, :started, :ended, :led, :document,
                           :questions, :at, :by, :byName) returning id""")
                .param("unit", survey.unit().value())
                .param("tier", survey.tier().name())
                .param("year", survey.year())
                .param("way", survey.way().name())
                .param("started", survey.startedOn())
                .param("ended", survey.endedOn())
                .param("led", survey.ledBy())
                .param("document", survey.document())
                .param("questions", survey.villages().get(0).satisfied().size())
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .query(Long.class)
                .single();
        int position = 0;
        for (Village village : survey.villages()) {
            jdbc.sql("insert into works_survey_village (survey_id, position, name, households, asked, satisfied)"
                            + " values (:survey, :position, :name, :households, :asked, :satisfied)")
                    .param("survey", id)
                    .param("position", ++position)
                    .param("name", village.name())
                    .param("households", village.households())
                    .param("asked", village.asked())
                    .param("satisfied", village.satisfied().toArray(Integer[]::new))
                    .update();
        }
        return id;
    }

    @Override
    public boolean withdraw(long id, String reason, Actor by, Instant at) {
        return jdbc.sql(
                                "update works_survey set withdrawn_at = :at, withdrawn_by_name = :by, withdrawn_reason = :reason,"
                                        + " version = version + 1 where id = :id and withdrawn_at is null")
                        .param("at", Timestamp.from(at))
                        .param("by", by.name())
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Survey survey(ResultSet row, int number) throws SQLException {
        return new Survey(
                row.getLong("id"),
                new NewSurvey(
                        new UnitId(row.getLong("unit_id")),
                        Tier.valueOf(row.getString("tier")),
                        row.getInt("year"),
                        Way.valueOf(row.getString("way")),
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("led_by"),
                        row.getString("document"),
                        List.of()),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by_name"),
                row.getString("withdrawn_reason"));
    }

    private static Village village(ResultSet row) throws SQLException {
        return new Village(
                row.getString("name"), row.getInt("households"), row.getInt("asked"), Arrays.asList((Integer[])
                        row.getArray("satisfied").getArray()));
    }
}
