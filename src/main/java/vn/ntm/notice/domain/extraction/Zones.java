package vn.ntm.notice.domain.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A notice cut into its zones: the reading, and every paragraph in order with its words and places. */
record Zones(NoticeReading reading, SourceText source, List<Block> blocks, Map<String, List<Block>> byPath) {

    static Zones of(NoticeReading reading, SourceText source, List<Block> blocks) {
        Map<String, List<Block>> byPath = new HashMap<>();
        for (Block block : blocks) {
            ReadItem item = block.item();
            if (item != null) {
                byPath.computeIfAbsent(item.path(), path -> new ArrayList<>()).add(block);
            }
        }
        return new Zones(reading, source, List.copyOf(blocks), byPath);
    }

    /** Where a paragraph stands. */
    enum Zone {
        PORTAL,
        HEADER,
        OPENING,
        ITEM,
        CLOSING,
        RECIPIENTS,
        SIGNATURE
    }

    /**
     * A paragraph.
     *
     * @param item the item that it belongs to, in the zone ITEM only; an item may have several paragraphs
     * @param words readable, without the item's mark
     * @param span where it stands, mark included
     */
    record Block(Zone zone, @Nullable ReadItem item, Slice words, Span span) {}

    /** For a missing year where no date is printed at all: the first day of the first year that the text names. */
    @Nullable LocalDate likelyDay() {
        Integer year = MeetingReader.firstYear(List.of(source.text()));
        return year == null ? null : LocalDate.of(year, 1, 1);
    }

    /** The words of an item, the same as {@link ReadItem#text}, with the way back to the raw text. */
    Slice words(ReadItem item) {
        Slice.Builder words = new Slice.Builder(source);
        List<Block> own = byPath.getOrDefault(item.path(), List.of());
        own.forEach(block -> block.words().addTo(words));
        return words.build();
    }
}
