package vn.ntm.criteria.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;

/** A set as the reference files hold it, complete and checked, before it is written down. */
public record PrintedSet(Header header, List<Basis> bases, List<Criterion> criteria, String checksum) {

    /** What sets.csv says of a set. */
    public record Header(
            String code,
            String name,
            ObjectLevel level,
            Tier tier,
            String period,
            String decision,
            @Nullable String annex,
            @Nullable LocalDate issuedOn,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String dimension,
            @Nullable String province,
            @Nullable String note) {}

    /** A document the set rests on, or that changes it. */
    public record Basis(
            String kind,
            String document,
            @Nullable LocalDate dated,
            String title,
            @Nullable String province,
            @Nullable String note) {}

    /** A criterion with its indicators. */
    public record Criterion(
            String code, String name, @Nullable String group, List<Indicator> indicators) {}

    /**
     * An indicator, or a sub-point of one.
     *
     * @param parentCode the indicator a sub-point belongs to, else null
     * @param levels printed level by column key
     */
    public record Indicator(
            String code,
            @Nullable String parentCode,
            String name,
            String valueType,
            @Nullable String unit,
            @Nullable String comparator,
            Map<String, String> levels,
            @Nullable String leadMinistry,
            @Nullable String guidance,
            @Nullable String footnote,
            @Nullable String note,
            boolean verified,
            @Nullable String source) {}
}
