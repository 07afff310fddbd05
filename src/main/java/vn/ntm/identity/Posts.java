package vn.ntm.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;

/** Who heads a unit on a day: the posts of heads and leaders, held, vacant ("khuyết") or acted in by a deputy. */
public interface Posts {

    /** Of these units, in the order in which the posts were first filled; a constant number of statements. */
    List<Post> headsOf(Collection<UnitId> units, LocalDate day);

    /**
     * A head's post.
     *
     * @param holder null while it is vacant
     * @param vacantSince null while somebody holds it
     * @param standIn who acts in it that day by delegation, and until when; null for nobody
     */
    record Post(
            UnitId unit,
            String title,
            @Nullable String holder,
            @Nullable LocalDate vacantSince,
            @Nullable String standIn) {}
}
