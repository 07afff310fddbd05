package vn.ntm.identity.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.Role;
import vn.ntm.identity.domain.AccountQueries;
import vn.ntm.shared.VietnameseText;

@Repository
class StoredAccountQueries implements AccountQueries {

    private static final int MOST_WORDS = 6;

    private static final String VALID =
            "(m.valid_from is null or m.valid_from <= :day) and (m.valid_to is null or m.valid_to >= :day)";

    private static final String MATCHING = """
              from user_account u
             where (:everything or exists (
                     select 1 from membership m join organisation_unit o on o.id = m.unit_id
                      where m.user_id = u.id and o.path like :path || '%'))
               and (cast(:role as text) is null or exists (
                     select 1 from membership m where m.user_id = u.id and m.role = :role and VALID))
               and case cast(:state as text)
                     when 'DISABLED' then not u.enabled
                     when 'LOCKED' then u.enabled and u.locked_until > :now
                     when 'ACTIVE' then u.enabled and (u.locked_until is null or u.locked_until <= :now)
                     when 'IDLE' then not exists (select 1 from membership m where m.user_id = u.id and VALID)
                     else true
                   end
            """.replace("VALID", VALID);

    /** Name, login, titles and units in one text, each word of the question somewhere in it. */
    private static final String WORD = """
               and (u.search_text like :word escape '!' or exists (
                     select 1 from membership m join organisation_unit o on o.id = m.unit_id
                      where m.user_id = u.id
                        and (lower(vn_unaccent(m.title)) like :word escape '!' or o.search_key like :word escape '!')))
            """;

    private static final String ROWS = """
            select u.id, u.login, u.display_name, u.enabled, u.locked_until, u.last_login_at,
                   p.title, p.role, p.unit_name, p.parent_name,
                   (select count(*) from membership m where m.user_id = u.id and VALID) as valid_posts
              from (select u.* MATCHING
                     order by u.display_name collate "vi-x-icu", u.id limit :size offset :skipped) u
              left join lateral (
                     select m.title, m.role, o.name as unit_name, a.name as parent_name
                       from membership m
                       join organisation_unit o on o.id = m.unit_id
                       left join organisation_unit a on a.id = o.parent_id
                      where m.user_id = u.id
                      order by case when VALID then 0 else 1 end, case when VALID then m.id else -m.id end
                      limit 1) p on true
             order by u.display_name collate "vi-x-icu", u.id
            """.replace("VALID", VALID);

    private final JdbcClient jdbc;

    StoredAccountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Found list(Filter filter) {
        List<String> words = VietnameseText.fold(filter.text())
                .lines()
                .flatMap(line -> List.of(line.split(" ")).stream())
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        StringBuilder matching = new StringBuilder(MATCHING);
        for (int i = 0; i < words.size(); i++) {
            matching.append(WORD.replace(":word", ":word" + i));
        }
        JdbcClient.StatementSpec count = jdbc.sql("select count(*) " + matching);
        JdbcClient.StatementSpec rows = jdbc.sql(ROWS.replace("MATCHING", matching))
                .param("size", filter.size())
                .param("skipped", (filter.page() - 1) * filter.size());
        long total = bind(count, filter, words).query(Long.class).single();
        List<Row> found = bind(rows, filter, words)
                .query((row, number) -> row(row, filter.now()))
                .list();
        return new Found(found, total);
    }

    @Override
    public Account account(long id, Instant now) {
        return jdbc.sql("""
                        select id, login, display_name, enabled, must_change_password, locked_until, last_login_at,
                               created_at, version
                          from user_account where id = :id""")
                .param("id", id)
                .query((row, number) -> new Account(
                        row.getLong("id"),
                        row.getString("login"),
                        row.getString("display_name"),
                        row.getBoolean("enabled"),
                        row.getBoolean("must_change_password"),
                        after(moment(row, "locked_until"), now),
                        moment(row, "last_login_at"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getInt("version")))
                .single();
    }

    @Override
    public List<Post> posts(long userId, LocalDate day) {
        String sql = """
                select m.id, m.title, m.role, m.unit_id, o.name as unit_name, a.name as parent_name, o.path,
                       s.name as scope_name, m.scope_all, m.valid_from, m.valid_to, VALID as valid,
                       coalesce(o.valid_to < :day, false) as unit_closed, m.version
                  from membership m
                  join organisation_unit o on o.id = m.unit_id
                  left join organisation_unit a on a.id = o.parent_id
                  left join organisation_unit s on s.id = m.scope_unit_id
                 where m.user_id = :user
                 order by VALID desc, m.id desc""".replace("VALID", "(" + VALID + ")");
        return jdbc.sql(sql)
                .param("user", userId)
                .param("day", day)
                .query((row, number) -> new Post(
                        row.getLong("id"),
                        row.getString("title"),
                        Role.valueOf(row.getString("role")),
                        row.getLong("unit_id"),
                        row.getString("unit_name"),
                        row.getString("parent_name"),
                        row.getString("path"),
                        row.getString("scope_name"),
                        row.getBoolean("scope_all"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getBoolean("valid"),
                        row.getBoolean("unit_closed"),
                        row.getInt("version")))
                .list();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Filter filter, List<String> words) {
        Role role = filter.role();
        State state = filter.state();
        JdbcClient.StatementSpec bound = sql.param("everything", filter.everything())
                .param("path", filter.path())
                .param("role", role == null ? null : role.name())
                .param("state", state == null ? null : state.name())
                .param("day", filter.day())
                .param("now", filter.now().atOffset(ZoneOffset.UTC));
        for (int i = 0; i < words.size(); i++) {
            bound = bound.param("word" + i, "%" + words.get(i).replaceAll("([!%_])", "!$1") + "%");
        }
        return bound;
    }

    private static Row row(ResultSet row, Instant now) throws SQLException {
        String role = row.getString("role");
        Instant locked = after(moment(row, "locked_until"), now);
        int posts = row.getInt("valid_posts");
        State state = !row.getBoolean("enabled")
                ? State.DISABLED
                : locked != null ? State.LOCKED : posts == 0 ? State.IDLE : State.ACTIVE;
        return new Row(
                row.getLong("id"),
                row.getString("login"),
                row.getString("display_name"),
                state,
                locked,
                moment(row, "last_login_at"),
                row.getString("title"),
                role == null ? null : Role.valueOf(role),
                row.getString("unit_name"),
                row.getString("parent_name"),
                posts);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable Instant after(@Nullable Instant moment, Instant now) {
        return moment != null && moment.isAfter(now) ? moment : null;
    }
}
