package vn.ntm.dossier.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.dossier.domain.OpinionBoard.Line;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Where opinions are kept. */
public interface OpinionStore {

    /** By dossier, in the order the bodies were entered; one statement. */
    Map<Long, List<Line>> linesOf(Collection<Long> dossiers);

    /** How far each was on the evening of the day, counted by the database; one statement. Those without any body are missing. */
    Map<Long, Count> countsOf(Collection<Long> dossiers, LocalDate day);

    /** Named bodies, those of them that said "đạt", those a count without names called so. */
    record Count(int named, int met, int inTold) {

        private static final Count NONE = new Count(0, 0, 0);

        /** "14/20"; empty where nobody is asked. */
        static String words(@Nullable Count count, Dossier.@Nullable Told told) {
            Count known = count == null ? NONE : count;
            if (told == null) {
                return known.named == 0 ? "" : known.met + "/" + known.named;
            }
            return (known.met + told.met() - known.inTold) + "/" + told.total();
        }
    }

    /** Every paper of a body about that dossier, the latest first. */
    List<Opinion> papersOf(long giver);

    void addGiver(
            long dossier,
            @Nullable UnitId unit,
            String name,
            @Nullable String codes,
            boolean inTold,
            Actor by,
            Instant at);

    /** False where a paper or a request of it is kept, so that it stays. */
    boolean dropGiver(long giver);

    long addOpinion(
            Opinion.Result result,
            String document,
            LocalDate dated,
            LocalDate receivedOn,
            @Nullable String note,
            Collection<Long> givers,
            Actor by,
            Instant at);

    /** @param due by when they were asked; null for no day */
    void addRequest(
            Collection<Long> givers,
            LocalDate day,
            @Nullable LocalDate due,
            @Nullable String document,
            Actor by,
            Instant at);

    /** The one before stays in the history. */
    void setTold(long dossier, int met, int total, String source, Actor by, Instant at);
}
