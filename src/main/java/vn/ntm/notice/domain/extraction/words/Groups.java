package vn.ntm.notice.domain.extraction.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Groups that are told by what they are: "các phòng, ngành liên quan", "các cơ quan chuyên môn của huyện". */
final class Groups {

    static final Pattern NARROWS = UnitWords.insensitive("(?:" + UnitWords.NARROW + ")+");

    private static final Pattern IDIOM = UnitWords.insensitive(
            "các cấp(?: ủy)?,? (?:chính quyền, )?(?:các )?ngành(?:(?:, | và )(?:các )?(?:đoàn thể|địa"
                    + " phương|hội))*(?![\\p{L}\\d])");
    private static final Pattern PEOPLE = UnitWords.insensitive(UnitWords.PEOPLE);
    private static final Pattern CHAIN = UnitWords.insensitive("(?:" + UnitWords.MANY + " )?" + UnitWords.COMMON
            + "(?:(?:, ?| và |/| (?=ban|ngành|phòng|đơn vị|đoàn thể|thị trấn|phường))" + UnitWords.COMMON + ")*");
    private static final Pattern MARKED = UnitWords.insensitive(UnitWords.MANY + " .*");

    private Groups() {}

    /** Where a group that begins here ends; -1 when none begins. */
    static int end(String plain, int at) {
        Matcher idiom = IDIOM.matcher(plain).region(at, plain.length());
        if (idiom.lookingAt()) {
            return idiom.end();
        }
        Matcher people = PEOPLE.matcher(plain).region(at, plain.length());
        if (people.lookingAt()) {
            return people.end();
        }
        Matcher chain = CHAIN.matcher(plain).region(at, plain.length());
        if (!chain.lookingAt()) {
            return -1;
        }
        if (chain.group().equalsIgnoreCase("tổ chức")) {
            return -1; // the verb
        }
        int end = chain.end();
        Matcher narrows = NARROWS.matcher(plain).region(end, plain.length()).useTransparentBounds(true);
        return narrows.lookingAt() ? narrows.end() : end;
    }

    /** True for "các …": a group may be named so anywhere; a bare noun only where somebody is addressed. */
    static boolean isMarked(String words) {
        return MARKED.matcher(words).matches();
    }
}
