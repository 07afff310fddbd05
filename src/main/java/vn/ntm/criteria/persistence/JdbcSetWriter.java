package vn.ntm.criteria.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.criteria.domain.ItemCode;
import vn.ntm.criteria.domain.PrintedLevel;
import vn.ntm.criteria.domain.PrintedSet;
import vn.ntm.criteria.domain.PrintedSet.Basis;
import vn.ntm.criteria.domain.PrintedSet.Criterion;
import vn.ntm.criteria.domain.PrintedSet.Header;
import vn.ntm.criteria.domain.PrintedSet.Indicator;
import vn.ntm.criteria.domain.SetWriter;

@Repository
class JdbcSetWriter implements SetWriter {

    private final JdbcClient jdbc;

    JdbcSetWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('criteria_set'))")
                .query((row, number) -> true)
                .single();
    }

    @Override
    public boolean has(String code, String checksum) {
        return jdbc.sql("select count(*) from criteria_set where code = :code and checksum = :checksum")
                        .param("code", code)
                        .param("checksum", checksum)
                        .query(Long.class)
                        .single()
                == 1;
    }

    @Override
    public void write(PrintedSet set) {
        long setId = writeHeader(set.header(), set.checksum());
        writeBases(setId, set.bases());
        List<Long> written = new ArrayList<>();
        int position = 0;
        List<Criterion> criteria = new ArrayList<>(set.criteria());
        criteria.sort(java.util.Comparator.comparing(criterion -> new ItemCode(criterion.code())));
        for (Criterion criterion : criteria) {
            long criterionId = writeCriterion(setId, criterion, position++);
            written.add(criterionId);
            Map<String, Long> parents = new HashMap<>();
            for (Indicator indicator : inOrder(criterion.indicators())) {
                long parent = parentOf(indicator, parents, criterionId);
                long id = writeIndicator(setId, parent, indicator, position++);
                writeLevels(id, set.header().dimension(), indicator.levels());
                parents.put(indicator.code(), id);
                written.add(id);
            }
        }
        // A row that left the files goes too, unless somebody points to it: then the database refuses the whole set.
        jdbc.sql("delete from criteria_item where set_id = :set and not (id = any(:ids))")
                .param("set", setId)
                .param("ids", written.toArray(Long[]::new))
                .update();
    }

    private static List<Indicator> inOrder(List<Indicator> indicators) {
        List<Indicator> sorted = new ArrayList<>(indicators);
        sorted.sort(java.util.Comparator.comparing(indicator -> new ItemCode(indicator.code())));
        return sorted;
    }

    private static long parentOf(Indicator indicator, Map<String, Long> indicators, long criterionId) {
        if (indicator.parentCode() == null) {
            return criterionId;
        }
        Long parent = indicators.get(indicator.parentCode());
        if (parent == null) {
            throw new IllegalStateException(indicator.code() + " belongs to no indicator " + indicator.parentCode());
        }
        return parent;
    }

    private long writeHeader(Header header, String checksum) {
        return jdbc.sql("""
                        insert into criteria_set (code, name, object_level, tier, period, decision, annex, issued_on,
                                                  valid_from, valid_to, threshold_dimension, province, note, checksum)
                        values (:code, :name, :level, :tier, :period, :decision, :annex, :issuedOn,
                                :validFrom, :validTo, :dimension, :province, :note, :checksum)
                        on conflict (code) do update set
                          name = excluded.name, object_level = excluded.object_level, tier = excluded.tier,
                          period = excluded.period, decision = excluded.decision, annex = excluded.annex,
                          issued_on = excluded.issued_on, valid_from = excluded.valid_from,
                          valid_to = least(excluded.valid_to,
                            (select min(a.valid_from) - 1 from criteria_set a
                              where a.amends_id = criteria_set.id and not a.draft)), threshold_dimension = excluded.threshold_dimension,
                          province = excluded.province, note = excluded.note, checksum = excluded.checksum
                        returning id""")
                .param("code", header.code())
                .param("name", header.name())
                .param("level", header.level().name())
                .param("tier", header.tier().name())
                .param("period", header.period())
                .param("decision", header.decision())
                .param("annex", header.annex(), Types.VARCHAR)
                .param("issuedOn", header.issuedOn(), Types.DATE)
                .param("validFrom", header.validFrom())
                .param("validTo", header.validTo(), Types.DATE)
                .param("dimension", header.dimension())
                .param("province", header.province(), Types.VARCHAR)
                .param("note", header.note(), Types.VARCHAR)
                .param("checksum", checksum)
                .query(Long.class)
                .single();
    }

    private void writeBases(long setId, List<Basis> bases) {
        jdbc.sql("delete from criteria_legal_basis where set_id = :set")
                .param("set", setId)
                .update();
        int position = 0;
        for (Basis basis : bases) {
            jdbc.sql("""
                            insert into criteria_legal_basis (set_id, kind, document, dated, title, province, note, position)
                            values (:set, :kind, :document, :dated, :title, :province, :note, :position)""")
                    .param("set", setId)
                    .param("kind", basis.kind())
                    .param("document", basis.document())
                    .param("dated", basis.dated(), Types.DATE)
                    .param("title", basis.title())
                    .param("province", basis.province(), Types.VARCHAR)
                    .param("note", basis.note(), Types.VARCHAR)
                    .param("position", position++)
                    .update();
        }
    }

    private long writeCriterion(long setId, Criterion criterion, int position) {
        return jdbc.sql("""
                        insert into criteria_item (set_id, kind, code, position, name, group_name, row_checksum)
                        values (:set, 'CRITERION', :code, :position, :name, :group, :checksum)
                        on conflict (set_id, kind, code) do update set
                          position = excluded.position, name = excluded.name, group_name = excluded.group_name,
                          row_checksum = excluded.row_checksum
                        returning id""")
                .param("set", setId)
                .param("code", criterion.code())
                .param("position", position)
                .param("name", criterion.name())
                .param("group", criterion.group(), Types.VARCHAR)
                .param("checksum", checksum(criterion.name()))
                .query(Long.class)
                .single();
    }

    /** A row whose words or levels changed has to be compared with the decision anew. */
    private long writeIndicator(long setId, long parentId, Indicator indicator, int position) {
        return jdbc.sql("""
                        insert into criteria_item as item (set_id, parent_id, kind, code, position, name, value_type, unit,
                                comparator, lead_ministry, guidance, footnote, note, confidence, source, row_checksum)
                        values (:set, :parent, :kind, :code, :position, :name, :valueType, :unit,
                                :comparator, :lead, :guidance, :footnote, :note, :confidence, :source, :checksum)
                        on conflict (set_id, kind, code) do update set
                          parent_id = excluded.parent_id, position = excluded.position, name = excluded.name,
                          value_type = excluded.value_type, unit = excluded.unit, comparator = excluded.comparator,
                          lead_ministry = excluded.lead_ministry, guidance = excluded.guidance,
                          footnote = excluded.footnote, note = excluded.note, confidence = excluded.confidence,
                          source = excluded.source, row_checksum = excluded.row_checksum,
                          confirmed_source = case when item.row_checksum = excluded.row_checksum then item.confirmed_source end,
                          confirmed_by = case when item.row_checksum = excluded.row_checksum then item.confirmed_by end,
                          confirmed_by_name = case when item.row_checksum = excluded.row_checksum then item.confirmed_by_name end,
                          confirmed_at = case when item.row_checksum = excluded.row_checksum then item.confirmed_at end
                        returning id""")
                .param("set", setId)
                .param("parent", parentId)
                .param("kind", indicator.parentCode() == null ? "INDICATOR" : "SUBPOINT")
                .param("code", indicator.code())
                .param("position", position)
                .param("name", indicator.name())
                .param("valueType", indicator.valueType())
                .param("unit", indicator.unit(), Types.VARCHAR)
                .param("comparator", indicator.comparator(), Types.VARCHAR)
                .param("lead", indicator.leadMinistry(), Types.VARCHAR)
                .param("guidance", indicator.guidance(), Types.VARCHAR)
                .param("footnote", indicator.footnote(), Types.VARCHAR)
                .param("note", indicator.note(), Types.VARCHAR)
                .param("confidence", indicator.verified() ? "VERIFIED" : "RECALLED")
                .param("source", indicator.source(), Types.VARCHAR)
                .param("checksum", checksum(indicator.toString()))
                .query(Long.class)
                .single();
    }

    /** National levels only: what provinces entered is theirs. */
    private void writeLevels(long itemId, String dimension, Map<String, String> levels) {
        jdbc.sql("delete from criteria_threshold where item_id = :item and province_unit_id is null")
                .param("item", itemId)
                .update();
        levels.forEach((column, printed) -> PrintedLevel.byYear(printed)
                .forEach((year, level) -> insertLevel(itemId, dimension, column, level, year)));
    }

    private void insertLevel(long itemId, String dimension, String column, String level, @Nullable Integer year) {
        jdbc.sql("""
                        insert into criteria_threshold (item_id, dimension, column_key, printed, year)
                        values (:item, :dimension, :column, :printed, :year)""")
                .param("item", itemId)
                .param("dimension", dimension)
                .param("column", column)
                .param("printed", level)
                .param("year", year, Types.INTEGER)
                .update();
    }

    private static String checksum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
