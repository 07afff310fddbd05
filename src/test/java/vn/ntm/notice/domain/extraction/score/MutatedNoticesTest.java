package vn.ntm.notice.domain.extraction.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ntm.notice.domain.extraction.ExtractionJson;
import vn.ntm.notice.domain.extraction.NoticeExtractor;

/** The figures of the five hold with other communes, districts, departments, criteria and dates, and in another order. */
class MutatedNoticesTest {

    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("Song Khê", "Yên Phú"),
            Map.entry("Dĩnh Trì", "Cẩm Đàn"),
            Map.entry("Quốc Khánh", "Hoa Thám"),
            Map.entry("Tân Minh", "Ia Pal"),
            Map.entry("Đào Viên", "Nậm Mười"),
            Map.entry("Đề Thám", "Xuân Nha"),
            Map.entry("Tân tiến", "Sơn đông"),
            Map.entry("Chi Lăng", "Pờ Ê"),
            Map.entry("Tràng Định", "Than Uyên"),
            Map.entry("Tân Yên", "Hoài Đức"),
            Map.entry("Liên Chung", "Đăk Hà"),
            Map.entry("Mỹ Thịnh", "Đông Hợp"),
            Map.entry("Mỹ Thành", "Nghĩa Đạo"),
            Map.entry("Mỹ Hà", "Sa Bình"),
            Map.entry("Xuân Hòa", "Ea Kly"),
            Map.entry("Bắc Lương", "Cư Pui"),
            Map.entry("Xuân Bái", "Hòa An"),
            Map.entry("Thọ Lập", "Vĩnh Lợi"),
            Map.entry("Tây Hồ", "Gò Đen"));

    private static final Map<String, String> DEPARTMENTS = Map.ofEntries(
            Map.entry("Phòng Tài nguyên và Môi trường", "Phòng Lao động - Thương binh và Xã hội"),
            Map.entry("phòng Tài nguyên và Môi trường", "Phòng Tư pháp"),
            Map.entry("phòng Văn hóa thông tin", "phòng Giáo dục và Đào tạo"),
            Map.entry("phòng Kinh tế - Hạ Tầng", "Phòng Quản lý đô thị"),
            Map.entry("phòng Kinh tế và Hạ tầng", "phòng Công thương"),
            Map.entry("Bảo hiểm xã hội huyện", "Trung tâm Y tế huyện"),
            Map.entry("Sở Nội vụ", "Sở Y tế"),
            Map.entry("Sở Giao thông vận tải", "Sở Lao động - Thương binh và Xã hội"),
            Map.entry("Phòng Tài nguyên- Môi trường", "Trung tâm Dịch vụ nông nghiệp"));

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("16,17", "1, 4"),
            Map.entry("13,17", "12,14,19"),
            Map.entry("8.9", "7.3"),
            Map.entry("2.3", "2.4"),
            Map.entry("15/6/2018", "29/6/2018"),
            Map.entry("2018-06-15", "2018-06-29"),
            Map.entry("tháng 6/2018", "tháng 8/2018"),
            Map.entry("2018-06-30", "2018-08-31"),
            Map.entry("15/9/2021", "02/10/2021"),
            Map.entry("2021-09-15", "2021-10-02"),
            Map.entry("14/9/2021", "28-9-2021"),
            Map.entry("2021-09-14", "2021-09-28"),
            Map.entry("tháng 9/2024", "tháng 7 năm 2024"),
            Map.entry("2024-09-30", "2024-07-31"),
            Map.entry("quý I/2025", "quý II năm 2025"),
            Map.entry("2025-03-31", "2025-06-30"),
            Map.entry("25/4/2023", "05/5/2023"),
            Map.entry("2023-04-25", "2023-05-05"),
            Map.entry("30/9/2020", "15/8/2020"),
            Map.entry("2020-09-30", "2020-08-15"),
            Map.entry("20/10/2020", "9/11/2020"),
            Map.entry("2020-10-20", "2020-11-09"));

    @Test
    void otherPlaces() {
        expectAsGood(GoldNotice.seeds().stream()
                .map(notice -> Mutation.of(notice, PLACES))
                .toList());
    }

    @Test
    void otherDepartments() {
        expectAsGood(GoldNotice.seeds().stream()
                .map(notice -> Mutation.of(notice, DEPARTMENTS))
                .toList());
    }

    @Test
    void otherNumbersAndDates() {
        List<GoldNotice> notices = GoldNotice.seeds().stream()
                .map(notice -> Mutation.of(notice, NUMBERS))
                .toList();
        Tally tally = GoldNoticesTest.score(notices);
        assertThat(tally.of("deadlines")).as("%s", tally).isGreaterThan(0.97);
        assertThat(tally.of("whole_task")).as("%s", tally).isGreaterThan(0.95);
    }

    @Test
    void allOfIt() {
        Map<String, String> all = new HashMap<>(PLACES);
        all.putAll(DEPARTMENTS);
        expectAsGood(GoldNotice.seeds().stream()
                .map(notice -> Mutation.of(Mutation.of(notice, all), NUMBERS))
                .toList());
    }

    @Test
    void itemsInAnotherOrder() {
        expectAsGood(GoldNotice.seeds().stream().map(MutatedNoticesTest::turned).toList());
    }

    private static void expectAsGood(List<GoldNotice> notices) {
        Tally tally = new Tally();
        for (GoldNotice notice : notices) {
            NoticeScore score = new NoticeScore(tally);
            score.score(notice.gold(), ExtractionJson.of(NoticeExtractor.extract(notice.raw(), null), notice.raw()));
            assertThat(tally.of("whole_task"))
                    .as("%s %s%n%s", notice.name(), tally, score.differences())
                    .isGreaterThan(0.94);
        }
        assertThat(tally.of("assignees")).as("%s", tally).isGreaterThan(0.96);
        assertThat(tally.of("communes")).as("%s", tally).isGreaterThan(0.94);
        assertThat(tally.of("deadlines")).as("%s", tally).isGreaterThan(0.97);
        assertThat(tally.falseShare("deadlines_false")).as("%s", tally).isLessThan(0.02);
    }

    /** Neighbouring dashes change places, where each is one line. */
    private static GoldNotice turned(GoldNotice notice) {
        String raw = notice.raw();
        String[] lines = raw.split("(?<=\n)");
        ObjectNode gold =
                (ObjectNode) JsonMapper.shared().readTree(notice.gold().toString());
        gold.remove("document");
        int[] starts = new int[lines.length + 1];
        for (int i = 0; i < lines.length; i++) {
            starts[i + 1] = starts[i] + lines[i].length();
        }
        int[] order = Stream.iterate(0, i -> i < lines.length, i -> i + 1)
                .mapToInt(i -> i)
                .toArray();
        for (int i = 0; i + 2 < lines.length; i++) {
            boolean swap = lines[i].startsWith("- ") && lines[i + 1].isBlank() && lines[i + 2].startsWith("- ");
            if (swap && whole(gold.get("tasks"), starts, i) && whole(gold.get("tasks"), starts, i + 2)) {
                order[i] = i + 2;
                order[i + 2] = i;
                i += 3;
            }
        }
        StringBuilder out = new StringBuilder();
        int[] shift = new int[lines.length];
        for (int line : order) {
            shift[line] = out.length() - starts[line];
            out.append(lines[line]);
        }
        move((ArrayNode) gold.get("tasks"), starts, shift);
        return new GoldNotice(notice.name() + " turned", out.toString(), gold);
    }

    private static boolean whole(JsonNode tasks, int[] starts, int line) {
        for (JsonNode task : tasks) {
            int start = task.get("text_start").asInt();
            int end = task.get("text_end").asInt();
            boolean inside = start >= starts[line] && start < starts[line + 1];
            if (inside && end > starts[line + 1]) {
                return false;
            }
        }
        return true;
    }

    private static void move(ArrayNode tasks, int[] starts, int[] shift) {
        for (JsonNode node : tasks) {
            ObjectNode task = (ObjectNode) node;
            int line = line(starts, task.get("text_start").asInt());
            task.put("text_start", task.get("text_start").asInt() + shift[line]);
            task.put("text_end", task.get("text_end").asInt() + shift[line]);
            ObjectNode deadline = (ObjectNode) task.get("deadline");
            if (!deadline.get("kind").asString().equals("none")) {
                int at = line(starts, deadline.get("phrase_start").asInt());
                deadline.put("phrase_start", deadline.get("phrase_start").asInt() + shift[at]);
                deadline.put("phrase_end", deadline.get("phrase_end").asInt() + shift[at]);
            }
        }
    }

    private static int line(int[] starts, int place) {
        int line = 0;
        while (starts[line + 1] <= place) {
            line++;
        }
        return line;
    }
}
