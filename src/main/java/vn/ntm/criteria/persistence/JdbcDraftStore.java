package vn.ntm.criteria.persistence;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.domain.PrintedSet.Basis;
import vn.ntm.criteria.domain.PrintedSet.Header;
import vn.ntm.criteria.domain.SetBrowsing.Column;
import vn.ntm.criteria.domain.intake.DraftStore;
import vn.ntm.criteria.domain.intake.ProvincialLevel;
import vn.ntm.identity.Actor;

@Repository
class JdbcDraftStore implements DraftStore {

    private static final String COPIED = """
            insert into criteria_item (set_id, parent_id, kind, code, position, name, group_name, value_type, unit,
                    comparator, lead_ministry, guidance, footnote, note, confidence, source, confirmed_source,
                    confirmed_by, confirmed_by_name, confirmed_at, row_checksum, replaces_id)
            select :to, %s, i.kind, i.code, i.position, i.name, i.group_name, i.value_type, i.unit,
                   i.comparator, i.lead_ministry, i.guidance, i.footnote, i.note, i.confidence, i.source,
                   i.confirmed_source, i.confirmed_by, i.confirmed_by_name, i.confirmed_at, i.row_checksum, i.id
              from criteria_item i %s
             where i.set_id = :from and i.kind = '%s'""";
    private static final String COPIED_PARENT =
            " join criteria_item p on p.set_id = :to and p.replaces_id = i.parent_id ";

    private final JdbcClient jdbc;

    JdbcDraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<StoredSet> set(String code) {
        return jdbc.sql("""
                        select s.*, a.code as amends_code from criteria_set s
                          left join criteria_set a on a.id = s.amends_id where s.code = :code""")
                .param("code", code)
                .query((row, number) -> new StoredSet(
                        row.getLong("id"),
                        new Header(
                                row.getString("code"),
                                row.getString("name"),
                                ObjectLevel.valueOf(row.getString("object_level")),
                                Tier.valueOf(row.getString("tier")),
                                row.getString("period"),
                                row.getString("decision"),
                                row.getString("annex"),
                                row.getObject("issued_on", LocalDate.class),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                row.getString("threshold_dimension"),
                                row.getString("province"),
                                row.getString("note")),
                        row.getBoolean("draft"),
                        row.getObject("amends_id", Long.class),
                        row.getString("amends_code")))
                .optional();
    }

    @Override
    public List<Basis> bases(long setId) {
        return SetParts.bases(jdbc, setId);
    }

    @Override
    public List<Column> columns(String dimension) {
        return SetParts.columns(jdbc, dimension);
    }

    @Override
    public long insertDraft(Header header, @Nullable Long amends) {
        return jdbc.sql("""
                        insert into criteria_set (code, name, object_level, tier, period, decision, issued_on, valid_from,
                                valid_to, threshold_dimension, province, checksum, draft, amends_id)
                        values (:code, :name, :level, :tier, :period, :decision, :issuedOn, :validFrom, :validTo,
                                :dimension, :province, 'draft', true, :amends)
                        returning id""")
                .param("code", header.code())
                .param("name", header.name())
                .param("level", header.level().name())
                .param("tier", header.tier().name())
                .param("period", header.period())
                .param("decision", header.decision())
                .param("issuedOn", header.issuedOn(), Types.DATE)
                .param("validFrom", header.validFrom())
                .param("validTo", header.validTo(), Types.DATE)
                .param("dimension", header.dimension())
                .param("province", header.province(), Types.VARCHAR)
                .param("amends", amends, Types.BIGINT)
                .query(Long.class)
                .single();
    }

    @Override
    public void copy(long fromSet, long toSet) {
        List<String> statements = List.of(
                COPIED.formatted("null", "", "CRITERION"),
                COPIED.formatted("p.id", COPIED_PARENT, "INDICATOR"),
                COPIED.formatted("p.id", COPIED_PARENT, "SUBPOINT"),
                """
                insert into criteria_threshold (item_id, dimension, column_key, printed, year)
                select n.id, t.dimension, t.column_key, t.printed, t.year
                  from criteria_item n join criteria_item i on i.id = n.replaces_id and i.set_id = :from
                  join criteria_threshold t on t.item_id = i.id
                 where n.set_id = :to and t.province_unit_id is null""",
                """
                insert into criteria_legal_basis (set_id, kind, document, dated, title, province, note, position)
                select :to, kind, document, dated, title, province, note, position
                  from criteria_legal_basis where set_id = :from""");
        for (String statement : statements) {
            jdbc.sql(statement).param("from", fromSet).param("to", toSet).update();
        }
    }

