package vn.ntm.report.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.Actor;
import vn.ntm.report.domain.form.FormStore;
import vn.ntm.report.domain.form.FormTemplate;
import vn.ntm.report.domain.form.FormTemplate.Layout;

@Repository
class JdbcForms implements FormStore {

    private final JdbcClient jdbc;

    JdbcForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<FormTemplate> all() {
        return jdbc.sql("select * from report_form order by position, code")
                .query((row, n) -> form(row))
                .list();
    }

    @Override
    public boolean save(FormTemplate form, Actor by, Instant now) {
        return jdbc.sql("""
                        update report_form set label = :label, title = :title, periods = :periods, bands = :bands,
                               active = :active, valid_from = :from, valid_to = :to, source_note = :note,
                               updated_at = :now, updated_by = :by, updated_by_name = :name, version = version + 1
                         where code = :code and version = :version""")
                        .param("label", form.label())
                        .param("title", form.title())
                        .param("periods", String.join("\n", form.periods()))
                        .param("bands", form.bandLines())
                        .param("active", form.active())
                        .param("from", form.validFrom())
                        .param("to", form.validTo())
                        .param("note", form.sourceNote())
                        .param("now", Timestamp.from(now))
                        .param("by", by.userId().value())
                        .param("name", by.name())
                        .param("code", form.code())
                        .param("version", form.version())
                        .update()
                == 1;
    }

    private static FormTemplate form(ResultSet row) throws SQLException {
        return new FormTemplate(
                row.getString("code"),
                row.getString("label"),
                row.getString("title"),
                Layout.valueOf(row.getString("layout")),
                row.getString("periods").lines().toList(),
                Objects.requireNonNull(FormTemplate.bands(row.getString("bands")), "bands"),
                row.getInt("position"),
                row.getBoolean("active"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source_note"),
                row.getInt("version"));
    }
}
