package vn.ntm.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;

/** Notices, for other modules (the demonstration's loader, search, reports). */
public interface Notices {

    /** Registers a notice from its whole text: header fields given here win over what the text says. */
    Outcome<Long> register(NewNotice notice, Actor by);

    /** Id of an item by its citation, e.g. "2.đ.-2" = "mục 2 điểm đ, gạch đầu dòng thứ hai"; "2(2)" = the second item printed 2. */
    Optional<Long> itemByPath(long noticeId, String path);

    /** The notice loaded under that outside key before. */
    Optional<Long> byKey(String key);

    /** Conclusions of meetings that the actor may read, the newest paper first. */
    List<Concluded> concluded(Actor actor, int limit);

    /**
     * A notice with the meeting it concludes.
     *
     * @param label "156/TB-UBND · 07/06/2018"
     * @param meetingOn the day of the meeting; of the paper where no meeting is told; null where neither is
     */
    record Concluded(
            long id,
            String label,
            String subject,
            String issuer,
            @Nullable LocalDate meetingOn,
            String path) {}

    /**
     * A notice to register. Null fields are read from the text.
     *
     * @param key outside key for idempotent loading, null if entered by hand
     * @param text the whole text, pasted
     */
    record NewNotice(
            @Nullable String key,
            UnitId issuer,
            String text,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate meetingOn,
            @Nullable String meetingKind,
            @Nullable String subject,
            List<String> chairTitles,
            boolean issued) {}
}
