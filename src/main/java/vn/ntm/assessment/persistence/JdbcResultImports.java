package vn.ntm.assessment.persistence;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.assessment.domain.ResultImporting.Staged;
import vn.ntm.assessment.domain.ResultImports;
import vn.ntm.identity.UserId;

@Repository
class JdbcResultImports implements ResultImports {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;

    JdbcResultImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long keep(Staged staged, UserId by, Instant at) {
        jdbc.sql("delete from assessment_import where created_at < :before")
                .param("before", Timestamp.from(at.minus(KEPT)))
                .update();
        return jdbc.sql("""
                        insert into assessment_import (set_id, day, document, file_name, content, created_by, created_at)
                        values (:set, :day, :document, :name, :content, :by, :at) returning id
                        """)
                .param("set", staged.setId())
                .param("day", staged.day())
                .param("document", staged.document())
                .param("name", staged.fileName())
                .param("content", staged.content())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Staged> find(long id, UserId by) {
        return jdbc.sql("select * from assessment_import where id = :id and created_by = :by")
                .param("id", id)
                .param("by", by.value())
                .query((row, number) -> new Staged(
                        row.getLong("set_id"),
                        row.getObject("day", LocalDate.class),
                        row.getString("document"),
                        row.getString("file_name"),
                        row.getBytes("content")))
                .optional();
    }

    @Override
    public void forget(long id) {
        jdbc.sql("delete from assessment_import where id = :id").param("id", id).update();
    }
}
