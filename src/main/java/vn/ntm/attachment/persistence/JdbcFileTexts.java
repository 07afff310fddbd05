package vn.ntm.attachment.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.attachment.domain.FileTexts;
import vn.ntm.organisation.UnitId;

/** A reading is held by the database's clock: nodes may disagree about the time, and a demonstration's day may stand still. */
@Repository
class JdbcFileTexts implements FileTexts {

    private static final String TAKE = """
            with waiting as (
              select attachment_id from attachment_text
               where state = 'WAITING' or state = 'READING' and taken_at < now() - interval '10 minutes'
               order by attachment_id desc limit :most
                 for update skip locked),
            taken as (
              update attachment_text t set state = 'READING', taken_at = now(), attempts = attempts + 1
                from waiting w where w.attachment_id = t.attachment_id
              returning t.attachment_id, t.attempts)
            select a.*, t.attempts from taken t join attachment a on a.id = t.attachment_id order by a.id desc""";

    private final JdbcClient jdbc;

    JdbcFileTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public List<Taken> take(int most) {
        return new ArrayList<>(jdbc.sql(TAKE)
                .param("most", most)
                .query((row, n) -> new Taken(JdbcFileStore.file(row, n), row.getInt("attempts")))
                .list());
    }

    @Override
    @Transactional
    public void read(StoredFile file, String text, Collection<UnitId> areas) {
        jdbc.sql("""
                        update attachment_text
                           set state = 'READ', taken_at = null, text = :text,
                               words = words_of_file(:name, :text, :areas)
                         where attachment_id = :id and state = 'READING'""")
                .param("id", file.id())
                .param("name", file.name())
                .param("text", text)
                .param("areas", UnitId.values(areas))
                .update();
    }

    @Override
    @Transactional
    public void refused(StoredFile file, String reason) {
        jdbc.sql("update attachment_text set state = 'REFUSED', taken_at = null, reason = :reason"
                        + " where attachment_id = :id and state = 'READING'")
                .param("id", file.id())
                .param("reason", reason)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Counts counts() {
        return jdbc.sql("""
                        select count(*) filter (where state = 'READ') as done,
                               count(*) filter (where state in ('WAITING', 'READING')) as waiting,
                               count(*) filter (where state = 'REFUSED') as refused
                          from attachment_text""")
                .query((row, n) -> new Counts(row.getLong("done"), row.getLong("waiting"), row.getLong("refused")))
                .single();
    }
}
