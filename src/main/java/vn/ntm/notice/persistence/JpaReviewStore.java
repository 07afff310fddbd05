package vn.ntm.notice.persistence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.notice.domain.review.NoticeReview;
import vn.ntm.notice.domain.review.ReviewStore;

@Repository
class JpaReviewStore implements ReviewStore {

    private final JpaReviewRows rows;
    private final JdbcClient jdbc;

    JpaReviewStore(JpaReviewRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public NoticeReview save(NoticeReview review) {
        return rows.save(review);
    }

    @Override
    public void flush() {
        rows.flush();
    }

    @Override
    public Optional<NoticeReview> find(long id) {
        Optional<NoticeReview> found = rows.withFields(id);
        found.ifPresent(review -> {
            rows.withProposals(id);
            rows.proposalsWithLines(id);
        });
        return found;
    }

    @Override
    public Optional<NoticeReview> lock(long id) {
        return rows.lock(id).flatMap(locked -> find(id));
    }

    @Override
    public List<OpenReview> open(String scopePath) {
        return jdbc.sql("""
                        select r.id, r.file_name, r.changed_at, r.changed_by_name, coalesce(u.name, '') as issuer,
                               coalesce((select f.chosen from notice_review_field f where f.review_id = r.id and f.field = 'subject'), '') as subject,
                               coalesce((select f.chosen from notice_review_field f where f.review_id = r.id and f.field = 'number'), '') as number,
                               count(p.id) as proposals,
                               count(p.id) filter (where p.state = 'ACCEPTED') as accepted,
                               count(p.id) filter (where p.state = 'REJECTED') as rejected
                          from notice_review r
                          left join organisation_unit u on u.id = r.issuer_unit_id
                          left join notice_proposal p on p.review_id = r.id and p.state <> 'REPLACED'
                         where r.state = 'OPEN' and starts_with(r.office_path, :scope)
                         group by r.id, u.name order by r.changed_at desc, r.id desc""")
                .param("scope", scopePath)
                .query((row, n) -> new OpenReview(
                        row.getLong("id"),
                        row.getString("subject"),
                        row.getString("number"),
                        row.getString("file_name"),
                        row.getString("issuer"),
                        row.getInt("proposals"),
                        row.getInt("accepted"),
                        row.getInt("rejected"),
                        Columns.moment(row, "changed_at"),
                        row.getString("changed_by_name")))
                .list();
    }

    @Override
    public Optional<Made> ofNotice(long noticeId) {
        return jdbc.sql("select id, office_path, intake_id from notice_review where notice_id = :notice")
                .param("notice", noticeId)
                .query((row, n) ->
                        new Made(row.getLong("id"), row.getString("office_path"), Columns.bigint(row, "intake_id")))
                .optional();
    }

    @Override
    public void keepScores(long reviewId, Map<String, Score> scores) {
        scores.forEach((field, score) -> jdbc.sql(
                        "insert into notice_review_score (review_id, field, proposed, kept) values (:id, :field, :proposed, :kept)")
                .param("id", reviewId)
                .param("field", field)
                .param("proposed", score.proposed())
                .param("kept", score.kept())
                .update());
    }

    @Override
    public Map<String, Score> scores(String scopePath) {
        Map<String, Score> sums = new LinkedHashMap<>();
        jdbc.sql("""
                        select s.field, sum(s.proposed)::int as proposed, sum(s.kept)::int as kept
                          from notice_review_score s join notice_review r on r.id = s.review_id
                         where starts_with(r.office_path, :scope) group by s.field order by s.field""")
                .param("scope", scopePath)
                .query((row, n) ->
                        sums.put(row.getString("field"), new Score(row.getInt("proposed"), row.getInt("kept"))))
                .list();
        return sums;
    }

    @Override
    public int confirmed(String scopePath) {
        return jdbc.sql("""
                        select count(*)::int from notice_review r where r.state = 'CONFIRMED' and starts_with(r.office_path, :scope)
                           and exists (select 1 from notice_review_score s where s.review_id = r.id)""").param("scope", scopePath).query(Integer.class).single();
    }
}