    @Override
    public void addBasis(long setId, Basis basis) {
        jdbc.sql("""
                        insert into criteria_legal_basis (set_id, kind, document, dated, title, province, position)
                        select :set, :kind, :document, :dated, :title, :province,
                               coalesce(max(position) + 1, 0) from criteria_legal_basis where set_id = :set
                        on conflict (set_id, document) do nothing""")
                .param("set", setId)
                .param("kind", basis.kind())
                .param("document", basis.document())
                .param("dated", basis.dated(), Types.DATE)
                .param("title", basis.title())
                .param("province", basis.province(), Types.VARCHAR)
                .update();
    }

    @Override
    public void issue(StoredSet draft) {
        if (draft.amendsId() != null) {
            jdbc.sql("""
                            update criteria_set set valid_to = cast(:from as date) - 1
                             where id = :id and (valid_to is null or valid_to >= :from)""")
                    .param("from", draft.header().validFrom())
                    .param("id", draft.amendsId())
                    .update();
        }
        jdbc.sql("update criteria_set set draft = false where id = :id")
                .param("id", draft.id())
                .update();
    }

    @Override
    public Map<Long, Long> replaced(long setId) {
        Map<Long, Long> replaced = new HashMap<>();
        jdbc.sql("select id, replaces_id from criteria_item where set_id = :set and replaces_id is not null")
                .param("set", setId)
                .query(row -> {
                    replaced.put(row.getLong("id"), row.getLong("replaces_id"));
                });
        return replaced;
    }

    @Override
    public Map<String, String> levelsOf(long decisionId) {
        Map<String, String> levels = new HashMap<>();
        jdbc.sql("""
                        select i.code, c.label, t.year, t.printed
                          from criteria_threshold t
                          join criteria_item i on i.id = t.item_id
                          join threshold_column c on c.dimension = t.dimension and c.key = t.column_key
                         where t.decision_id = :decision""").param("decision", decisionId).query(row -> {
            String year = row.getString("year");
            levels.put(
                    row.getString("code") + "|" + row.getString("label") + "|" + (year == null ? "" : year),
                    row.getString("printed"));
        });
        return levels;
    }

    @Override
    public void writeLevels(long decisionId, long provinceId, String dimension, List<ProvincialLevel> levels) {
        jdbc.sql("delete from criteria_threshold where decision_id = :decision")
                .param("decision", decisionId)
                .update();
        for (ProvincialLevel level : levels) {
            jdbc.sql("""
                            insert into criteria_threshold (item_id, dimension, column_key, printed, year,
                                                            province_unit_id, decision_id)
                            values (:item, :dimension, :column, :printed, :year, :province, :decision)""")
                    .param("item", level.itemId())
                    .param("dimension", dimension)
                    .param("column", level.column())
                    .param("printed", level.printed())
                    .param("year", level.year(), Types.INTEGER)
                    .param("province", provinceId)
                    .param("decision", decisionId)
                    .update();
        }
    }

    @Override
    public long keep(Waiting waiting, Actor by, Instant at) {
        return jdbc.sql("""
                        insert into criteria_import (set_id, decision_id, file_name, content, fingerprint, created_at,
                                                     created_by, created_by_name)
                        values (:set, :decision, :fileName, :content, :fingerprint, :at, :by, :byName) returning id""")
                .param("set", waiting.setId())
                .param("decision", waiting.decisionId(), Types.BIGINT)
                .param("fileName", waiting.fileName())
                .param("content", waiting.content())
                .param("fingerprint", waiting.fingerprint())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Waiting> waiting(long id) {
        return jdbc.sql("select * from criteria_import where id = :id")
                .param("id", id)
                .query((row, number) -> new Waiting(
                        row.getLong("set_id"),
                        row.getObject("decision_id", Long.class),
                        row.getString("file_name"),
                        row.getBytes("content"),
                        row.getString("fingerprint"),
                        row.getLong("created_by")))
                .optional();
    }

    @Override
    public boolean apply(long id, Instant at) {
        return jdbc.sql("update criteria_import set applied_at = :at where id = :id and applied_at is null")
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }
}
