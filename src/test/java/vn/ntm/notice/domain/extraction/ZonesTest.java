package vn.ntm.notice.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.notice.domain.extraction.Zones.Block;
import vn.ntm.notice.domain.extraction.Zones.Zone;

/** Every paragraph has a zone, and readable words lead back to the raw ones. */
class ZonesTest {

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void nothingIsLeftOutAndNothingTwice(String number) {
        String raw = SeedTexts.of(number);
        for (String text : List.of(raw, Normalizer.normalize(raw, Normalizer.Form.NFD), raw.replace("\n", "\r\n"))) {
            Zones zones = NoticeText.zones(text);
            StringBuilder kept = new StringBuilder();
            int before = 0;
            for (Block block : zones.blocks()) {
                assertThat(block.span().start()).isGreaterThanOrEqualTo(before);
                before = block.span().end();
                kept.append(block.span().of(text));
            }
            assertThat(kept.toString().replaceAll("[\\s\u00a0*#]", "")).isEqualTo(text.replaceAll("[\\s\u00a0*#]", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void wordsOfItemsLeadBack(String number) {
        String raw = Normalizer.normalize(SeedTexts.of(number), Normalizer.Form.NFD);
        Zones zones = NoticeText.zones(raw);
        for (ReadItem item : zones.reading().items()) {
            Slice words = zones.words(item);
            assertThat(words.text()).isEqualTo(item.text());
            assertThat(words.span().end()).isBetween(item.end(), item.end() + 2);
            int half = words.text().length() / 2;
            String back = words.raw(0, half).of(raw);
            assertThat(Normalizer.normalize(back, Normalizer.Form.NFC)
                            .replaceAll("[\\s\u00a0*]+", " ")
                            .strip())
                    .isEqualTo(
                            words.text().substring(0, half).replace('\n', ' ').strip());
        }
        assertThat(zones.blocks()).extracting(Block::zone).contains(Zone.OPENING, Zone.ITEM);
    }

    @Test
    void boldTypeOpenedInsideIsClosed() {
        String raw = "báo cáo trước ngày **14/9/2021**.";
        Slice slice = Slice.of(raw);
        int start = slice.text().indexOf("trước");
        assertThat(slice.raw(start, slice.text().length() - 1).of(raw)).isEqualTo("trước ngày **14/9/2021**");
        assertThat(slice.sub(start, slice.text().length() - 1).span().of(raw)).isEqualTo("trước ngày **14/9/2021**");
    }

    @Test
    void sectionsAreWhatIsPrinted() {
        assertThat(ItemPath.section("4.1.-2")).isEqualTo("4.1");
        assertThat(ItemPath.section("2(2).a.-1.+3")).isEqualTo("2#2.a");
        assertThat(ItemPath.section("-1")).isEqualTo("0");
        assertThat(ItemPath.section("III.1.1")).isEqualTo("III.1.1");
    }
}
