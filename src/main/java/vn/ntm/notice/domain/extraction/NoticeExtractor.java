package vn.ntm.notice.domain.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.notice.domain.extraction.Zones.Zone;

/** Reads a notice as a whole: its record, its items, and the duties in them. Pure: the same text, the same proposal. */
public final class NoticeExtractor {

    private NoticeExtractor() {}

    /**
     * Proposes what a text asks for.
     *
     * @param raw the text as it came, marks and line breaks and all
     * @param paperDay stands for the date of a text that prints none
     */
    public static NoticeExtraction extract(String raw, @Nullable PartialDate paperDay) {
        Zones zones = NoticeText.zones(raw);
        NoticeReading notice = zones.reading();
        DutyReader.Read read = DutyReader.read(zones, day(zones, paperDay));
        List<ReadDuty> duties = read.duties();
        return new NoticeExtraction(
                notice,
                duties,
                duties.stream()
                        .flatMap(duty -> Stream.ofNullable(duty.deadline()))
                        .distinct()
                        .toList(),
                duties.stream()
                        .flatMap(duty -> duty.assignees().stream())
                        .distinct()
                        .toList(),
                duties.stream()
                        .flatMap(duty -> duty.criteria().stream())
                        .distinct()
                        .toList(),
                zones.blocks().stream()
                        .filter(block -> block.zone() == Zone.OPENING || block.zone() == Zone.ITEM)
                        .flatMap(block -> ClaimFinder.find(block.words()).stream())
                        .toList(),
                read.passages());
    }

    /** What a missing year is taken from: the printed date, the one given, at last the first year that is named. */
    private static @Nullable LocalDate day(Zones zones, @Nullable PartialDate given) {
        LocalDate printed = zones.reading().paperDay();
        if (printed != null) {
            return printed;
        }
        return given == null ? zones.likelyDay() : day(given);
    }

    /** The first day that a date may stand for. */
    static @Nullable LocalDate day(@Nullable PartialDate date) {
        return date == null ? null : date.first();
    }
}
