package vn.ntm.notice.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines inside the five notices, item by item, and the words that must not become one. */
class NoticeDeadlinesTest {

    private static Stream<ReadDeadline> deadlines(String number, String path) {
        Zones zones = NoticeText.zones(SeedTexts.of(number));
        return zones.reading().items().stream()
                .filter(item -> item.path().equals(path) || item.path().startsWith(path + "."))
                .flatMap(item ->
                        DeadlineFinder.find(zones.words(item), zones.reading().paperDay()).stream());
    }

    private static String said(ReadDeadline deadline) {
        SchemaDeadline read = SchemaDeadline.of(deadline);
        return read.kind() + (read.due() == null ? "" : " " + read.due());
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A000-14 | 000 | 2.c    | trong tháng 7/2018                       | in_month 2018-07-31",
                "A000-16 | 000 | 2.c    | xong trước thời điểm ngành tỉnh thẩm tra | event",
                "A004-19 | 004 | 4.2.-1 | trước ngày 10/5/2020                     | before_day 2020-05-10",
                "A004-18 | 004 | 4.1.-4 | Sau khi thẩm định hai xã Xuân Hòa        | event",
            })
    void acceptance(String id, String notice, String path, String phrase, String said) {
        String raw = SeedTexts.of(notice);
        assertThat(deadlines(notice, path).toList()).as(id).anySatisfy(deadline -> {
            assertThat(deadline.phrase()).startsWith(phrase);
            assertThat(deadline.span().of(raw)).isEqualTo(deadline.phrase());
            assertThat(said(deadline)).isEqualTo(said);
        });
    }

    @Test
    @DisplayName("A001-03 item 1 tells of results: no deadline in it")
    void narrativeItem() {
        assertThat(deadlines("001", "1")).isEmpty();
    }

    @Test
    @DisplayName("A001-18 the days of the cited resolutions are no deadlines")
    void daysOfCitedPapers() {
        assertThat(deadlines("001", "16")).isEmpty();
    }

    @Test
    @DisplayName("A004-14 the tổ begins on 15/5/2020: a beginning, no last day that could be missed")
    void beginning() {
        assertThat(deadlines("004", "2").map(NoticeDeadlinesTest::said)).contains("range_start 2020-05-15");
    }

    @Test
    @DisplayName("A004-15 the plan waits until the new criteria are decided: an event without a day")
    void postponedUntilAnEvent() {
        List<ReadDeadline> read = deadlines("004", "3").toList();
        assertThat(read)
                .extracting(ReadDeadline::phrase)
                .anyMatch(phrase -> phrase.startsWith("đến khi có quyết định"));
        assertThat(read).extracting(NoticeDeadlinesTest::said).doesNotContain("in_year 2025-12-31");
    }

    @Test
    @DisplayName("A000-22, A002-23 slips stay as printed; a line break inside a sentence is no break of the words")
    void wordsAreNeverCorrected() {
        Zones zones = NoticeText.zones(SeedTexts.of("000"));
        assertThat(zones.reading().closing().get(0).text()).startsWith("Vậy, thông báo đề các thành viên");
        ReadItem item = zones.reading().byPath("2.a.-1").orElseThrow();
        assertThat(item.text()).contains("giai đoạn 2016 - 2020");
        Slice words = zones.words(item);
        int at = words.text().indexOf("giai đoạn 2016");
        assertThat(words.raw(at, at + "giai đoạn 2016".length()).of(SeedTexts.of("000")))
                .matches("(?s)giai đoạn\\s+2016");
        assertThat(NoticeText.read(SeedTexts.of("002")).items())
                .extracting(ReadItem::text)
                .anyMatch(text -> text.contains("phân đầu"))
                .anyMatch(text -> text.contains("tập chung"));
    }

    @Test
    @DisplayName("A003-16, A003-17 dashes 4 and 5 of item 2 are items of their own")
    void dashesOfNotice003() {
        NoticeReading reading = NoticeText.read(SeedTexts.of("003"));
        assertThat(reading.byPath("2.-4").orElseThrow().text()).contains("OCOP").contains("Mỹ Thành");
        assertThat(reading.byPath("2.-5").orElseThrow().text()).startsWith("Công an huyện chủ trì");
        assertThat(reading.byPath("2.-5").orElseThrow().section()).isEqualTo("2");
    }
}
