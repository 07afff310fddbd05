package vn.ntm.notice.domain.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.ntm.notice.domain.extraction.NoticeReading.Chair;
import vn.ntm.notice.domain.extraction.People.Person;

/** Who concluded: of the persons named, the one whom the words around make the chair. */
final class ChairReader {

    static final Chair NOBODY = new Chair(null, List.of(), null);

    private static final int NEAR = 90;

    private static final Pattern CHAIRED_BY = Pattern.compile(
            "(?:[Cc]hủ trì[^.;]{0,60}|(?:[Kk]ết luận|[Ýý] kiến kết luận|ý kiến|[Cc]hỉ đạo|chủ trì)\\scủa(?:\\s(?:đồng"
                    + " chí|ông|bà))?\\s?)$");
    private static final Pattern CHAIRS =
            Pattern.compile("^[^.;]{0,70}?(?:chủ trì|điều hành (?:hội nghị|cuộc họp|phiên họp))");
    private static final Pattern CONCLUDES = Pattern.compile(
            "^[^.;]{0,60}?(?:(?:đã\\s)?(?:phát biểu\\s)?kết luận|làm (?:[Tt]rưởng đoàn|[Tt]rưởng Đoàn)|có ý kiến)");
    private static final Pattern SPEAKS =
            Pattern.compile("^[^.;]{0,60}?(?:nhấn mạnh|chỉ đạo|yêu cầu|kiểm tra|làm việc|có buổi|phát biểu|đề nghị)");
    private static final Pattern CONCLUDING =
            Pattern.compile("(?:[Kk]ết luận|[Pp]hát biểu (?:kết luận|chỉ đạo|tại))[^.;]{0,60}$");
    private static final Pattern ATTENDS = Pattern.compile(
            "(?:[Tt]ham dự|[Dd]ự họp|[Dd]ự hội nghị|[Cc]ùng dự|[Cc]ùng đi|[Tt]ham gia|[Dd]ự có|có sự tham dự|còn"
                    + " có|[Dd]ự buổi)[^.]{0,300}$");

    private ChairReader() {}

    /** From the subject first, then the paragraphs. */
    static Chair chair(List<String> texts) {
        Person best = null;
        int bestScore = 0;
        List<Person> all = new ArrayList<>();
        for (String text : texts) {
            for (Person person : People.in(text)) {
                all.add(person);
                int score = score(text, person);
                if (score > bestScore) {
                    best = person;
                    bestScore = score;
                }
            }
        }
        return best == null ? NOBODY : chair(best.name(), all);
    }

    private static Chair chair(String name, List<Person> all) {
        List<String> most = List.of();
        String printed = null;
        for (Person person : all) {
            if (person.name().equals(name)) {
                printed = printed == null ? person.printed() : printed;
                most = person.titles().size() > most.size() ? person.titles() : most;
            }
        }
        return new Chair(name, most, printed);
    }

    private static int score(String text, Person person) {
        String before = text.substring(Math.max(0, person.start() - NEAR), person.start());
        String wide = text.substring(Math.max(0, person.start() - 300), person.start());
        String after = text.substring(person.end(), Math.min(text.length(), person.end() + NEAR));
        int score = 0;
        boolean begins = text.startsWith("Chủ trì", person.start()) || text.startsWith("chủ trì", person.start());
        score += begins
                        || CHAIRED_BY.matcher(before).find()
                        || CHAIRS.matcher(after).find()
                ? 4
                : 0;
        score += CONCLUDES.matcher(after).find() ? 3 : 0;
        score += CONCLUDING.matcher(before).find() ? 2 : 0;
        score += SPEAKS.matcher(after).find() ? 1 : 0;
        return ATTENDS.matcher(wide).find() && score < 4 ? 0 : score;
    }
}
