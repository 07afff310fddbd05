package vn.ntm.notice.domain.extraction;

import java.util.List;
import vn.ntm.notice.domain.extraction.ReadPassage.Use;
import vn.ntm.notice.domain.extraction.words.UnitFinder.Told;

/**
 * A sentence, or the part of one that stands for itself.
 *
 * @param words readable
 * @param told whom it tells to do something
 * @param deadlines set in it, in order
 * @param opens where the instruction begins in the words
 */
record Clause(Slice words, Told told, List<ReadDeadline> deadlines, Use use, int opens) {

    String text() {
        return words.text();
    }

    boolean isDuty() {
        return use == Use.DUTY;
    }

    Clause as(Use other) {
        return new Clause(words, told, deadlines, other, opens);
    }
}
