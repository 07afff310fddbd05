package vn.ntm.notice.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reader without a screen keeps to SCHEMA.md: an array, an object for each file, a reason for each refusal. */
class ExtractCommandTest {

    private static final String LETTER = "1. Giao Phòng Nội vụ báo cáo UBND huyện trước ngày 14/9.\n";

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    ExtractCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void printsOneObjectForEachFile() throws IOException {
        Path one = file("a.txt", LETTER);
        Path other = file("b.txt", "Không có gì.");

        int status = run(one.toString(), other.toString());

        JsonNode array = json();
        assertThat(status).isZero();
        assertThat(array.size()).isEqualTo(2);
        assertThat(array.get(0).get("file").asString()).isEqualTo(one.toString());
        JsonNode task = array.get(0).get("tasks").get(0);
        assertThat(task.get("assignees").get(0).get("name").asString()).isEqualTo("Phòng Nội vụ");
        assertThat(array.get(1).get("tasks").size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void readsTheOthersWhenOneCannotBeRead() throws IOException {
        Path good = file("a.txt", LETTER);

        int status = run(folder.resolve("nirgends.txt").toString(), good.toString());

        assertThat(status).isEqualTo(2);
        assertThat(json().size()).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void takesTheGivenDateForAMissingYear() throws IOException {
        Path letter = file("a.txt", LETTER);

        run("--date=2021-09-01", letter.toString());

        JsonNode deadline = json().get(0).get("tasks").get(0).get("deadline");
        assertThat(deadline.get("due").asString()).isEqualTo("2021-09-14");
        assertThat(deadline.get("kind").asString()).isEqualTo("before_day");
    }

    @Test
    void countsCodePoints() throws IOException {
        Path letter = file("a.txt", "\uD83D\uDE00\uD83D\uDE00 Kết luận:\n\n" + LETTER);

        run("--date=2021-09-01", letter.toString());

        JsonNode deadline = json().get(0).get("tasks").get(0).get("deadline");
        int[] codePoints = Files.readString(letter).codePoints().toArray();
        int start = deadline.get("phrase_start").asInt();
        int end = deadline.get("phrase_end").asInt();
        assertThat(new String(codePoints, start, end - start)).isEqualTo("trước ngày 14/9");
    }

    @Test
    void readsSentences() throws IOException {
        Path bank = file(
                "in.tsv",
                "s-1\t2021\tUBND xã Đề Thám báo cáo tiến độ các tiêu chí 2, 9 vào thứ 4 hàng tuần.\n"
                        + "s-2\t\tXã đạt 13 tiêu chí, tăng 02 tiêu chí so với 8 tháng đầu năm 2021.\n");

        int status = run("--sentences", bank.toString());

        JsonNode first = json().get(0);
        assertThat(status).isZero();
        assertThat(first.get("id").asString()).isEqualTo("s-1");
        assertThat(first.get("unit_mentions").get(0).get("name").asString()).isEqualTo("UBND xã Đề Thám");
        assertThat(first.get("unit_mentions").get(0).get("end").asInt()).isEqualTo(15);
        assertThat(first.get("criteria_mentions").get(0).get("codes").toString())
                .isEqualTo("[\"2\",\"9\"]");
        assertThat(first.get("time_expressions").get(0).get("recurrence").toString())
                .isEqualTo("{\"freq\":\"weekly\",\"weekday\":\"WE\"}");
        assertThat(json().get(1).get("criteria_mentions").size()).isZero();
        assertThat(json().get(1).get("unit_mentions").size()).isZero();
        assertThat(json().get(1).get("time_expressions").size()).isZero();
    }

    @Test
    void printsWhatASetCallsTheCodes() throws IOException {
        Path letter = file("a.txt", "1. Giao UBND xã Hòa An hoàn thành tiêu chí số 17 trong năm 2023.\n");

        assertThat(run("--set=xa-ntm-2021-2025", letter.toString())).isZero();

        JsonNode titles = json().get(0).get("tasks").get(0).get("criteria_titles");
        assertThat(titles.get("17").asString()).startsWith("Môi trường");
    }

    @Test
    void refusesALineThatCannotBeFollowed() {
        assertThat(run("--date=heute", "a.txt")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run("--nonsense", "a.txt")).isEqualTo(2);
        assertThat(run("--set=../../x", "a.txt")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(4);
        assertThat(out.size()).isZero();
    }

    private int run(String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        return new ExtractCommand(out, new PrintStream(err, true, StandardCharsets.UTF_8)).read(line);
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(out.toByteArray());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
