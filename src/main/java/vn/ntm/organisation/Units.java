package vn.ntm.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Outcome;

/** The directory of units, for other modules. Reading never hides closed units; ask {@link UnitSummary#existsOn}. */
public interface Units {

    Optional<UnitSummary> find(UnitId id);

    Map<UnitId, UnitSummary> findAll(Collection<UnitId> ids);

    /** Units that exist on the day inside the subtree of {@code path}, by kind then Vietnamese alphabet. */
    List<UnitSummary> inScope(String path, LocalDate day);

    /** Provinces and districts of the subtree on that day, provinces first, in Vietnamese alphabet. */
    List<UnitSummary> areasOf(String path, LocalDate day);

    /** The communes ({@link UnitKind#isCommune}) of the subtree on that day, in Vietnamese alphabet. */
    List<UnitSummary> communesOf(String path, LocalDate day);

    /** Those of them that take part in the programme: xã and đặc khu. */
    default List<UnitSummary> programmeCommunesOf(String path, LocalDate day) {
        return communesOf(path, day).stream()
                .filter(unit -> unit.kind().isInProgramme())
                .toList();
    }

    /**
     * Search by name, alias or code without tone marks ("de tham"); best first. Homonyms come with their parent.
     *
     * @param scopePath only inside this subtree; "/" for everywhere
     * @param day only units that exist then; null for units of all times
     */
    List<UnitSummary> search(String text, String scopePath, @Nullable LocalDate day, int limit);

    /**
     * Units of exactly that name, alias or code, whatever the spelling ("phòng NN&PTNT"); several where the name does not
     * tell them apart.
     */
    List<UnitSummary> named(String text, String scopePath, @Nullable LocalDate day);

    /** "nay là" / "nay thuộc": the successors in force on the day, following the chain; empty while the unit exists. */
    List<UnitSummary> successorsOf(UnitId id, LocalDate day);

    /** Enters a unit; refused (rejections per field) when a required value is missing or contradicts its parent. */
    Outcome<UnitId> register(NewUnit unit);

    /** Records an event (merger, change of kind, ...) with its lineage; the closed units keep their history. */
    Outcome<Long> recordEvent(NewUnitEvent event);

    /**
     * A unit to enter.
     *
     * @param key stable outside key for idempotent loading (the id in sample-orgs.yaml, or "2025:06046"), null if typed by hand
     * @param countsInAverage whether a commune counts in "bình quân tiêu chí/xã" (phường, thị trấn do not)
     */
    record NewUnit(
            @Nullable String key,
            UnitKind kind,
            String name,
            @Nullable String shortName,
            @Nullable String code,
            @Nullable UnitId parent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean subordinate,
            boolean countsInAverage,
            List<String> aliases) {}

    /** The unit registered under that outside key. */
    Optional<UnitId> byKey(String key);

    /**
     * A change of units (domain 1.3).
     *
     * @param kind GIAI_THE, NHAP_TOAN_BO, DIEU_CHINH_MOT_PHAN, THANH_LAP_MOI, DOI_TEN, DOI_LOAI, DOI_CAP_TREN
     * @param document number of the resolution, null if not known
     */
    record NewUnitEvent(
            @Nullable String key,
            UnitEventKind kind,
            LocalDate effectiveOn,
            @Nullable String document,
            @Nullable LocalDate documentDate,
            @Nullable String note,
            List<Lineage> lineage) {}

    /** One pair of an event; {@code to} is null where it is not known who received a dissolved unit. */
    record Lineage(UnitId from, @Nullable UnitId to, Share share) {}

    /** How much of the old unit went over. */
    enum Share {
        WHOLE,
        PART,
        UNKNOWN
    }
}
