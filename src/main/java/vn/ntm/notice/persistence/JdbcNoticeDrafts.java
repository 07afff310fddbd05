package vn.ntm.notice.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.notice.domain.draft.DraftDuty;
import vn.ntm.notice.domain.draft.DraftItem;
import vn.ntm.notice.domain.draft.DraftLevel;
import vn.ntm.notice.domain.draft.DraftOutline;
import vn.ntm.notice.domain.draft.DraftStore;
import vn.ntm.notice.domain.draft.NoticeDraft;

/** Drafts as a whole: three statements to read one, a constant number of batches to write one. */
@Repository
class JdbcNoticeDrafts implements DraftStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcNoticeDrafts(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public Optional<Kept> find(long noticeId) {
        return jdbc.sql("select * from notice_draft where notice_id = :id")
                .param("id", noticeId)
                .query((rs, line) -> kept(rs, noticeId))
                .optional();
    }

    private Kept kept(ResultSet rs, long noticeId) throws SQLException {
        return new Kept(
                new NoticeDraft(
                        rs.getString("opening"),
                        rs.getString("attendees"),
                        new DraftOutline(items(noticeId)),
                        rs.getString("closing"),
                        rs.getString("recipients"),
                        rs.getString("electronic")),
                rs.getString("changed_by_name"),
                Columns.moment(rs, "changed_at"));
    }

    private List<DraftItem> items(long noticeId) {
        Map<Integer, List<DraftDuty>> duties = new HashMap<>();
        jdbc.sql("select * from notice_draft_duty where notice_id = :id order by item_position, position")
                .param("id", noticeId)
                .query((rs, line) -> duties.computeIfAbsent(rs.getInt("item_position"), key -> new ArrayList<>())
                        .add(duty(rs)))
                .list();
        return jdbc.sql("select * from notice_draft_item where notice_id = :id order by position")
                .param("id", noticeId)
                .query((rs, line) -> new DraftItem(
                        DraftLevel.valueOf(rs.getString("level")),
                        rs.getString("mark"),
                        rs.getString("text"),
                        duties.getOrDefault(rs.getInt("position"), List.of())))
                .list();
    }

    private static DraftDuty duty(ResultSet rs) throws SQLException {
        return new DraftDuty(
                Columns.texts(rs, "leads"),
                Columns.texts(rs, "supports"),
                rs.getString("work"),
                rs.getString("phrase"),
                rs.getString("deliverable"),
                rs.getString("send_to"),
                rs.getString("quote"));
    }

    @Override
    public void save(long noticeId, NoticeDraft draft, String byName, Instant at) {
        jdbc.sql("""
                        insert into notice_draft (notice_id, opening, attendees, closing, recipients, electronic, changed_at, changed_by_name)
                        values (:id, :opening, :attendees, :closing, :recipients, :electronic, :at, :by)
                        on conflict (notice_id) do update set opening = excluded.opening, attendees = excluded.attendees,
                          closing = excluded.closing, recipients = excluded.recipients, electronic = excluded.electronic,
                          changed_at = excluded.changed_at, changed_by_name = excluded.changed_by_name""")
                .param("id", noticeId)
                .param("opening", draft.opening())
                .param("attendees", draft.attendees())
                .param("closing", draft.closing())
                .param("recipients", draft.recipients())
                .param("electronic", draft.electronic())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", byName)
                .update();
        jdbc.sql("delete from notice_draft_item where notice_id = :id")
                .param("id", noticeId)
                .update();
        List<Object[]> items = new ArrayList<>();
        List<Object[]> duties = new ArrayList<>();
        for (DraftItem item : draft.outline().items()) {
            for (DraftDuty duty : item.duties()) {
                duties.add(row(noticeId, items.size(), duties.size(), duty));
            }
            items.add(new Object[] {noticeId, items.size(), item.level().name(), item.mark(), item.text()});
        }
        batches.batchUpdate(
                "insert into notice_draft_item (notice_id, position, level, mark, text) values (?, ?, ?, ?, ?)", items);
        batches.batchUpdate("""
                        insert into notice_draft_duty
                          (notice_id, item_position, position, leads, supports, work, phrase, deliverable, send_to, quote)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", duties);
    }

    private static Object[] row(long noticeId, int item, int position, DraftDuty duty) {
        return new Object[] {
            noticeId,
            item,
            position,
            duty.leads().toArray(String[]::new),
            duty.supports().toArray(String[]::new),
            duty.work(),
            duty.phrase(),
            duty.deliverable(),
            duty.sendTo(),
            duty.quote()
        };
    }
}
