package vn.ntm.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Notices for programs: what the actor may read, the last entered first. */
public interface NoticeListing {

    List<Listed> list(Wanted wanted, int limit, Actor actor);

    /** Empty where it is out of sight. */
    Optional<Whole> find(long id, Actor actor);

    /**
     * What is asked for.
     *
     * @param text words in number, subject, people or text, tone marks ignored
     * @param year of issue
     * @param before only notices with a smaller id
     */
    record Wanted(
            @Nullable String text,
            @Nullable UnitId issuer,
            @Nullable Integer year,
            @Nullable Long before) {}

    /**
     * A notice.
     *
     * @param number "156/TB-UBND"; null while blank
     * @param issuedOn the day, as far as it is known: "2018-06-07", "2021-09"
     * @param state as the notice module calls it, DA_PHAT_HANH
     */
    record Listed(
            long id,
            String kind,
            String state,
            @Nullable String number,
            @Nullable String issuedOn,
            @Nullable LocalDate postedOn,
            @Nullable LocalDate meetingOn,
            String subject,
            String issuerName) {}

    /** A notice with its text. */
    record Whole(
            Listed notice,
            long issuerId,
            @Nullable String chair,
            @Nullable String signer,
            List<Passage> passages) {}

    /**
     * A passage of the text as printed.
     *
     * @param part OPENING, ITEM or CLOSING
     * @param path where it stands, "2.đ.-2"
     * @param label as printed, "đ)"
     */
    record Passage(long id, String part, String path, String label, int depth, String text) {}
}
