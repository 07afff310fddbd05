package vn.ntm.task.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.NotFoundException;

/**
 * "Báo cáo thực trạng từng tiêu chí; tiêu chí nào đạt trong năm": what a unit is asked, and when its answers are complete.
 *
 * @param year "sẽ đạt trong năm 2021: có/không"
 */
public record StatusReview(int year, List<Line> lines) {

    /**
     * One criterion or indicator of the unit's list.
     *
     * @param now how it stands in the system; the form begins with it
     * @param last what the unit answered before, null while it answered nothing
     */
    public record Line(
            long lineId,
            long itemId,
            String code,
            String label,
            AchievementStatus now,
            @Nullable StatusAnswer last) {

        /** "Tiêu chí 17". */
        public String name() {
            return Checklists.nameOf(label, code);
        }
    }

    /**
     * Rejections are on the fields {@code answers[n].status|willReach|note}, n as in {@link #lines}.
     *
     * @param done a report of the result answers everything; a progress note what it likes
     */
    List<Rejection> check(List<StatusAnswer> answers, boolean done) {
        Map<Long, StatusAnswer> said = byItem(answers);
        List<Rejection> rejections = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            StatusAnswer answer = said.remove(lines.get(i).itemId());
            String field = "answers[" + i + "].";
            boolean silent = answer == null || !answer.status().isSaid();
            if (silent && done) {
                rejections.add(Rejection.onField(
                        field + "status",
                        "task.error.answerStatus",
                        lines.get(i).name()));
            } else if (answer != null && done && !answer.status().isMet() && answer.willReach() == null) {
                rejections.add(Rejection.onField(
                        field + "willReach",
                        "task.error.answerForecast",
                        lines.get(i).name(),
                        String.valueOf(year)));
            }
            String note = answer == null ? null : answer.note();
            if (note != null && note.length() > StatusAnswer.LONGEST_NOTE) {
                rejections.add(Rejection.onField(field + "note", "task.error.answerNote", StatusAnswer.LONGEST_NOTE));
            }
        }
        if (!said.isEmpty()) {
            throw new NotFoundException(
                    "line of the report", said.keySet().iterator().next());
        }
        return rejections;
    }

    /** For the history: "Thực trạng: đạt 12/19. Sẽ đạt trong năm 2021: 16, 17. Không đạt trong năm 2021: 3." */
    String words(List<StatusAnswer> answers) {
        Map<Long, StatusAnswer> said = byItem(answers);
        long met = answers.stream().filter(answer -> answer.status().isMet()).count();
        return "Thực trạng: đạt " + met + "/" + lines.size() + "."
                + codes(" Sẽ đạt trong năm ", said, Boolean.TRUE::equals)
                + codes(" Không đạt trong năm ", said, Boolean.FALSE::equals);
    }

    private String codes(String words, Map<Long, StatusAnswer> said, Predicate<@Nullable Boolean> wanted) {
        String codes = lines.stream()
                .filter(line -> {
                    StatusAnswer answer = said.get(line.itemId());
                    return answer != null && wanted.test(answer.willReach());
                })
                .map(Line::code)
                .collect(Collectors.joining(", "));
        return codes.isEmpty() ? "" : words + year + ": " + codes + ".";
    }

    private static Map<Long, StatusAnswer> byItem(List<StatusAnswer> answers) {
        Map<Long, StatusAnswer> said = new HashMap<>();
        answers.forEach(answer -> said.put(answer.itemId(), answer));
        return said;
    }
}
