package vn.ntm.task.domain.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter that presses units for duties they owe (công văn đôn đốc).
 *
 * @param superior the authority above the issuer, printed over its name; null for none
 * @param issuer the authority that writes
 * @param number "512/UBND-VP"; null while the clerk has not given one
 * @param place "Tràng Định"
 * @param day the day of the letter
 * @param recipients "UBND xã Quốc Khánh", each once
 * @param words what the person wants said; null for nothing more
 * @param answerBy the day to answer by; null for none
 * @param duties what is owed, in the order of the list
 * @param signing lines over the signature: "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"
 */
public record ChaseLetter(
        @Nullable String superior,
        String issuer,
        @Nullable String number,
        String place,
        LocalDate day,
        List<String> recipients,
        @Nullable String words,
        @Nullable LocalDate answerBy,
        List<Owed> duties,
        List<String> signing) {

    /**
     * One duty of one unit.
     *
     * @param source item and paper it was ordered by
     * @param due "hết 13/09/2021"; empty without a day
     * @param state "quá hạn 3 ngày", "còn 2 ngày"
     * @param chases how often it was pressed for already
     */
    public record Owed(String unit, String title, String source, String due, String state, int chases) {}

    /** Whether it goes to one unit: the table then needs no column for it. */
    public boolean toOneUnit() {
        return recipients.size() == 1;
    }
}
