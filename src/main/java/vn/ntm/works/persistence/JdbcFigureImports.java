package vn.ntm.works.persistence;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.UserId;
import vn.ntm.works.domain.FigureImports;

@Repository
class JdbcFigureImports implements FigureImports {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;

    JdbcFigureImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long keep(Staged staged, UserId by, Instant at) {
        jdbc.sql("delete from works_import where created_at < :before")
                .param("before", Timestamp.from(at.minus(KEPT)))
                .update();
        return jdbc.sql("""
                        insert into works_import (form, day, year, document, file_name, content, created_by, created_at)
                        values (:form, :day, :year, :document, :name, :content, :by, :at) returning id""")
                .param("form", staged.form().name())
                .param("day", staged.day())
                .param("year", staged.year())
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
        return jdbc.sql("select * from works_import where id = :id and created_by = :by")
                .param("id", id)
                .param("by", by.value())
                .query((row, number) -> new Staged(
                        Form.valueOf(row.getString("form")),
                        row.getObject("day", LocalDate.class),
                        row.getInt("year"),
                        row.getString("document"),
                        row.getString("file_name"),
                        row.getBytes("content")))
                .optional();
    }

    @Override
    public void forget(long id) {
        jdbc.sql("delete from works_import where id = :id").param("id", id).update();
    }
}
