package vn.ntm.works.persistence;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Money;
import vn.ntm.shared.VietnameseText;
import vn.ntm.works.Fund;
import vn.ntm.works.WorkForm;
import vn.ntm.works.Works.Left;
import vn.ntm.works.Works.NewStep;
import vn.ntm.works.Works.NewWork;
import vn.ntm.works.Works.Work;
import vn.ntm.works.domain.WorkStore;

@Repository
class JdbcWorkStore implements WorkStore {

    private static final String FROM = """
             from works_work w
              join works_kind k on k.code = w.kind_code
              join organisation_unit u on u.id = w.unit_id\s""";
    private static final String SELECT = "select w.*, k.form, k.name as kind_name,"
            + " (select array_agg(i.item_id order by i.item_id) from works_work_item i where i.work_id = w.id) as items "
            + FROM;

    private final JdbcClient jdbc;

    JdbcWorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kind> kinds() {
        return jdbc.sql("select code, form, name from works_kind order by position")
                .query((row, number) ->
                        new Kind(row.getString("code"), WorkForm.valueOf(row.getString("form")), row.getString("name")))
                .list();
    }

    @Override
    public List<StepKind> stepKinds() {
        return jdbc.sql("select code, form, name, marks from works_step_kind order by position")
                .query((row, number) -> new StepKind(
                        row.getString("code"),
                        WorkForm.valueOf(row.getString("form")),
                        row.getString("name"),
                        row.getString("marks") == null ? null : Mark.valueOf(row.getString("marks"))))
                .list();
    }

