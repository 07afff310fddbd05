package vn.ntm.organisation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;

/** The projections of the directory's screens. */
public interface UnitPages {

    Listing list(UnitFilter filter);

    /** The units right below on the day; the provinces and central bodies for null. */
    List<Row> below(@Nullable UnitId parent, LocalDate day);

    List<UnitSummary> ancestors(UnitSummary unit);

    Optional<UnitPage.Details> details(UnitId id, LocalDate day);

    List<UnitPage.Change> predecessors(UnitId id);

    List<UnitPage.Change> departures(UnitId id);

    List<UnitPage.Past> past(UnitId id);

    List<UnitFate.Step> steps(UnitId id, LocalDate day);

    /** How many units are known, and how many of them by the national list. */
    Counts counts();

    record Listing(List<Row> rows, long total) {}

    /** One line; {@code above} is the parent with its own parent: "Huyện Tràng Định, Tỉnh Lạng Sơn". */
    record Row(
            long id,
            UnitKind kind,
            String name,
            @Nullable String code,
            @Nullable String above,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean alive,
            long below) {}

    record Counts(long units, long alive, long events) {}
}
