package vn.ntm.dossier.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.dossier.domain.Procedure;
import vn.ntm.dossier.domain.ProcedureStore;
import vn.ntm.dossier.domain.Stage;
import vn.ntm.dossier.domain.StageLevel;
import vn.ntm.dossier.domain.StageRule;
import vn.ntm.identity.Actor;

@Repository
class JdbcProcedures implements ProcedureStore {

    private static final String COLUMNS = "position, code, name, state_label, body, level, rule, document, duration,"
            + " duration_unit, duration_kind, threshold, board_name, return_target, recalled";

    private final JdbcClient jdbc;

    JdbcProcedures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record OwnStage(long procedure, Stage stage) {}

    @Override
    public List<Procedure> all() {
        List<Long> ids = jdbc.sql("select id from dossier_procedure order by valid_from desc, id desc")
                .query(Long.class)
                .list();
        return List.copyOf(find(ids).values());
    }

    @Override
    public Map<Long, Procedure> find(Collection<Long> ids) {
        Long[] wanted = ids.toArray(Long[]::new);
        Map<Long, List<Stage>> stages = jdbc
                .sql("select * from dossier_stage where procedure_id = any (:ids) order by position")
                .param("ids", wanted)
                .query((row, number) -> new OwnStage(row.getLong("procedure_id"), stage(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        OwnStage::procedure, Collectors.mapping(OwnStage::stage, Collectors.toList())));
        Map<Long, Procedure> found = new LinkedHashMap<>();
        jdbc.sql("""
            select p.*, exists (select 1 from dossier d where d.procedure_id = p.id)
                     or exists (select 1 from dossier_campaign c where c.procedure_id = p.id) as used
              from dossier_procedure p where p.id = any (:ids) order by p.valid_from desc, p.id desc\
            """)
                .param("ids", wanted)
                .query((row, number) -> procedure(row, stages.getOrDefault(row.getLong("id"), List.of())))
                .list()
                .forEach(one -> found.put(one.id(), one));
        return found;
    }

    @Override
    public long copy(long id, String code, String name, String basis, LocalDate validFrom, Actor by) {
        long copy = jdbc.sql("""
            insert into dossier_procedure
              (code, name, basis, level, valid_from, shipped, copied_from, created_by, created_by_name)
            select :code, :name, :basis, level, :from, false, id, :by, :byName
              from dossier_procedure where id = :id returning id\
            """)
                .param("code", code)
                .param("name", name)
                .param("basis", basis)
                .param("from", validFrom)
                .param("by", by.userId().value())
                .param("byName", by.name())
                .param("id", id)
                .query(Long.class)
                .single();
        jdbc.sql("insert into dossier_stage (procedure_id, " + COLUMNS + ") select :copy, " + COLUMNS
                        + " from dossier_stage where procedure_id = :id")
                .param("copy", copy)
                .param("id", id)
                .update();
        return copy;
    }

    @Override
    public boolean change(long id, int version, String name, String basis, LocalDate validFrom) {
        return jdbc.sql("update dossier_procedure set name = :name, basis = :basis, valid_from = :from,"
                                + " version = version + 1 where id = :id and version = :version and not shipped")
                        .param("name", name)
                        .param("basis", basis)
                        .param("from", validFrom)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    @Override
    public void changeStage(Stage stage) {
        Stage.Duration duration = stage.duration();
        jdbc.sql("""
            update dossier_stage set name = :name, body = :body, document = :document, duration = :length,
              duration_unit = :unit, duration_kind = :kind, threshold = :threshold, recalled = :recalled
             where id = :id\
            """)
                .param("name", stage.name())
                .param("body", stage.body())
                .param("document", stage.document(), Types.VARCHAR)
                .param("length", duration == null ? null : duration.length(), Types.INTEGER)
                .param("unit", duration == null ? null : duration.unit().name(), Types.VARCHAR)
                .param("kind", duration == null ? null : duration.kind().name(), Types.VARCHAR)
                .param("threshold", stage.threshold(), Types.NUMERIC)
                .param("recalled", stage.recalled())
                .param("id", stage.id())
                .update();
    }

    @Override
    public long addStage(long procedure, Stage stage) {
        Stage.Duration duration = stage.duration();
        return jdbc.sql("insert into dossier_stage (procedure_id, " + COLUMNS + ") values (:procedure, :position, :code,"
                        + " :name, :state, :body, :level, :rule, :document, :length, :unit, :kind, :threshold, :board,"
                        + " :target, :recalled) returning id")
                .param("procedure", procedure)
                .param("position", stage.position())
                .param("code", stage.code())
                .param("name", stage.name())
                .param("state", stage.stateLabel())
                .param("body", stage.body())
                .param("level", stage.level().name())
                .param("rule", stage.rule().name())
                .param("document", stage.document(), Types.VARCHAR)
                .param("length", duration == null ? null : duration.length(), Types.INTEGER)
                .param("unit", duration == null ? null : duration.unit().name(), Types.VARCHAR)
                .param("kind", duration == null ? null : duration.kind().name(), Types.VARCHAR)
                .param("threshold", stage.threshold(), Types.NUMERIC)
                .param("board", stage.boardName(), Types.VARCHAR)
                .param("target", stage.returnTarget())
                .param("recalled", stage.recalled())
                .query(Long.class)
                .single();
    }

    @Override
    public void arrange(List<Long> stages) {
        jdbc.sql("update dossier_stage s set position = o.place"
                        + " from unnest(cast(:ids as bigint[])) with ordinality as o(id, place) where s.id = o.id")
                .param("ids", stages.toArray(Long[]::new))
                .update();
    }

    @Override
    public void dropStage(long stage) {
        jdbc.sql("delete from dossier_stage where id = :id").param("id", stage).update();
    }

    private static Procedure procedure(ResultSet row, List<Stage> stages) throws SQLException {
        return new Procedure(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("basis"),
                ObjectLevel.valueOf(row.getString("level")),
                row.getObject("valid_from", LocalDate.class),
                row.getBoolean("shipped"),
                row.getBoolean("used"),
                row.getString("created_by_name"),
                row.getInt("version"),
                stages);
    }

    private static Stage stage(ResultSet row) throws SQLException {
        Integer length = row.getObject("duration", Integer.class);
        return new Stage(
                row.getLong("id"),
                row.getInt("position"),
                row.getString("code"),
                row.getString("name"),
                row.getString("state_label"),
                row.getString("body"),
                StageLevel.valueOf(row.getString("level")),
                StageRule.valueOf(row.getString("rule")),
                row.getString("document"),
                length == null
                        ? null
                        : new Stage.Duration(
                                length,
                                Stage.Unit.valueOf(row.getString("duration_unit")),
                                Stage.Kind.valueOf(row.getString("duration_kind"))),
                row.getBigDecimal("threshold"),
                row.getString("board_name"),
                row.getBoolean("return_target"),
                row.getBoolean("recalled"));
    }
}
