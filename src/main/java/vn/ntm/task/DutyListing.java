package vn.ntm.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/**
 * The register of duties for programs: the same filters and the same rows as the list on the screen, read on from a
 * place instead of by page number.
 */
public interface DutyListing {

    /** The words a view is asked for by, "overdue", "due-soon"; {@link Wanted#view}. */
    List<String> views();

    /** One portion; empty where the view or the place is none. */
    Optional<Portion> list(Wanted wanted, @Nullable String after, int limit, Actor actor);

    /** How many there are in all; empty where the view is none. */
    Optional<Long> count(Wanted wanted, Actor actor);

    /** One duty with the parts of its units; empty when the actor sees none of it. */
    Optional<Duty> find(long dutyId, Actor actor);

    /**
     * What is asked for.
     *
     * @param role null for lead and supporting units alike
     * @param criterion code of a criterion or indicator
     * @param asOf the state at the end of that past day; null = now
     */
    record Wanted(
            String view,
            @Nullable String text,
            @Nullable Long noticeId,
            @Nullable UnitId unit,
            @Nullable AssignmentRole role,
            @Nullable String criterion,
            boolean ownUnit,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            @Nullable LocalDate asOf) {}

    /**
     * Some rows.
     *
     * @param next where the list goes on; null at its end
     */
    record Portion(List<Listed> duties, @Nullable String next) {}

    /** One unit's part of a duty. */
    record Listed(
            long dutyId,
            String title,
            String source,
            String document,
            long unitId,
            String unitName,
            AssignmentRole role,
            AssignmentStatus status,
            String statusLabel,
            Timeliness timeliness,
            String timelinessLabel,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate firstLastDay,
            @Nullable LocalDate reportedOn,
            String deadlineText,
            List<String> criteria,
            @Nullable Integer progress,
            @Nullable String reportNumber,
            @Nullable String follower,
            @Nullable String note,
            int extensions,
            int chases) {}

    /** A duty. */
    record Duty(
            long id,
            String title,
            String content,
            TaskKind kind,
            DirectiveVerb verb,
            Urgency urgency,
            String source,
            String document,
            @Nullable Long noticeId,
            long ownerId,
            String ownerName,
            String deadlineText,
            @Nullable LocalDate lastDay,
            @Nullable String places,
            @Nullable String follower,
            @Nullable String leaderInCharge,
            List<String> deliverables,
            List<String> citedDocuments,
            @Nullable String note,
            Instant createdAt,
            List<UnitPart> parts) {}

    /** One unit's part, in its duty. */
    record UnitPart(
            long unitId,
            String unitName,
            AssignmentRole role,
            AssignmentStatus status,
            String statusLabel,
            Timeliness timeliness,
            String timelinessLabel,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate reportedOn,
            @Nullable Integer progress,
            List<String> criteria) {}
}
