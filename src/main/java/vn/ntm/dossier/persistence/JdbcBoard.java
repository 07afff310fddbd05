package vn.ntm.dossier.persistence;

import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.dossier.domain.BoardStore;
import vn.ntm.shared.VietnameseText;

@Repository
class JdbcBoard implements BoardStore {

    private static final String FROM = """
         from dossier d join organisation_unit u on u.id = d.unit_id
         left join organisation_unit up on up.id = u.parent_id
        where u.path like :path
          and (:year::int is null or d.plan_year = :year)
          and (:tier::text is null or d.tier = :tier)
          and (:status::text is null or d.status = :status)
          and (:campaign::bigint is null or d.campaign_id = :campaign)
          and (:text::text is null or u.search_key like '%' || :text || '%')
        """;

    private final JdbcClient jdbc;

    JdbcBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec asked(String sql, Question question) {
        String text = VietnameseText.fold(question.text()).replace("%", "").replace("_", "");
        return jdbc.sql(sql)
                .param("path", question.path() + "%")
                .param("year", question.year(), Types.INTEGER)
                .param("tier", question.tier() == null ? null : question.tier().name(), Types.VARCHAR)
                .param(
                        "status",
                        question.status() == null ? null : question.status().name(),
                        Types.VARCHAR)
                .param("campaign", question.campaign(), Types.BIGINT)
                .param("text", text.isEmpty() ? null : text, Types.VARCHAR);
    }

    @Override
    public List<Row> rows(Question question, int limit, int offset) {
        return asked(
                        "select d.*, u.name as unit_name, u.short_name, up.name as parent_name" + FROM
                                + " order by d.plan_year desc, d.tier desc, u.short_name collate \"vi-x-icu\", d.id"
                                + " limit :limit offset :offset",
                        question)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Row(
                        JdbcDossiers.dossier(row, number),
                        row.getString("unit_name"),
                        row.getString("short_name"),
                        row.getString("parent_name")))
                .list();
    }

    @Override
    public int count(Question question) {
        return asked("select count(*)" + FROM, question).query(Integer.class).single();
    }

    @Override
    public List<Integer> years(String path) {
        return jdbc.sql("select distinct d.plan_year from dossier d join organisation_unit u on u.id = d.unit_id"
                        + " where u.path like :path order by d.plan_year desc")
                .param("path", path + "%")
                .query(Integer.class)
                .list();
    }
}
