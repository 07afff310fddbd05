package vn.ntm.notice.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deadlines as papers word them, in the words of the published schema, wherever they stand in the raw text. */
class DeadlineFinderTest {

    private record Row(
            @Nullable LocalDate paperDay, String sentence, String phrase, String kind, String due, String recurrence) {

        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(
                    cells[0].isEmpty() ? null : LocalDate.parse(cells[0]),
                    cells[1],
                    cells[2],
                    cells[3],
                    cells[4],
                    cells[5]);
        }
    }

    static Stream<Row> wordings() throws IOException {
        try (InputStream in = DeadlineFinderTest.class.getResourceAsStream("/deadlines/wordings.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(Row::of).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void reads(Row row) {
        assertThat(overlapping(row, row.sentence()))
                .as(row.sentence())
                .isEqualTo(row.kind().equals("-") ? List.of() : List.of(said(row.kind(), row.due(), row.recurrence())));
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void readsTheSameInDecomposedText(Row row) {
        String raw = Normalizer.normalize(row.sentence(), Normalizer.Form.NFD);
        List<String> values = DeadlineFinder.find(Slice.of(raw), row.paperDay()).stream()
                .peek(read -> assertThat(read.span().of(raw)).isEqualTo(read.phrase()))
                .map(DeadlineFinderTest::said)
                .toList();
        assertThat(values)
                .isEqualTo(DeadlineFinder.find(Slice.of(row.sentence()), row.paperDay()).stream()
                        .map(DeadlineFinderTest::said)
                        .toList());
    }

    @Test
    void phrasesKeepTheBoldTypeAndTheLineBreaksOfTheText() {
        String raw = "- Báo cáo UBND huyện\ntrước ngày\n**14/9/2021**, xong trong\r\ntháng 9.";
        List<ReadDeadline> read = DeadlineFinder.find(Slice.of(raw), LocalDate.of(2021, 9, 1));
        assertThat(read)
                .extracting(ReadDeadline::phrase)
                .containsExactly("trước ngày\n**14/9/2021**", "xong trong\r\ntháng 9");
    }

    private static List<String> overlapping(Row row, String raw) {
        int start = raw.indexOf(row.phrase());
        Span place = new Span(start, start + row.phrase().length());
        return DeadlineFinder.find(Slice.of(raw), row.paperDay()).stream()
                .filter(read -> read.span().overlaps(place))
                .map(DeadlineFinderTest::said)
                .filter(said -> !said.startsWith("none"))
                .toList();
    }

    private static String said(ReadDeadline read) {
        SchemaDeadline deadline = SchemaDeadline.of(read);
        LocalDate due = deadline.due();
        Map<String, Object> recurrence = deadline.recurrence();
        return said(deadline.kind(), due == null ? "" : due.toString(), recurrence == null ? "" : json(recurrence));
    }

    private static String said(String kind, String due, String recurrence) {
        return (kind + " " + due + " " + recurrence).strip();
    }

    private static String json(Map<String, Object> recurrence) {
        StringBuilder json = new StringBuilder("{");
        recurrence.forEach((name, value) -> json.append(json.length() > 1 ? ", " : "")
                .append('"')
                .append(name)
                .append("\": ")
                .append(json(value)));
        return json.append('}').toString();
    }

    private static String json(Object value) {
        return switch (value instanceof List<?> ? "list" : value instanceof String ? "text" : "number") {
            case "list" ->
                ((List<?>) value)
                        .stream().map(DeadlineFinderTest::json).toList().toString();
            case "text" -> '"' + value.toString() + '"';
            default -> value.toString();
        };
    }
}
