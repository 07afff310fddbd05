package vn.ntm.criteria.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.domain.PrintedSet.Basis;

/** What the pages of the catalogue read, in a constant number of statements. */
public interface SetBrowsing {

    /** Every set, newest period first, base tier first. */
    List<Listed> list();

    Optional<Sheet> sheet(String code);

    Optional<ItemToConfirm> itemToConfirm(String setCode, long itemId);

    /** A row of the list of sets. */
    record Listed(
            String code,
            String name,
            String level,
            String tier,
            String period,
            String decision,
            @Nullable String annex,
            @Nullable LocalDate issuedOn,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String province,
            @Nullable String note,
            int criteria,
            int indicators,
            int unconfirmed,
            boolean draft) {

        /** "19/49". */
        public String size() {
            return criteria + "/" + indicators;
        }

        public boolean isInForce(LocalDate day) {
            return !draft && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }

        public boolean isNational() {
            return province == null;
        }
    }

    /**
     * One set with everything printed in it.
     *
     * @param dimension what its levels differ by, "Bảy vùng"
     */
    record Sheet(Listed set, String dimension, List<Column> columns, List<Row> rows, List<Basis> bases) {}

    /** A column of levels. */
    record Column(String key, String label, String shortLabel) {}

    /**
     * A criterion or indicator as stored.
     *
     * @param levels by column key; several only where they differ by year
     */
    record Row(
            long id,
            @Nullable Long parentId,
            String kind,
            String code,
            String name,
            @Nullable String group,
            @Nullable String valueType,
            @Nullable String unit,
            @Nullable String comparator,
            @Nullable String leadMinistry,
            @Nullable String guidance,
            @Nullable String footnote,
            @Nullable String source,
            boolean recalled,
            @Nullable Confirmation confirmation,
            Map<String, List<Level>> levels) {

        /** Not yet compared with the text of the decision. */
        public boolean isUnconfirmed() {
            return recalled && confirmation == null;
        }
    }

    /** A printed level, for all years or one. */
    record Level(String printed, @Nullable Integer year) {}

    /** Who compared a row with the decision. */
    record Confirmation(String source, String by, Instant at) {}

    /** An indicator somebody is about to confirm. */
    record ItemToConfirm(long id, String code, String name, String setCode, String setName, boolean unconfirmed) {}
}
