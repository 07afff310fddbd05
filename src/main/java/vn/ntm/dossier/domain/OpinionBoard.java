package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ntm.dossier.domain.Dossier.Told;
import vn.ntm.organisation.UnitId;

/**
 * "14/20 đạt, còn 6: ...": who must give an opinion on a dossier, and what each said last (domain 3.5). A count that came
 * without names holds its total while the names are completed.
 */
public record OpinionBoard(List<Line> lines, @Nullable Told told) {

    /**
     * One body.
     *
     * @param codes the criteria it answers for, as typed
     * @param inTold one of those the count called "đạt" without naming them
     * @param latest null while nothing came
     * @param asked how often it was asked for its opinion, last on {@code askedOn}, then by {@code dueOn}
     */
    public record Line(
            long id,
            @Nullable UnitId unit,
            String name,
            @Nullable String codes,
            boolean inTold,
            @Nullable Opinion latest,
            int asked,
            @Nullable LocalDate askedOn,
            @Nullable LocalDate dueOn) {

        /** When it answered the last request, whatever it said; null while it has not. */
        public @Nullable LocalDate answeredOn() {
            LocalDate received = latest == null ? null : latest.receivedOn();
            return received == null || askedOn != null && received.isBefore(askedOn) ? null : received;
        }

        /** By when its opinion is wanted: the day it was asked for, else that of the stage. */
        @Nullable LocalDate wantedBy(@Nullable LocalDate ofStage) {
            return dueOn == null ? ofStage : dueOn;
        }

        /** The latest opinion alone counts; one withdrawn is none. */
        public boolean isMet() {
            return latest == null ? inTold : latest.result() == Opinion.Result.DAT;
        }
    }

    public int total() {
        return told == null ? lines.size() : told.total();
    }

    public int met() {
        return (int) lines.stream().filter(Line::isMet).count() + unnamedMet();
    }

    /** Said to be "đạt" by the count, and nobody has named them yet. */
    public int unnamedMet() {
        return told == null
                ? 0
                : told.met() - (int) lines.stream().filter(Line::inTold).count();
    }

    /** Not yet "đạt" by the count, and not named. */
    public int unnamedMissing() {
        return told == null
                ? 0
                : told.total()
                        - told.met()
                        - (int) lines.stream().filter(line -> !line.inTold()).count();
    }

    public List<Line> metLines() {
        return lines.stream().filter(Line::isMet).toList();
    }

    public List<Line> missing() {
        return lines.stream().filter(line -> !line.isMet()).toList();
    }

    /** Whether every body there must be has said "đạt"; without any body nobody can tell. */
    public boolean isComplete() {
        return total() > 0 && met() == total();
    }

    /** "Sở Nội vụ, Công an tỉnh và 2 cơ quan chưa có tên". */
    public String missingWords() {
        String names = missing().stream().map(Line::name).collect(Collectors.joining(", "));
        int rest = unnamedMissing();
        if (rest == 0) {
            return names;
        }
        return (names.isEmpty() ? "" : names + " và ") + rest + " cơ quan chưa có tên";
    }
}
