package vn.ntm.organisation.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitEventKind;
import vn.ntm.organisation.UnitFlags.Flag;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units.Share;

/** The page of one unit on a day. */
public record UnitPage(
        UnitSummary unit,
        Details details,
        boolean closed,
        boolean notYet,
        String fate,
        List<UnitSummary> today,
        List<UnitSummary> ancestors,
        List<Change> predecessors,
        List<Change> departures,
        List<Past> past) {

    /** What the summary leaves out. */
    public record Details(
            int version, boolean countsInAverage, List<String> aliases, List<Flag> flags, List<Below> below) {}

    /** How many units of a kind lie right below on the day. */
    public record Below(UnitKind kind, long number) {}

    /** An event with the units on the other side. */
    public record Change(
            long eventId,
            UnitEventKind kind,
            LocalDate effectiveOn,
            @Nullable String document,
            @Nullable LocalDate documentDate,
            @Nullable String note,
            List<Party> parties) {}

    public record Party(long unitId, String name, @Nullable String parentName, Share share) {}

    /** What the unit was before a change that left it the same unit. */
    public record Past(
            UnitKind kind,
            String name,
            @Nullable String code,
            @Nullable String parentName,
            @Nullable LocalDate validFrom,
            LocalDate validTo) {}
}