    @Override
    public List<Source> sources() {
        return jdbc.sql("select code, fund, name, quantity_unit, valid_to from works_fund_source order by position")
                .query((row, number) -> new Source(
                        row.getString("code"),
                        Fund.valueOf(row.getString("fund")),
                        row.getString("name"),
                        row.getString("quantity_unit"),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    @Override
    public Optional<Work> find(long id) {
        return jdbc.sql(SELECT + "where w.id = :id")
                .param("id", id)
                .query(JdbcWorkStore::work)
                .optional();
    }

    @Override
    public Optional<Long> entered(UnitId unit, String formKey) {
        return jdbc.sql("select id from works_work where unit_id = :unit and form_key = :key")
                .param("unit", unit.value())
                .param("key", formKey)
                .query(Long.class)
                .optional();
    }

    @Override
    public List<Work> of(Collection<UnitId> units) {
        return jdbc.sql(SELECT + "where w.unit_id = any (:units) order by w.id desc")
                .param("units", UnitId.values(units))
                .query(JdbcWorkStore::work)
                .list();
    }

    @Override
    public List<Work> all(Collection<Long> ids) {
        return jdbc.sql(SELECT + "where w.id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(JdbcWorkStore::work)
                .list();
    }

    @Override
    public List<Work> page(Question question, int page, int size) {
        return asked(SELECT, question, " order by u.path, w.id desc limit :size offset :offset")
                .param("size", size)
                .param("offset", (long) (page - 1) * size)
                .query(JdbcWorkStore::work)
                .list();
    }

    @Override
    public long count(Question question) {
        return asked("select count(*) " + FROM, question, "").query(Long.class).single();
    }

    private StatementSpec asked(String select, Question question, String rest) {
        StringBuilder sql = new StringBuilder(select).append("where u.path like :path and w.left_on is null");
        if (question.form() != null) {
            sql.append(" and k.form = :form");
        }
        if (question.kind() != null) {
            sql.append(" and k.code = :kind");
        }
        if (question.text() != null) {
            sql.append(" and lower(vn_unaccent(w.name)) like :text");
        }
        if (question.state() != null) {
            sql.append(condition(question.state()));
        }
        StatementSpec asked = jdbc.sql(sql.append(rest).toString()).param("path", question.path() + "%");
        if (question.form() != null) {
            asked = asked.param("form", question.form().name());
        }
        if (question.kind() != null) {
            asked = asked.param("kind", question.kind());
        }
        if (question.text() != null) {
            asked = asked.param("text", "%" + escaped(question.text()) + "%");
        }
        return question.state() == State.LATE ? asked.param("today", question.today()) : asked;
    }

    private static String condition(State state) {
        String step = "exists (select 1 from works_step_now s join works_step_kind m on m.code = s.step_code"
                + " where s.work_id = w.id and ";
        String started = step + "m.marks = 'START' and s.done_on is not null)";
        String finished = step + "m.marks = 'END' and s.done_on is not null)";
        return switch (state) {
            case NOT_STARTED -> " and not " + started + " and not " + finished;
            case UNDER_WAY -> " and " + started + " and not " + finished;
            case FINISHED -> " and " + finished;
            case LATE -> " and " + step + "s.done_on is null and s.planned_on < :today)";
        };
    }

    private static String escaped(String text) {
        return VietnameseText.fold(text)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }

    @Override
    public long add(NewWork work, Actor by, Instant at) {
        long id = values(jdbc.sql("""
                        insert into works_work (kind_code, unit_id, name, owner, decision, decided_on, investment, source,
                           form_key, created_at, created_by, created_by_name)
                        values (:kind, :unit, :name, :owner, :decision, :decided, :investment, :source,
                           :key, :at, :by, :byName) returning id"""), work)
                .param("unit", work.unit().value())
                .param("key", work.formKey())
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .query(Long.class)
                .single();
        link(id, work.itemIds());
        return id;
    }

    @Override
    public boolean change(long id, int version, NewWork work) {
        boolean changed = values(jdbc.sql("""
                        update works_work set kind_code = :kind, name = :name, owner = :owner, decision = :decision,
                           decided_on = :decided, investment = :investment, source = :source, version = version + 1
                         where id = :id and version = :version"""), work)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
        if (changed) {
            jdbc.sql("delete from works_work_item where work_id = :id")
                    .param("id", id)
                    .update();
            link(id, work.itemIds());
        }
        return changed;
    }

    private static StatementSpec values(StatementSpec sql, NewWork work) {
        Money investment = work.investment();
        return sql.param("kind", work.kind())
                .param("name", work.name())
                .param("owner", work.owner())
                .param("decision", work.decision())
                .param("decided", work.decidedOn())
                .param("investment", investment == null ? null : investment.dong())
                .param("source", work.source());
    }

    private void link(long id, List<Long> items) {
        if (!items.isEmpty()) {
            jdbc.sql("insert into works_work_item (work_id, item_id) select :id, unnest(cast(:items as bigint[]))"
                            + " on conflict do nothing")
                    .param("id", id)
                    .param("items", items.toArray(Long[]::new))
                    .update();
        }
    }

    @Override
    public List<Said> steps(Collection<Long> workIds) {
        return jdbc.sql("select * from works_step_now where work_id = any (:works)")
                .param("works", workIds.toArray(Long[]::new))
                .query((row, number) -> new Said(
                        row.getLong("work_id"),
                        row.getString("step_code"),
                        row.getObject("planned_on", LocalDate.class),
                        row.getObject("done_on", LocalDate.class),
                        row.getString("document"),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getString("entered_by_name")))
                .list();
    }

    @Override
    public void mark(long workId, NewStep step, Actor by, Instant at) {
        jdbc.sql("""
                        insert into works_step (work_id, step_code, planned_on, done_on, document, entered_at, entered_by,
                           entered_by_name) values (:work, :step, :planned, :done, :document, :at, :by, :byName)""")
                .param("work", workId)
                .param("step", step.code())
                .param("planned", step.plannedOn())
                .param("done", step.doneOn())
                .param("document", step.document())
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .update();
    }

    private static Work work(ResultSet row, int number) throws SQLException {
        BigDecimal investment = row.getBigDecimal("investment");
        return new Work(
                row.getLong("id"),
                row.getInt("version"),
                new UnitId(row.getLong("unit_id")),
                WorkForm.valueOf(row.getString("form")),
                row.getString("kind_code"),
                row.getString("kind_name"),
                row.getString("name"),
                row.getString("owner"),
                items(row.getArray("items")),
                row.getString("decision"),
                row.getObject("decided_on", LocalDate.class),
                investment == null ? null : new Money(investment),
                row.getString("source"),
                left(row));
    }

    private static @Nullable Left left(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("left_on", LocalDate.class);
        return from == null
                ? null
                : new Left(from, row.getString("left_reason"), row.getObject("moved_to_id", Long.class));
    }

    private static List<Long> items(@Nullable Array items) throws SQLException {
        return items == null ? List.of() : Arrays.asList((Long[]) items.getArray());
    }
}
