package vn.ntm.notice.domain.draft;

import java.util.List;
import java.util.Locale;

/**
 * A duty that an item of a draft orders, in the words of the paper: units are names as printed, the deadline is a phrase.
 *
 * @param leads who does it, "UBND các xã" too
 * @param supports who helps
 * @param work what is to be done
 * @param phrase "trước ngày 15/9/2021"; empty where the paper says nothing of time
 * @param deliverable "báo cáo kết quả rà soát"; may be empty
 * @param sendTo "Văn phòng Điều phối NTM huyện"; may be empty
 * @param quote the words of the item that order it
 */
public record DraftDuty(
        List<String> leads,
        List<String> supports,
        String work,
        String phrase,
        String deliverable,
        String sendTo,
        String quote) {

    /** The sentence that orders it, as papers put it. */
    public String sentence() {
        StringBuilder words = new StringBuilder("Giao ").append(String.join(", ", leads));
        if (!supports.isEmpty()) {
            words.append(" chủ trì, phối hợp với ").append(String.join(", ", supports));
        }
        words.append(' ').append(lowerFirst(work.strip().replaceFirst("[.;,]+$", "")));
        if (!deliverable.isBlank()) {
            words.append("; kết quả là ").append(lowerFirst(deliverable));
        }
        if (!sendTo.isBlank()) {
            words.append(deliverable.isBlank() ? "; gửi kết quả về " : ", gửi về ")
                    .append(sendTo);
        }
        if (!phrase.isBlank()) {
            words.append(sendTo.isBlank() ? ", hoàn thành " : " ").append(lowerFirst(phrase));
        }
        return words.append('.').toString();
    }

    /** The same duty, ordered by the sentence that its fields make. */
    public DraftDuty worded() {
        return quoting(sentence());
    }

    DraftDuty quoting(String words) {
        return new DraftDuty(leads, supports, work, phrase, deliverable, sendTo, words);
    }

    /** "Rà soát" in mid sentence; names and abbreviations keep their capitals. */
    private static String lowerFirst(String words) {
        boolean word = words.length() > 1 && Character.isLowerCase(words.charAt(1));
        return word ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
    }
}
